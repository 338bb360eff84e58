import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { idOf, type FormErrors } from './errors.ts'

export interface FieldOptions {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Without it the label says 选填. */
  readonly required?: boolean
  readonly errors?: FormErrors
}

export interface FieldParts {
  readonly id: string
  readonly label: string
  readonly hint: Html | undefined
  readonly error: Html | undefined
  /** Ids for `aria-describedby`; empty where nothing describes the field. */
  readonly describedBy: string
  readonly invalid: boolean
}

/** The parts that every control needs around it. */
export function fieldParts({ name, label, hint, required = false, errors = {} }: FieldOptions): FieldParts {
  const id = idOf(name)
  const message = errors[name]
  return {
    id,
    label: required ? label : `${label}（选填）`,
    hint: hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : undefined,
    error: message
      ? html`<p class="field-error" id="${id}-error"><span class="visually-hidden">错误：</span>${message}</p>`
      : undefined,
    describedBy: [hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' '),
    invalid: message !== undefined,
  }
}
