import type { Grade } from '#domains/programmes/contract/index.ts'
import { exactMean } from '../grading/exact-mean.ts'

/** Below this number of answers a mean would tell who said what. */
export const fewestAnswersShown = 5

export interface SurveyViewOfUnit {
  readonly grade: Grade | null
  /** The unrounded mean as text; null where too few answered to show it. */
  readonly mean: string | null
  readonly failedContactIds: readonly string[]
}

/** What the graded unit may see of its survey: the grade always, the mean from five respondents on, no single answer ever. */
export function surveyViewOfUnit(survey: {
  readonly grade: Grade | null
  readonly scores: readonly number[]
  readonly respondents: number
  readonly failedContactIds: readonly string[]
}): SurveyViewOfUnit {
  const { grade, scores, respondents, failedContactIds } = survey
  const shown = respondents >= fewestAnswersShown && scores.length > 0
  return { grade, mean: shown ? exactMean(scores).text : null, failedContactIds }
}
