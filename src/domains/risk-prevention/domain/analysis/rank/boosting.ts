import { seededRandom } from '../statistics/random.ts'
import type { LogisticModel, Matrix } from './logistic.ts'
import { binColumns, creditPath, growTree, leafValue, type Growth, type Tree } from './tree.ts'

const TREES = 150
const ROW_SHARE = 0.5
const COLUMN_SHARE = 0.4
const GROWTH: Growth = { depth: 3, rate: 0.06, leafPenalty: 20, smallestLeaf: 5 }
/** Fixed, so that the same history always gives the same ranking. */
const SEED = 20190611

/**
 * Gradient-boosted shallow trees on histograms with second-order leaves and sampling of rows and columns (Friedman 2001,
 * doi 10.1214/aos/1013203451; Chen and Guestrin 2016, doi 10.1145/2939672.2939785). Finds what a straight line misses:
 * thresholds, and pairs of conditions.
 */
export function fitBoosting(matrix: Matrix, outcome: ArrayLike<number>, importance: ArrayLike<number>): LogisticModel {
  const { rows, width } = matrix
  const binned = binColumns(matrix)
  const start = overallLogOdds(outcome, importance)
  const linear = new Float64Array(rows).fill(start)
  const slopes = { gradient: new Float64Array(rows), curvature: new Float64Array(rows) }
  const allRows = Uint32Array.from({ length: rows }, (_, row) => row)
  const allColumns = Array.from({ length: width }, (_, column) => column)
  const random = seededRandom(SEED)
  const trees: Tree[] = []
  for (let round = 0; round < TREES; round++) {
    for (let row = 0; row < rows; row++) {
      const chance = 1 / (1 + Math.exp(-linear[row]!))
      slopes.gradient[row] = importance[row]! * (outcome[row]! - chance)
      slopes.curvature[row] = importance[row]! * chance * (1 - chance)
    }
    const sampled = allRows.filter(() => random.uniform() < ROW_SHARE)
    const columns = random.shuffle([...allColumns]).slice(0, Math.ceil(width * COLUMN_SHARE))
    const tree = growTree(binned, slopes, sampled, columns, GROWTH)
    trees.push(tree)
    for (let row = 0; row < rows; row++) linear[row]! += leafValue(tree, matrix, row)
  }
  return {
    score: (target, row) => trees.reduce((sum, tree) => sum + leafValue(tree, target, row), start),
    contributions(target, row) {
      const parts = new Float64Array(width)
      for (const tree of trees) creditPath(tree, target, row, parts)
      return parts
    },
  }
}

function overallLogOdds(outcome: ArrayLike<number>, importance: ArrayLike<number>): number {
  let [found, all] = [0.5, 1]
  for (let row = 0; row < outcome.length; row++) {
    found += importance[row]! * outcome[row]!
    all += importance[row]!
  }
  return Math.log(found / (all - found))
}
