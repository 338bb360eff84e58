import { formErrors, type FormErrors } from '#ui/portal/index.ts'
import { CorrectionReportForm, OtherDayForm, ResponseForm } from '../contract/index.ts'
import type { FirmAct } from '../server/tables.ts'

export type FormValues = Readonly<Record<string, string>>

const fields = ['response', 'words', 'preferredOn', 'form']
const forms = { respond: ResponseForm, reportCorrection: CorrectionReportForm, askOtherDay: OtherDayForm }
const missing: Readonly<Record<string, string>> = {
  response: '请选择一项',
  words: '请写下怎样改正的',
  preferredOn: '请选择希望的日期',
}

/** What stands in the form, to be shown again when it is refused. */
export function valuesOf(body: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    fields.map((name) => [name, typeof body[name] === 'string' ? body[name].slice(0, 10_000) : '']),
  )
}

type Read = { readonly read: Record<string, unknown>; readonly errors?: never } | { readonly errors: FormErrors }

export function readFirmAct(act: FirmAct, values: FormValues): Read {
  const parsed = forms[act].safeParse(values)
  if (parsed.success) return { read: parsed.data }
  return {
    errors: formErrors(
      parsed.error.issues.map(({ path, message }) => {
        const name = String(path[0])
        return { path: name, message: (values[name] ?? '').trim() ? message : (missing[name] ?? message) }
      }),
    ),
  }
}
