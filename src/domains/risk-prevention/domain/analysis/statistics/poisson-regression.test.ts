import { describe, expect, it } from 'vitest'
import { cholesky, quadraticForm, solveCholesky } from './linear-system.ts'
import { fitPoisson } from './poisson-regression.ts'
import { seededRandom } from './random.ts'

function simulate(rows: number) {
  const random = seededRandom(5)
  const design = new Float64Array(rows * 2)
  const counts = new Float64Array(rows)
  for (let i = 0; i < rows; i++) {
    const x = random.normal()
    design.set([1, x], 2 * i)
    counts[i] = random.poisson(Math.exp(1 + 0.5 * x))
  }
  return { design, counts, width: 2, weights: new Float64Array(rows).fill(1) }
}

describe('Poisson regression', () => {
  it('finds the coefficients that the counts were made with', () => {
    const { coefficients } = fitPoisson({ ...simulate(3000), penalty: [0, 0] })
    expect(coefficients[0]).toBeCloseTo(1, 1)
    expect(coefficients[1]).toBeCloseTo(0.5, 1)
  })

  it('a penalty pulls a coefficient towards zero, and a weight of zero leaves a row out', () => {
    const problem = simulate(300)
    const free = fitPoisson({ ...problem, penalty: [0, 0] }).coefficients[1]!
    const pulled = fitPoisson({ ...problem, penalty: [0, 500] }).coefficients[1]!
    expect(pulled).toBeGreaterThan(0)
    expect(pulled).toBeLessThan(free * 0.95)
    const spoiled = problem.counts.slice()
    spoiled[7] = 10_000
    const weights = problem.weights.slice()
    weights[7] = 0
    const without = fitPoisson({ ...problem, counts: spoiled, weights, penalty: [0, 0] }).coefficients[1]!
    expect(without).toBeCloseTo(free, 1)
  })

  it('stays finite where nothing was ever counted', () => {
    const { coefficients } = fitPoisson({ ...simulate(50), counts: new Float64Array(50), penalty: [0, 1] })
    expect(coefficients.every(Number.isFinite)).toBe(true)
  })
})

describe('linear systems', () => {
  it('solves a positive definite system and refuses another', () => {
    const factor = cholesky(Float64Array.of(4, 2, 2, 3), 2)!
    const solution = solveCholesky(factor, [10, 9], 2)
    expect(solution[0]).toBeCloseTo(1.5, 10)
    expect(solution[1]).toBeCloseTo(2, 10)
    expect(quadraticForm(factor, [1, 0], 2)).toBeCloseTo(3 / 8, 10)
    expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull()
  })
})
