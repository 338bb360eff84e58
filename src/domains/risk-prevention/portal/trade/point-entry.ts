import { html } from 'hono/html'
import type { Html } from '#ui/portal/index.ts'
import { riskLevelTexts } from '../../contract/index.ts'
import type { PublishedPoint } from '../../server/publication/published-points.ts'

/** One point in the list of a trade: level, how others fared, and behind it how to avoid it, whom to ask, who says so. */
export function pointEntry(point: PublishedPoint, number: number, beside?: Html): Html {
  const { content } = point
  return html`<li class="risk" value="${number}">
    <h3>
      <span class="risk-level risk-${point.level}">${riskLevelTexts[point.level]}</span>
      <a href="/risks/${point.id}">${point.name}</a>
    </h3>
    <p>${content.behaviour}</p>
    ${content.penalised && html`<p>${content.penalised}</p>`} ${beside}
    <details>
      <summary>怎么避免</summary>
      <p class="pre-line">${content.advice || '公布单位还没有写，请按“问谁”咨询。'}</p>
    </details>
    <details>
      <summary>问谁</summary>
      <p>${content.contact || `${content.responsibleUnit}（没有公布电话，可拨打 12345 转接）`}</p>
    </details>
    <p class="quiet">
      ${point.organisation_name}公布，${point.published_on}，第 ${point.version_number} 版，<a
        href="/registers/${point.register_code}"
        >核对</a
      >
    </p>
  </li>`
}
