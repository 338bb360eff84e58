import { html } from 'hono/html'
import { emptyNotice, notice, pager, type Html, type PortalPage } from '#ui/portal/index.ts'
import { plainTradesState } from '../../domain/index.ts'
import type { Place } from '../../server/trade/places.ts'
import type { PointsOfTrade } from '../../server/trade/points-of-trade.ts'
import { pointEntry } from './point-entry.ts'
import { addressOf, headingOf, type Question } from './read-question.ts'
import { tradeQuestion } from './trade-question.ts'

interface Shown {
  readonly asked: Question
  readonly places: readonly Place[]
  readonly found: PointsOfTrade
  readonly pageSize: number
  /** What stands beside a point, by its id. */
  readonly beside: ReadonlyMap<string, Html>
}

/** All departments' points for a trade and a place, on one page. */
export function tradePage({ asked, places, found, pageSize, beside }: Shown): PortalPage {
  const first = (asked.page - 1) * pageSize + 1
  return {
    title: `${headingOf(asked)}：${summaryOf(found)}`,
    lead: '高＝多发或后果重，不是说您的店风险高。',
    trail: [{ title: '首页', path: '/' }],
    content: html`${unknownWords(asked)} ${found.total > 0 && deeds(asked)}
      ${
        found.items.length
          ? html`<ol class="risks" start="${first}">
              ${found.items.map((point, index) => pointEntry(point, first + index, beside.get(point.id)))}
            </ol>`
          : emptyNotice(
              '还没有公布这个行业的风险点',
              '没有公布不等于没有要求。可以换一个行业或地点，或拨打 12345 咨询。',
            )
      }
      ${pager({
        page: asked.page,
        pageSize,
        total: found.total,
        totalIsExact: true,
        pathOf: (page) => addressOf('/trades', { ...asked, page }),
      })}
      <h2>换一个行业或地点</h2>
      ${tradeQuestion(places, asked)} ${footnote(asked)}`,
  }
}

export const summaryOf = ({ total, high }: PointsOfTrade): string => `${total} 个风险点（高 ${high}）`

function unknownWords({ words, trade }: Question): Html | undefined {
  if (trade || !words) return undefined
  return notice('warning', `没认出“${words}”是什么行业。下面只列出各行各业都要注意的；请在页末另选一个相近的行业。`)
}

function deeds(asked: Question): Html {
  return html`<p class="deeds no-print">
    <a class="button" href="${addressOf('/trades/card.pdf', { ...asked, page: 1 })}">打印提示卡</a>
    <a class="button" href="${addressOf('/self-check', { ...asked, page: 1 })}">执法体检（自己对照）</a>
    <a class="button" href="${addressOf('/subscriptions', { ...asked, page: 1 })}">有新公布时告诉我</a>
  </p>`
}

const always =
  '行政指导由您自愿采纳，不采纳不因此受到不利对待。是否依法不予处罚、从轻或减轻，由处理机关依法决定。件数少于五的写“少于 5”。'

function footnote({ trade }: Question): Html {
  const classes = trade && `“${trade.name}”对应 GB/T 4754 的 ${trade.codes['2017'].join('、')}（2017 版）`
  const state = `行业的通俗说法由本平台编写（${plainTradesState.writtenOn}），仅供查找`
  return html`<p class="quiet">${always}</p>
    ${classes && html`<p class="quiet">${`${classes}；${state}。`}</p>`}`
}
