import { html } from 'hono/html'
import { excerptOf, markHits, type Segment, type Term } from '#platform/search/index.ts'
import type { Html } from '#ui/portal/index.ts'
import type { FoundAnswer, FoundAnswers } from '../server/answers/search-answers.ts'

/** Answers that were found, with what was sought marked. */
export function answerList({ items, terms }: FoundAnswers): Html {
  return html`<ul class="risks">
    ${items.map((item) => entry(item, terms))}
  </ul>`
}

function entry({ code, question, answer, organisation_name, answered_on }: FoundAnswer, terms: readonly Term[]): Html {
  return html`<li>
    <a href="/published/${code}">${marked(markHits(question, terms))}</a>
    <p>${marked(excerptOf(answer, terms, 120))}</p>
    <p class="quiet">${organisation_name} ${answered_on} 答复</p>
  </li>`
}

const marked = (segments: readonly Segment[]) =>
  segments.map(({ text, isHit }) => (isHit ? html`<mark>${text}</mark>` : text))
