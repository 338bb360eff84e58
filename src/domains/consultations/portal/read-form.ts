import type { FormErrors } from '#ui/portal/index.ts'
import { formErrors } from '#ui/portal/index.ts'
import { WrittenOpinion } from '../contract/index.ts'

/** What stands in the form, to be shown again when it is refused. */
export type FormValues = Readonly<Record<string, string>>

const fields = [
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
] as const

export function valuesOf(body: Readonly<Record<string, unknown>>): FormValues {
  return Object.fromEntries(
    fields.map((name) => {
      const written = body[name]
      return [name, typeof written === 'string' ? written.slice(0, 20_000) : '']
    }),
  )
}

/** The form as an opinion, or what is wrong with each field. */
export function readOpinion(values: FormValues): { opinion: WrittenOpinion } | { errors: FormErrors } {
  const filled = Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value.trim() !== '' && name !== 'form' && name !== 'website'),
  )
  const parsed = WrittenOpinion.safeParse(filled)
  if (parsed.success) return { opinion: parsed.data }
  const faults = parsed.error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message: path[0] === 'text' && !values['text']?.trim() ? '请写下您的意见' : message,
  }))
  return { errors: formErrors(faults) }
}
