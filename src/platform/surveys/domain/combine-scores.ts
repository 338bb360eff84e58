import type { ScoreCombination } from '../contract/index.ts'
import type { PartScores } from './score-answers.ts'

/** The scores that enter the mean; null until a person has decided how the two parts are combined. */
export function combineScores(scores: readonly PartScores[], combination: ScoreCombination | null): number[] | null {
  if (combination === null) return null
  const parts = combination === 'both' ? (['awareness', 'satisfaction'] as const) : ([combination] as const)
  return scores.flatMap((one) => parts.flatMap((part) => one[part] ?? []))
}
