import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { attributes } from './attributes.ts'
import { fieldParts, type FieldOptions } from './field.ts'

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

interface ChoiceOptions extends FieldOptions {
  readonly options: readonly Option[]
  readonly value?: string | readonly string[] | undefined
  /** Several may be chosen. */
  readonly multiple?: boolean
}

/** One of a few, or some of a few. */
export function choice(options: ChoiceOptions): Html {
  const { id, label, hint, error, describedBy, invalid } = fieldParts(options)
  const chosen = typeof options.value === 'string' ? [options.value] : (options.value ?? [])
  const entry = (option: Option, place: number) => {
    // The summary's link leads to the first entry.
    const own = place === 0 ? id : `${id}-${place}`
    const checked = chosen.includes(option.value)
    const required = Boolean(options.required) && !options.multiple
    const type = options.multiple ? 'checkbox' : 'radio'
    const input = attributes({ id: own, type, name: options.name, value: option.value, checked, required })
    return html`<div class="option">
      <input${input} /><label for="${own}">${option.label}</label>
      ${option.hint && html`<p class="hint">${option.hint}</p>`}
    </div>`
  }
  return html`<fieldset class="field${invalid ? ' invalid' : ''}" ${attributes({ 'aria-describedby': describedBy })}>
    <legend>${label}</legend>
    ${hint} ${error} ${options.options.map(entry)}
  </fieldset>`
}

/** A single box: consent, or being informed. */
export function checkbox(options: FieldOptions & { readonly checked?: boolean }): Html {
  const { id, label, hint, error, describedBy, invalid } = fieldParts({ ...options, required: true })
  const { name, checked, required } = options
  const described = { 'aria-describedby': describedBy, 'aria-invalid': invalid ? 'true' : undefined }
  return html`<div class="field${invalid ? ' invalid' : ''}">
    ${error}
    <div class="option">
      <input${attributes({ id, type: 'checkbox', name, value: 'yes', checked, required, ...described })} />
      <label for="${id}">${label}</label>
      ${hint}
    </div>
  </div>`
}
