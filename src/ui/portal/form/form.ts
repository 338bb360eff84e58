import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { errorSummary, type FormErrors } from './errors.ts'

export interface FormOptions {
  readonly action: string
  readonly method?: 'get' | 'post'
  readonly errors?: FormErrors
  readonly submitText: string
  /** The form has a `fileField`. */
  readonly withFiles?: boolean
  /** What follows after sending, and who receives it; stands above the button. */
  readonly beforeSubmit?: Html
  readonly fields: Html | readonly Html[]
}

/** A form; the browser's own checks are off, since the server's say more and say it in Chinese. */
export function form(options: FormOptions): Html {
  const { action, method = 'post', errors = {}, submitText, withFiles, beforeSubmit, fields } = options
  const encoding = withFiles ? 'multipart/form-data' : 'application/x-www-form-urlencoded'
  return html`${errorSummary(errors)}
    <form class="card" method="${method}" action="${action}" enctype="${encoding}" novalidate>
      ${fields} ${beforeSubmit}
      <button class="primary">${submitText}</button>
    </form>`
}
