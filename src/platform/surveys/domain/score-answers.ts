import { paragraphs } from '#base/http/contract.ts'
import type { Answers, Question, Questions, SurveyPart } from '../contract/index.ts'

/** Points of one respondent, part by part; null where the script has no question of the part. */
export interface PartScores {
  readonly awareness: number | null
  readonly satisfaction: number | null
}

/** What is wrong with a filled-in form: question → Chinese sentence. */
export function checkAnswers(questions: Questions, answers: Answers): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const [place, question] of questions.entries()) {
    const fault = checkAnswer(question, answers[question.id])
    if (fault) faults[question.id] = `第 ${place + 1} 题：${fault}`
  }
  for (const id of Object.keys(answers))
    if (!questions.some((question) => question.id === id)) faults[id] = '问卷中没有这道题，请刷新后重新填写'
  return faults
}

const words = paragraphs(500)

function checkAnswer(question: Question, answer: Answers[string] | undefined): string | undefined {
  switch (question.kind) {
    case 'words':
      return answer === undefined ? undefined : words.safeParse(answer).error?.issues[0]?.message
    case 'points':
      return Number.isInteger(answer) && Number(answer) >= 0 && Number(answer) <= 100
        ? undefined
        : '请填写 0 到 100 的整数'
    case 'choice':
      return question.options.some(({ id }) => id === answer) ? undefined : '请选择一项'
  }
}

/** Unrounded means of the points in each part. The answers must have been checked. */
export function scoreAnswers(questions: Questions, answers: Answers): PartScores {
  const meanOf = (part: SurveyPart) =>
    mean(
      questions.flatMap((question) =>
        question.kind !== 'words' && question.part === part ? [pointsOf(question, answers)] : [],
      ),
    )
  return { awareness: meanOf('awareness'), satisfaction: meanOf('satisfaction') }
}

function pointsOf(question: Exclude<Question, { kind: 'words' }>, answers: Answers): number {
  const answer = answers[question.id]
  const points = question.kind === 'points' ? answer : question.options.find(({ id }) => id === answer)?.points
  if (typeof points !== 'number') throw new TypeError(`question ${question.id} has no usable answer`)
  return points
}

/** The arithmetic mean, unrounded; null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null
}
