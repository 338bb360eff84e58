import { fitBoosting } from './boosting.ts'
import { fitLogistic, type LogisticModel, type Matrix } from './logistic.ts'

/** Outcomes to learn from, in order of time. */
export interface Lessons {
  readonly matrix: Matrix
  readonly outcome: Float64Array
  /** Recent lessons weigh more. */
  readonly importance: Float64Array
}

/** How much of the trees beside the regression. */
export type TreeShare = number

/** With fewer of either outcome, a rule that needs no learning is better. */
const FEWEST_OF_EACH = 40
const TREE_SHARES: readonly TreeShare[] = [0, 0.25, 0.5]
const LEARNED_SHARE = 0.7

export function canLearn({ outcome }: Lessons): boolean {
  const found = outcome.reduce((sum, value) => sum + value, 0)
  return Math.min(found, outcome.length - found) >= FEWEST_OF_EACH
}

/** Learned on the earlier part and judged on the later: the share of trees that foretells best, none where it makes no difference. */
export function chooseTreeShare(lessons: Lessons): TreeShare {
  const cut = Math.floor(lessons.outcome.length * LEARNED_SHARE)
  const earlier = take(lessons, 0, cut)
  const later = take(lessons, cut, lessons.outcome.length)
  if (!canLearn(earlier) || !canLearn(later)) return 0
  const regression = fitLogistic(earlier.matrix, earlier.outcome, earlier.importance)
  const trees = fitBoosting(earlier.matrix, earlier.outcome, earlier.importance)
  const rows = Array.from(
    { length: later.outcome.length },
    (_, row) => [regression.score(later.matrix, row), trees.score(later.matrix, row)] as const,
  )
  const loss = (share: TreeShare) =>
    rows.reduce((sum, [a, b], row) => {
      const linear = (1 - share) * a + share * b
      return sum + Math.log1p(Math.exp(later.outcome[row] === 1 ? -linear : linear))
    }, 0)
  return TREE_SHARES.reduce((best, share) => (loss(share) < loss(best) - 1e-9 ? share : best))
}

export function learn(lessons: Lessons, share: TreeShare): LogisticModel {
  const regression = fitLogistic(lessons.matrix, lessons.outcome, lessons.importance)
  if (share === 0) return regression
  const trees = fitBoosting(lessons.matrix, lessons.outcome, lessons.importance)
  return {
    score: (matrix, row) => (1 - share) * regression.score(matrix, row) + share * trees.score(matrix, row),
    contributions(matrix, row) {
      const fromTrees = trees.contributions(matrix, row)
      return regression.contributions(matrix, row).map((part, j) => (1 - share) * part + share * fromTrees[j]!)
    },
  }
}

export function take({ matrix, outcome, importance }: Lessons, from: number, until: number): Lessons {
  const { width, values } = matrix
  return {
    matrix: { rows: until - from, width, values: values.subarray(from * width, until * width) },
    outcome: outcome.subarray(from, until),
    importance: importance.subarray(from, until),
  }
}
