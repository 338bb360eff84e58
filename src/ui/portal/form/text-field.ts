import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { attributes } from './attributes.ts'
import { fieldParts, type FieldOptions, type FieldParts } from './field.ts'

export interface TextFieldOptions extends FieldOptions {
  readonly value?: string | undefined
  readonly type?: 'text' | 'tel' | 'email' | 'date' | 'number' | 'search'
  /** As HTML names it: `name`, `tel`, `street-address` …; `off` for codes. */
  readonly autocomplete?: string
  readonly maximumLength?: number
}

/** One line of text. */
export function textField(options: TextFieldOptions): Html {
  const parts = fieldParts(options)
  const { name, value, type = 'text', autocomplete, maximumLength, required } = options
  const own = { name, type, value, autocomplete, maxlength: maximumLength, required }
  return around(parts, html`<input${attributes({ ...described(parts), ...own })} />`)
}

/** Text of several lines. */
export function textArea(options: TextFieldOptions & { readonly rows?: number }): Html {
  const parts = fieldParts(options)
  const { name, value = '', maximumLength, required, rows = 6 } = options
  const own = attributes({ ...described(parts), name, rows, maxlength: maximumLength, required })
  return around(parts, html`<textarea${own}>${`\n${value}`}</textarea>`)
}

/** Files; the form that holds it is sent as multipart. */
export function fileField(options: FieldOptions & { readonly accept?: string; readonly multiple?: boolean }): Html {
  const parts = fieldParts(options)
  const { name, accept, multiple, required } = options
  return around(
    parts,
    html`<input${attributes({ ...described(parts), name, type: 'file', accept, multiple, required })} />`,
  )
}

function described(parts: FieldParts) {
  return { id: parts.id, 'aria-describedby': parts.describedBy, 'aria-invalid': parts.invalid ? 'true' : undefined }
}

function around(parts: FieldParts, control: Html): Html {
  return html`<div class="field${parts.invalid ? ' invalid' : ''}">
    <label for="${parts.id}">${parts.label}</label>
    ${parts.hint} ${parts.error} ${control}
  </div>`
}
