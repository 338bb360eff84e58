import { html } from 'hono/html'
import { excerptOf, markHits, type Segment, type Term } from '#platform/search/index.ts'
import type { Html } from '#ui/portal/index.ts'
import { riskLevelTexts } from '../contract/index.ts'
import { basesText } from '../domain/index.ts'
import type { PublishedPoint } from '../server/publication/published-points.ts'

const excerptLength = 90

/** One point that was found, with what was sought marked in its name and in the words where it stands. */
export function foundEntry(point: PublishedPoint, terms: readonly Term[]): Html {
  const { content } = point
  const where = [content.place, content.timePattern].filter(Boolean).join('，')
  return html`<li class="risk">
    <h3>
      <span class="risk-level risk-${point.level}">${riskLevelTexts[point.level]}</span>
      <a href="/risks/${point.id}">${marked(markHits(point.name, terms))}</a>
    </h3>
    <p>${marked(telling(point, terms))}</p>
    ${content.penalised && html`<p>${content.penalised}</p>`}
    ${content.advice && html`<p>怎么避免：${marked(excerptOf(content.advice, terms, excerptLength))}</p>`}
    <p class="quiet">
      ${where && html`${marked(markHits(where, terms))} · `}${
        content.tradeName && html`${marked(markHits(content.tradeName, terms))} · `
      }${marked(markHits(point.organisation_name, terms))}
    </p>
  </li>`
}

/** The first text in which something sought stands; the behaviour where there is none. */
function telling({ content }: PublishedPoint, terms: readonly Term[]): Segment[] {
  const texts = [content.behaviour, content.consequence, content.liability, ...basesText(content)].filter(Boolean)
  for (const text of terms.length ? texts : []) {
    const excerpt = excerptOf(text, terms, excerptLength)
    if (excerpt.some(({ isHit }) => isHit)) return excerpt
  }
  return excerptOf(content.behaviour, [], excerptLength)
}

function marked(segments: readonly Segment[]): readonly (Html | string)[] {
  return segments.map(({ text, isHit }) => (isHit ? html`<mark>${text}</mark>` : text))
}
