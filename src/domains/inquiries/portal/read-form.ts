import { faultsOf, type FormErrors, type FormValues } from '#ui/portal/index.ts'
import { RatingForm, WordsForm, WrittenQuestion } from '../contract/index.ts'
import type { AskerAct } from '../server/tables.ts'

/** Of all its forms. */
export const fields = [
  'question',
  'organisationId',
  'askerName',
  'contact',
  'mayPublish',
  'wantsNotices',
  'words',
  'rating',
  'ratingWords',
  'form',
  'website',
]

const missing: Readonly<Record<string, string>> = {
  question: '请写下您想问的事',
  words: '请写下说明',
  rating: '请选择一项',
  mayPublish: '请选择能不能公开',
}

type Read<T> = { readonly read: T; readonly errors?: never } | { readonly errors: FormErrors; readonly read?: never }

export function readWritten(values: FormValues): Read<WrittenQuestion> {
  if (values['mayPublish'] !== 'yes' && values['mayPublish'] !== 'no')
    return { errors: { ...errorsOf(WrittenQuestion.safeParse(values), values), mayPublish: missing['mayPublish']! } }
  return answer(WrittenQuestion.safeParse(values), values)
}

/** The form of an act by the code; withdrawing has none. */
export function readAct(act: AskerAct, values: FormValues): Read<Record<string, unknown>> {
  if (act === 'withdraw') return { read: {} }
  if (act === 'rate')
    return answer(RatingForm.safeParse({ rating: values['rating'], words: values['ratingWords'] }), values)
  return answer(WordsForm.safeParse({ words: values['words'] }), values)
}

type Parsed<T> = { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } }
interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

function answer<T>(parsed: Parsed<T>, values: FormValues): Read<T> {
  return parsed.success ? { read: parsed.data } : { errors: errorsOf(parsed, values) }
}

function errorsOf(parsed: Parsed<unknown>, values: FormValues): FormErrors {
  return parsed.success ? {} : faultsOf(parsed.error.issues, values, missing)
}
