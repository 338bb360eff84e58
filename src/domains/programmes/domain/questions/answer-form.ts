import { AssessmentMethod, gradeLetters } from '../../contract/grading-rule.ts'
import { Applicability, Day } from '../../contract/programme.ts'

export interface AnswerChoice {
  readonly value: string
  readonly text: string
}

/** How a question is answered; the same answer draws the control and judges what was sent. */
export type AnswerForm =
  | { readonly kind: 'choice'; readonly choices: readonly AnswerChoice[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'count' }
  | { readonly kind: 'units' }
  | { readonly kind: 'methods' }
  | { readonly kind: 'words' }

const letters = Object.values(gradeLetters).map((value) => ({ value, text: value }))
const choice = (...choices: AnswerChoice[]): AnswerForm => ({ kind: 'choice', choices })
const grade = choice(...letters)
const day: AnswerForm = { kind: 'day' }

const forms: Readonly<Record<string, AnswerForm>> = {
  zeroCriteria: grade,
  criteriaCount: grade,
  noAward: grade,
  otherAward: grade,
  missingCount: grade,
  noScores: grade,
  notCarriedOut: grade,
  lateAndUnreachable: choice({ value: 'once', text: '降一个等次' }, { value: 'twice', text: '降两个等次' }),
  notSubmitted: choice(
    { value: gradeLetters.poor, text: '评为差' },
    { value: 'late', text: '按超期处理' },
    { value: 'onTime', text: '按未超期处理' },
  ),
  perUnit: choice(
    { value: 'county', text: '每个县（市、区）、部门' },
    { value: 'department', text: '其下每个执法部门' },
  ),
  deadline: day,
  dateBeforeIssue: day,
  dateAfterParent: day,
  uploadCount: { kind: 'count' },
  appliesTo: { kind: 'units' },
  methods: { kind: 'methods' },
}

/** By what the question is about; anything unknown is answered in words. */
export function answerFormOf(about: string): AnswerForm {
  return Object.hasOwn(forms, about) ? forms[about]! : { kind: 'words' }
}

const inRow = new Set([
  'zeroCriteria',
  'criteriaCount',
  'noAward',
  'otherAward',
  'missingCount',
  'noScores',
  'notCarriedOut',
  'lateAndUnreachable',
  'notSubmitted',
])

/** The setting of grading that the answer becomes (`G1.zeroCriteria`); undefined where it becomes none. */
export function gradingSettingOf(question: {
  readonly about: string
  readonly rowCode: string | null
}): string | undefined {
  if (question.about === 'perUnit') return 'pilots.contactsPer'
  return question.rowCode !== null && inRow.has(question.about) ? `${question.rowCode}.${question.about}` : undefined
}

/** Why the answer cannot stand, as a Chinese sentence; null where it can. */
export function faultOfAnswer(about: string, answer: unknown): string | null {
  const form = answerFormOf(about)
  switch (form.kind) {
    case 'choice':
      return form.choices.some(({ value }) => value === answer)
        ? null
        : `请从“${form.choices.map(({ text }) => text).join('”“')}”中选择，或选择暂不确定`
    case 'day':
      return Day.safeParse(answer).success ? null : '请选择日期，写作 2020-12-28；不能确定的，选择暂不确定'
    case 'count':
      return Number.isInteger(answer) && Number(answer) >= 0 && Number(answer) <= 99 ? null : '请填写 0 至 99 的整数'
    case 'units':
      return Applicability.safeParse(answer).success ? null : '请选择适用的单位类别或单位'
    case 'methods':
      return AssessmentMethod.array().min(1).safeParse(answer).success ? null : '请至少选择一种考核方式'
    case 'words':
      return typeof answer === 'string' && answer.trim() !== '' && answer.length <= 1000
        ? null
        : '请用文字写明决定，不超过 1000 个字'
  }
}
