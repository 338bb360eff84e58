import { describe, expect, it } from 'vitest'
import { seededRandom } from '../statistics/random.ts'
import { fitBoosting } from './boosting.ts'
import { fitLogistic, type Matrix } from './logistic.ts'
import { createPastSums } from './past-rates.ts'

function simulate(rows: number, linear: (x: readonly number[]) => number) {
  const random = seededRandom(4)
  const values = Float64Array.from({ length: rows * 3 }, () => random.normal())
  const matrix: Matrix = { rows, width: 3, values }
  const outcome = Float64Array.from({ length: rows }, (_, row) => {
    const chance = 1 / (1 + Math.exp(-linear([...values.subarray(3 * row, 3 * row + 3)])))
    return random.uniform() < chance ? 1 : 0
  })
  return { matrix, outcome, importance: new Float64Array(rows).fill(1) }
}

describe('logistic regression', () => {
  const { matrix, outcome, importance } = simulate(4000, ([a, b]) => -1 + 1.2 * a! - 0.6 * b!)
  const model = fitLogistic(matrix, outcome, importance)

  it('foretells log-odds, and what each column adds', () => {
    const probe: Matrix = { rows: 2, width: 3, values: Float64Array.of(1, 0, 0, 0, 0, 0) }
    expect(model.score(probe, 0) - model.score(probe, 1)).toBeCloseTo(1.2, 0)
    const [a, b, c] = model.contributions(probe, 0)
    expect(a).toBeGreaterThan(1)
    expect(Math.abs(b!)).toBeLessThan(0.15)
    expect(Math.abs(c!)).toBeLessThan(0.15)
  })

  it('one absurd value does not run away', () => {
    const probe: Matrix = { rows: 1, width: 3, values: Float64Array.of(1e9, 0, 0) }
    expect(Math.abs(model.score(probe, 0))).toBeLessThan(10)
  })
})

describe('boosted trees', () => {
  it('see that two conditions matter only together, which a straight line cannot', () => {
    const { matrix, outcome, importance } = simulate(6000, ([a, b]) => (a! > 0 === b! > 0 ? 1.5 : -1.5))
    const [trees, line] = [fitBoosting(matrix, outcome, importance), fitLogistic(matrix, outcome, importance)]
    const probe: Matrix = { rows: 2, width: 3, values: Float64Array.of(1, 1, 0, 1, -1, 0) }
    expect(trees.score(probe, 0) - trees.score(probe, 1)).toBeGreaterThan(1.5)
    expect(Math.abs(line.score(probe, 0) - line.score(probe, 1))).toBeLessThan(0.5)
    const parts = trees.contributions(probe, 0)
    expect(parts[0]! + parts[1]!).toBeGreaterThan(5 * Math.abs(parts[2]!))
  })
})

describe('sums over the past', () => {
  const days = [0, 10, 20, 30]
  const sums = createPastSums(['a', 'a', 'b', 'a'], days, [1, 0, 1, 1], [0, 1, 2, 3], 10)

  it('halve with every half-life, and look at earlier days only', () => {
    expect(sums('a', 20, 20).sum).toBeCloseTo(0.25, 12)
    expect(sums('a', 20, 20).seen).toBeCloseTo(0.25 + 0.5, 12)
    expect(sums('a', 30, 30).sum).toBeCloseTo(0.125, 12)
    expect(sums('a', 31, 40).sum).toBeCloseTo(0.0625 + 0.5, 12)
  })

  it('know nothing of a new key or of the day itself', () => {
    expect(sums('c', 100, 100)).toEqual({ seen: 0, sum: 0 })
    expect(sums('a', 0, 0)).toEqual({ seen: 0, sum: 0 })
  })
})
