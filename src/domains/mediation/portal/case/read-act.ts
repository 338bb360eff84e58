import { formErrors, type FormErrors } from '#ui/portal/index.ts'
import { ConfirmedForm, ReasonForm } from '../../contract/index.ts'
import type { PartyAct } from '../../server/cases/tables.ts'

type Read =
  | { readonly form: Record<string, unknown>; readonly errors?: never }
  | { readonly errors: FormErrors; readonly form?: never }

const missing: Readonly<Record<string, string>> = {
  dutyId: '请选择一项',
  on: '请填写日期',
  amount: '请按“300.00”的样子填写金额，单位是元',
  reason: '请写下理由',
}

/** What a party's form says; who acts and on which side is said by the code. */
export function readAct(act: PartyAct, values: Readonly<Record<string, string>>): Read {
  if (act === 'sign') return { form: { version: Number(values['version']) } }
  if (act === 'withdraw') return parsed(ReasonForm.safeParse({ reason: values['reason'] }))
  const amount = (values['amount'] ?? '').trim().replaceAll(/[,，\s元]/g, '')
  const amountFen =
    amount === '' ? null : /^\d{1,9}(?:\.\d{1,2})?$/.test(amount) ? Math.round(Number(amount) * 100) : -1
  return parsed(
    ConfirmedForm.omit({ side: true }).safeParse({ dutyId: values['dutyId'] ?? '', on: values['on'], amountFen }),
  )
}

type Parsed =
  | { success: true; data: Record<string, unknown> }
  | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } }

function parsed(result: Parsed): Read {
  if (result.success) return { form: result.data }
  return {
    errors: formErrors(
      result.error.issues.map(({ path }) => {
        const name = path[0] === 'amountFen' ? 'amount' : String(path[0])
        return { path: name, message: missing[name] ?? '请核对' }
      }),
    ),
  }
}
