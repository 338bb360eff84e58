import type { Grade } from '#domains/programmes/contract/index.ts'
import type { GradeOutcome, GradeStep, OpenPoint } from '../contract/grading-outcome.ts'
import { letterOf } from '../domain/index.ts'

export type LetteredStep = Omit<GradeStep, 'before' | 'after'> & { before: string | null; after: string | null }
export interface LetteredOutcome {
  readonly grade: string | null
  readonly undecided: OpenPoint | null
  readonly steps: readonly LetteredStep[]
}

/** The answer of `grade`: letters as the documents write them. */
export interface GradeAnswer {
  readonly programme: string
  readonly ruleVersion: string
  readonly unit: { readonly name: string; readonly kind: string }
  readonly rows: Readonly<Record<string, LetteredOutcome>>
  readonly warnings: readonly string[]
}

export function inLetters({ grade, undecided, steps }: GradeOutcome): LetteredOutcome {
  return {
    grade: letterOrNull(grade),
    undecided,
    steps: steps.map((step) => ({ ...step, before: letterOrNull(step.before), after: letterOrNull(step.after) })),
  }
}

const letterOrNull = (grade: Grade | null) => (grade === null ? null : letterOf(grade))
