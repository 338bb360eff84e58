import { html } from 'hono/html'
import type { FieldError } from '#base/http/contract.ts'
import type { Html } from '../html.ts'

/** Field name → what is wrong with it. The field's control has the id `field-…`. */
export type FormErrors = Readonly<Record<string, string>>

/** Errors of a contract (`body.name`, `query.code`) by field; several of one field are joined. */
export function formErrors(errors: readonly FieldError[]): FormErrors {
  const byField: Record<string, string> = {}
  for (const { path, message } of errors) {
    const field = path.replace(/^(?:body|query|params)\./, '')
    byField[field] = byField[field] ? `${byField[field]}；${message}` : message
  }
  return byField
}

/** Stands above the form: all that is wrong, each a link to its field. */
export function errorSummary(errors: FormErrors): Html | undefined {
  const entries = Object.entries(errors)
  if (entries.length === 0) return undefined
  return html`<div class="error-summary" role="alert" aria-labelledby="error-summary-title">
    <h2 id="error-summary-title">有 ${entries.length} 处需要改正</h2>
    <ul>
      ${entries.map(([field, message]) => html`<li><a href="#${idOf(field)}">${message}</a></li>`)}
    </ul>
  </div>`
}

/** Id of a field's control. */
export function idOf(field: string): string {
  return `field-${field.replaceAll(/[^\w-]/g, '-')}`
}
