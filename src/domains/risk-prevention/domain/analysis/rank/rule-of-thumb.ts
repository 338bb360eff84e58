import type { Feature } from './feature.ts'
import type { LogisticModel } from './logistic.ts'

/**
 * For histories too short to learn from: the firm's own shrunken rate plus the mean of what its places and trades showed lately,
 * both as differences in log-odds from what is usual.
 */
export function ruleOfThumb(features: readonly Feature[], usual: number): LogisticModel {
  const own = features.findIndex((feature) => feature.role === 'ownRate')
  const groups = features.flatMap((feature, j) => (feature.role === 'groupRate' ? [j] : []))
  const weights = new Float64Array(features.length)
  if (own >= 0) weights[own] = 1
  for (const j of groups) weights[j] = 2 / groups.length
  return {
    score: (matrix, row) =>
      weights.reduce((sum, weight, j) => sum + weight * matrix.values[row * matrix.width + j]!, usual),
    contributions: (matrix, row) => weights.map((weight, j) => weight * matrix.values[row * matrix.width + j]!),
  }
}
