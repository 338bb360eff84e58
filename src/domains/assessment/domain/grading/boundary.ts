import type { Grade } from '#domains/programmes/contract/index.ts'
import type { GradeOutcome } from '../../contract/grading-outcome.ts'
import type { GradingContext } from './context.ts'
import { settle } from './finding.ts'
import { letterOf } from './grade-scale.ts'

/** The cell does not say whether its limits include the number: says from where that was taken, and whether it mattered. */
export function readByAnalogy(
  grade: Grade,
  { onLimit, quote }: { readonly onLimit: string | null; readonly quote: string },
  context: GradingContext,
): GradeOutcome {
  const source = context.boundarySentence
  const reading = source
    ? `本行没有写明以上、以下是否含本数，类推适用 ${source.rowId} 写明的“${source.quote}”`
    : '整张表没有写明以上、以下是否含本数，按以上含本数、以下不含本数理解，待确认'
  const effect = onLimit ? `；恰为 ${onLimit}，因此评为“${letterOf(grade)}”` : '；本次不在界线上，不影响等次'
  return settle(grade, grade, { rule: 'boundaryByAnalogy', quote: source?.quote ?? quote, sentence: reading + effect })
}
