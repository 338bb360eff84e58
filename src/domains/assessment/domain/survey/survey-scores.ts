import type { SettingDefinition } from '../../contract/grading-settings.ts'

/** Asked and stored apart: 了解情况 and 满意度. */
export interface SurveyAnswer {
  readonly awareness: number
  readonly satisfaction: number
}

export type ScoreCombination = 'both' | 'satisfaction' | 'awareness'

/** The notice grades by 了解情况和满意度 and does not say how the two make one score. */
export const scoreCombinationQuestion: SettingDefinition = {
  key: 'survey.combination',
  values: ['both', 'satisfaction', 'awareness'],
  assumed: null,
  question:
    '了解情况和满意度如何合成一个分数：两者同等（both）、只用满意度（satisfaction）还是只用了解情况（awareness）？',
}

/** The scores that enter the mean; null until a person has decided how the two answers are combined. */
export function scoresOfAnswers(
  answers: readonly SurveyAnswer[],
  combination: ScoreCombination | null,
): number[] | null {
  switch (combination) {
    case null:
      return null
    // Equal weights: the mean over all single answers is the mean over the respondents' means, without rounding between.
    case 'both':
      return answers.flatMap(({ awareness, satisfaction }) => [awareness, satisfaction])
    case 'satisfaction':
    case 'awareness':
      return answers.map((answer) => answer[combination])
  }
}
