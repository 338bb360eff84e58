import type { Html } from '../html.ts'
import type { FormErrors } from './errors.ts'
import { form } from './form.ts'
import { textField } from './text-field.ts'

/** A code in groups of four, as people copy it. */
export function spacedCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1 ')
}

/** The form into which the code of a receipt is typed; `action` is the page that answers it by GET. */
export function codeForm(action: string, value: string, errors: FormErrors): Html {
  return form({
    action,
    method: 'get',
    submitText: '查看',
    errors,
    fields: [
      textField({
        name: 'code',
        label: '查询码',
        hint: '12 位字母和数字',
        required: true,
        autocomplete: 'off',
        value,
        errors,
      }),
    ],
  })
}
