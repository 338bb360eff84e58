import { z } from 'zod'
import { Id } from '#base/http/contract.ts'
import { faultsOf, type FormErrors, type FormValues } from '#ui/portal/index.ts'
import { ApplicationFields } from '../contract/index.ts'

const flags = ['wantsNotices', 'actTold', 'concernsRealEstate', 'reconsiderationFirst'] as const

/** On the portal a way back to the applicant is needed; at the counter somebody stands there. */
const FormFields = ApplicationFields.extend({
  organisationId: Id,
  applicantContact: ApplicationFields.shape.applicantContact.refine(
    (contact) => contact !== null,
    '请留下联系方式，才能告诉您是否受理',
  ),
  understood: z.literal('yes', '请先看清这句话，并勾选“已知道”'),
})

export const fields = [...Object.keys(FormFields.shape), 'amount', 'form']

const missing: Readonly<Record<string, string>> = {
  applicantName: '请填写申请人的姓名或者单位名称',
  respondentName: '请填写对方的姓名或者名称',
  facts: '请写下事情经过',
  request: '请写下您想怎么解决',
}

/** The form as an application, or what is wrong with each field. */
export function readForm(
  values: FormValues,
): { organisationId: string; content: ApplicationFields } | { errors: FormErrors } {
  const filled = Object.entries(values).filter(
    ([name, value]) => value.trim() !== '' && name !== 'form' && name !== 'amount',
  )
  const parsed = FormFields.safeParse({
    ...Object.fromEntries(filled),
    ...Object.fromEntries(flags.map((name) => [name, values[name] === 'yes'])),
    amountFen: fenOf(values['amount'] ?? ''),
  })
  if (parsed.success) {
    const { organisationId, understood: _, ...content } = parsed.data
    return { organisationId, content }
  }
  const faults = parsed.error.issues.map(({ path, message }) => ({
    path: [path[0] === 'amountFen' ? 'amount' : path[0]!],
    message,
  }))
  return { errors: faultsOf(faults, values, missing) }
}

/** 元 as people write them, as 分; NaN where it is no amount, null where nothing was written. */
function fenOf(written: string): number | null {
  const text = written.trim().replaceAll(/[,，\s元]/g, '')
  if (text === '') return null
  return /^\d{1,12}(?:\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : Number.NaN
}
