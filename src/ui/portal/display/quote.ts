import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** Words of a document, verbatim, with where they stand. */
export function quote(text: string, source?: string): Html {
  return html`<figure class="quote">
    <blockquote>${text}</blockquote>
    ${source && html`<figcaption>——${source}</figcaption>`}
  </figure>`
}
