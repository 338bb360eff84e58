import { faultsOf, type FormErrors, type FormValues } from '#ui/portal/index.ts'
import { WrittenOpinion } from '../contract/index.ts'

export const fields = [
  'clauseId',
  'text',
  'audience',
  'authorName',
  'contact',
  'invitationCode',
  'collectiveSize',
  'form',
  'opened',
  'website',
]

/** The form as an opinion, or what is wrong with each field. */
export function readOpinion(values: FormValues): { opinion: WrittenOpinion } | { errors: FormErrors } {
  const filled = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value.trim() !== '' && name !== 'form' && name !== 'website'),
  )
  const parsed = WrittenOpinion.safeParse(filled)
  if (parsed.success) return { opinion: parsed.data }
  return { errors: faultsOf(parsed.error.issues, values, { text: '请写下您的意见' }) }
}
