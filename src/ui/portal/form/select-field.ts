import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { attributes } from './attributes.ts'
import type { Option } from './choice.ts'
import { fieldParts, type FieldOptions } from './field.ts'

interface SelectOptions extends FieldOptions {
  readonly options: readonly Option[]
  readonly value?: string | undefined
  /** First entry, without a value: `请选择`. */
  readonly placeholder?: string
}

/** One of many. For up to six `choice` is easier. */
export function selectField(options: SelectOptions): Html {
  const { id, label, hint, error, describedBy, invalid } = fieldParts(options)
  const own = { name: options.name, required: options.required }
  const described = { id, 'aria-describedby': describedBy, 'aria-invalid': invalid ? 'true' : undefined }
  return html`<div class="field${invalid ? ' invalid' : ''}">
    <label for="${id}">${label}</label>
    ${hint} ${error}
    <select${attributes({ ...described, ...own })}>
      ${options.placeholder && html`<option value="">${options.placeholder}</option>`}
      ${options.options.map(
        ({ value, label: text }) =>
          html`<option${attributes({ selected: value === options.value })} value="${value}">${text}</option>`,
      )}
    </select>
  </div>`
}
