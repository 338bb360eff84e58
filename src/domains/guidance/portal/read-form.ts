import { faultsOf, type FormErrors, type FormValues } from '#ui/portal/index.ts'
import { CorrectionReportForm, OtherDayForm, ResponseForm } from '../contract/index.ts'
import type { FirmAct } from '../server/tables.ts'

export const fields = ['response', 'words', 'preferredOn', 'form']
const forms = { respond: ResponseForm, reportCorrection: CorrectionReportForm, askOtherDay: OtherDayForm }
const missing: Readonly<Record<string, string>> = {
  response: '请选择一项',
  words: '请写下怎样改正的',
  preferredOn: '请选择希望的日期',
}

type Read = { readonly read: Record<string, unknown>; readonly errors?: never } | { readonly errors: FormErrors }

export function readFirmAct(act: FirmAct, values: FormValues): Read {
  const parsed = forms[act].safeParse(values)
  return parsed.success ? { read: parsed.data } : { errors: faultsOf(parsed.error.issues, values, missing) }
}
