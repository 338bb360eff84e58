import type { Grade } from '#domains/programmes/contract/index.ts'
import type { GradeOutcome } from '../../contract/grading-outcome.ts'
import type { GradingContext } from './context.ts'
import { settle, unchanged } from './finding.ts'
import { letterOf } from './grade-scale.ts'

interface Limit {
  /** The words of the band or share that was reached. */
  readonly quote: string
  /** The limit on which the value lies exactly; null where it lies on none. */
  readonly onLimit: string | null
  /** `以上包含本数，以下不包含本数`, where the row's own cell says so. */
  readonly stated: string | null
}

/** Whether 以上 and 以下 include the number: by the cell's own words, else by analogy; says from where, and whether it mattered. */
export function explainBoundary(grade: Grade, limit: Limit, context: GradingContext): GradeOutcome {
  const result = `恰为 ${limit.onLimit}，因此评为“${letterOf(grade)}”`
  if (limit.stated !== null) {
    if (limit.onLimit === null) return unchanged(grade)
    const sentence = `本行写明“${limit.stated}”；${result}`
    return settle(grade, grade, { rule: 'boundaryStated', quote: limit.stated, sentence })
  }
  const source = context.boundarySentence
  const reading = source
    ? `本行没有写明以上、以下是否含本数，类推适用 ${source.rowId} 写明的“${source.quote}”`
    : '整张表没有写明以上、以下是否含本数，按以上含本数、以下不含本数理解，待确认'
  const sentence = `${reading}；${limit.onLimit === null ? '本次不在界线上，不影响等次' : result}`
  return settle(grade, grade, { rule: 'boundaryByAnalogy', quote: source?.quote ?? limit.quote, sentence })
}
