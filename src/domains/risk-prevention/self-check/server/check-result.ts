import type { ExemptionsByPoint } from '../../server/exemptions/read-exemptions.ts'
import type { PublishedPoint } from '../../server/publication/published-points.ts'
import { adviceOn, type Advised, type SelfAnswer } from '../domain/answers.ts'

export type Answers = Readonly<Record<string, SelfAnswer>>

interface Answered {
  readonly point: PublishedPoint
  readonly answer: SelfAnswer | undefined
}

export interface CheckResult {
  readonly byAdvice: Readonly<Record<Advised, readonly Answered[]>>
  readonly summary: string
  /** 免罚 that may hold for a point, by its id. */
  readonly exemptions: ExemptionsByPoint
}

/** The answers held against the points, in one sentence and by what to do. */
export function checkResult(
  points: readonly PublishedPoint[],
  answers: Answers,
  exemptions: ExemptionsByPoint,
): CheckResult {
  const byAdvice: Record<Advised, Answered[]> = { person: [], correct: [], clarify: [], open: [], fine: [] }
  for (const point of points) {
    const answer = answers[point.id]
    byAdvice[adviceOn(point.level, answer)].push({ point, answer })
  }
  const { person, correct, clarify, fine, open } = byAdvice
  const parts = [
    person.length ? `${person.length} 件请直接问人` : '',
    correct.length ? `${correct.length} 件可以马上改` : '',
    clarify.length ? `${clarify.length} 件先弄清楚` : '',
    open.length ? `${open.length} 件还没有回答` : '',
    fine.length ? `${fine.length} 件您说没有` : '',
  ]
  return { byAdvice, summary: `${points.length} 个问题：${parts.filter(Boolean).join('，')}`, exemptions }
}
