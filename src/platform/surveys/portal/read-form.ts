import type { Answers, Questions } from '../contract/index.ts'

/** The filled-in form of a browser as answers; what was left empty is absent. */
export function readForm(questions: Questions, form: Readonly<Record<string, unknown>>): Answers {
  const answers: Answers = {}
  for (const { id, kind } of questions) {
    const written = form[id]
    if (typeof written !== 'string' || written.trim() === '') continue
    const text = written.trim()
    answers[id] = kind === 'points' ? toNumber(text) : text
  }
  return answers
}

/** Digits as people type them, in full width too; anything else stays what it is and is refused with the others. */
function toNumber(text: string): number | string {
  const digits = text.normalize('NFKC')
  return /^\d{1,3}$/.test(digits) ? Number(digits) : text
}
