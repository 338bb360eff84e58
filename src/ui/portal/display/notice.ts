import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** A framed remark; `success` and `warning` say so in words too. */
export function notice(tone: 'plain' | 'success' | 'warning', content: Html | string): Html {
  return html`<div class="notice notice-${tone}" role="${tone === 'plain' ? 'note' : 'status'}">${content}</div>`
}

/** Nothing found: says so, and what to try. */
export function emptyNotice(title: string, next?: Html | string): Html {
  return html`<div class="notice notice-plain"><strong>${title}</strong>${next && html`<p>${next}</p>`}</div>`
}
