import type { AssessmentMethod, GradingRule } from '#domains/programmes/contract/index.ts'
import type { RowFacts } from '../../contract/grading-facts.ts'
import { wantedFacts } from '../grading/wanted-facts.ts'

/** Everything that is known about one row of one unit, from wherever it came. */
export interface KnownOfRow {
  /** From the submission; null: nothing was handed in. */
  readonly submittedAt: string | null | undefined
  /** Last day of the confirmed work records, where the programme counts the work itself. */
  readonly workDoneAt: string | undefined
  /** By criterion, decided by a named person. */
  readonly criteria: Readonly<Record<string, boolean>>
  /** What the office recorded; it goes before what follows from a submission. */
  readonly finding: RowFacts
  readonly expertScores: readonly number[] | undefined
  readonly testScores: readonly number[] | undefined
  readonly survey: Pick<RowFacts, 'contacts' | 'unreachable' | 'scores'> | undefined
}

/** The facts that the row's rule asks about; what nobody knows is left out. */
export function rowFacts(rule: GradingRule, methods: readonly AssessmentMethod[], known: KnownOfRow): RowFacts {
  const { required, optional } = wantedFacts(rule, methods)
  const everything: RowFacts = {
    submittedAt: known.submittedAt,
    completedAt: known.workDoneAt,
    carriedOut: known.submittedAt ? true : undefined,
    expertScores: known.expertScores && [...known.expertScores],
    scores: known.testScores && [...known.testScores],
    ...known.survey,
    ...known.finding,
    ...(rule.kind === 'criteriaCount'
      ? { criteria: Object.fromEntries(rule.criteria.map(({ id }) => [id, known.criteria[id] ?? null])) }
      : {}),
  }
  const wanted = new Set<string>([...required, ...optional])
  return Object.fromEntries(Object.entries(everything).filter(([key, value]) => wanted.has(key) && value !== undefined))
}
