import type { Grade } from '#domains/programmes/contract/index.ts'
import type { GradeOutcome, GradeStep, OpenPoint } from '../../contract/grading-outcome.ts'

type Reason = Pick<GradeStep, 'rule' | 'quote' | 'sentence' | 'settings'>

/** The text answers: one step that leads to a grade. */
export function settle(before: Grade | null, after: Grade, reason: Reason): GradeOutcome {
  return { grade: after, undecided: null, steps: [{ ...reason, before, after }] }
}

/** The text, or what is known, gives no answer: the grade ends here. */
export function leaveOpen(before: Grade | null, undecided: OpenPoint, reason: Omit<Reason, 'rule'>): GradeOutcome {
  return { grade: null, undecided, steps: [{ rule: undecided, ...reason, before, after: null }] }
}

/** Nothing more to say. */
export function unchanged(grade: Grade): GradeOutcome {
  return { grade, undecided: null, steps: [] }
}

/** Goes on from a grade; what is open stays open. */
export function followedBy(first: GradeOutcome, next: (grade: Grade) => GradeOutcome): GradeOutcome {
  if (first.grade === null) return first
  const second = next(first.grade)
  return { ...second, steps: [...first.steps, ...second.steps] }
}
