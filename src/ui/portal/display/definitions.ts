import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** Names and values of one record; empty values are left out. */
export function definitions(entries: readonly (readonly [string, Html | string | null | undefined])[]): Html {
  return html`<dl class="definitions">
    ${entries.map(
      ([name, value]) =>
        value &&
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`
}
