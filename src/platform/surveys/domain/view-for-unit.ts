import type { SurveyForUnit, SurveyState } from '../contract/index.ts'
import { mean, type PartScores } from './score-answers.ts'

/** Below this number of answers a mean would tell who said what. */
export const fewestAnswersShown = 5

/**
 * The means that the graded unit may see. Before the end it sees none: two means of a growing group would give away the
 * answer between them.
 */
export function meansForUnit(state: SurveyState, scores: readonly PartScores[]): Pick<SurveyForUnit, 'means' | 'note'> {
  if (state !== 'closed') return { means: null, note: '调查结束后显示平均分' }
  if (scores.length < fewestAnswersShown)
    return { means: null, note: `答卷少于 ${fewestAnswersShown} 份，为保护受访者不显示平均分，等次照常评定` }
  return {
    means: {
      awareness: mean(scores.flatMap(({ awareness }) => awareness ?? [])),
      satisfaction: mean(scores.flatMap(({ satisfaction }) => satisfaction ?? [])),
    },
    note: '平均分未四舍五入',
  }
}
