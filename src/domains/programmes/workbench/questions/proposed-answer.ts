import { parseDeadline } from '#platform/calendar/domain/index.ts'
import { gradeLetters, type Programme, type ProgrammeQuestion } from '../../contract/index.ts'
import { answerFormOf } from '../../domain/questions/answer-form.ts'
import { methodTexts, unitKindTexts } from '../texts.ts'

/** What the control begins with: the proposal, read as the kind of answer that is wanted; never sent by itself. */
export function proposedAnswer(question: ProgrammeQuestion, programme: Programme): unknown {
  const { proposal } = question
  const row = programme.rows.find((one) => one.id === question.rowId)
  const form = answerFormOf(question.about)
  if (form.kind === 'units') return row?.applicability
  if (typeof proposal !== 'string') return undefined
  switch (form.kind) {
    case 'choice':
      return form.choices.find(({ value, text }) => value === proposal || text === proposal)?.value
    case 'day':
      return parseDeadline(proposal, { year: programme.year }).find((date) => date.due)?.due ?? undefined
    case 'count':
      return /^\d{1,2}$/.test(proposal) ? Number(proposal) : undefined
    case 'methods':
      return undefined
    case 'words':
      return proposal
  }
}

/** An answer that was given, in words. */
export function answerText(question: Pick<ProgrammeQuestion, 'about' | 'answer'>): string {
  const { answer } = question
  const form = answerFormOf(question.about)
  if (form.kind === 'choice') {
    const text = form.choices.find(({ value }) => value === answer)?.text ?? String(answer ?? '')
    return Object.values<string>(gradeLetters).includes(text) ? `评为${text}` : text
  }
  if (form.kind === 'methods' && Array.isArray(answer))
    return answer.map((one) => methodTexts[one as keyof typeof methodTexts] ?? String(one)).join('、')
  if (form.kind === 'units' && typeof answer === 'object' && answer !== null) return unitsText(answer)
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : ''
}

function unitsText(answer: { kinds?: unknown; organisations?: unknown; leads?: unknown; supports?: unknown }): string {
  const kinds = Array.isArray(answer.kinds)
    ? answer.kinds.map((kind) => unitKindTexts[kind as keyof typeof unitKindTexts]).join('、')
    : ''
  const count = (list: unknown, text: string) =>
    Array.isArray(list) && list.length ? `${text} ${list.length} 个单位` : ''
  return (
    [kinds, count(answer.organisations, '指定'), count(answer.leads, '牵头'), count(answer.supports, '配合')]
      .filter(Boolean)
      .join('；') || '全部受文单位'
  )
}
