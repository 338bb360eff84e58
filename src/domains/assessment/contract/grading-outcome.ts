import { z } from 'zod'
import { Grade } from '#domains/programmes/contract/index.ts'

/** What the text of a rule leaves open, or which fact it still waits for. */
export const OpenPoint = z.enum([
  // The text gives no grade for what happened.
  'zeroCriteria',
  'criteriaCount',
  'noAward',
  'otherAward',
  'missingCount',
  'bands',
  'noScores',
  'notCarriedOut',
  'notSubmitted',
  'lateAndUnreachable',
  'noDueDate',
  'noRule',
  // The text gives a rule; what it asks about is not known yet.
  'awaitingReview',
  'completedAtMissing',
  'factsMissing',
])
export type OpenPoint = z.infer<typeof OpenPoint>

/** The sentence of the notice, or the open point, that a step applies. */
export const StepRule = z.enum([
  ...OpenPoint.options,
  'noneMet',
  'allUnreachable',
  'scoreBands',
  'boundaryStated',
  'boundaryByAnalogy',
  'coverageShare',
  'awardLevel',
  'presence',
  'onTime',
  'late',
  'anyUnreachable',
])
export type StepRule = z.infer<typeof StepRule>

/** A choice that a named person made where the text is open. */
export const UsedSetting = z.object({ key: z.string(), value: z.string(), decidedBy: z.string().nullable() })
export type UsedSetting = z.infer<typeof UsedSetting>

/** One step from facts to grade, so that a unit can argue: the words applied, what they changed, and why. */
export const GradeStep = z.object({
  rule: StepRule,
  /** Verbatim from the notice; null only where a programme has no words at all for the row. */
  quote: z.string().nullable(),
  before: Grade.nullable(),
  after: Grade.nullable(),
  /** The facts and the reading, as a Chinese sentence. */
  sentence: z.string(),
  settings: z.array(UsedSetting).optional(),
})
export type GradeStep = z.infer<typeof GradeStep>

/** Either a grade, or the point that keeps the row undecided; never both, and the last step says the same. */
export const GradeOutcome = z.object({
  grade: Grade.nullable(),
  undecided: OpenPoint.nullable(),
  steps: z.array(GradeStep),
})
export type GradeOutcome = z.infer<typeof GradeOutcome>
