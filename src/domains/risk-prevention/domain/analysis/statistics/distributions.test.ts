import { gammaln } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { countQuantile, incompleteBeta, studentCumulative, studentQuantile, upperTail } from './distributions.ts'

/** P(Y = count) for mean and dispersion, from the textbook formula. */
function negativeBinomial(count: number, mean: number, dispersion: number): number {
  const size = mean / (dispersion - 1)
  const chance = 1 / dispersion
  return Math.exp(
    gammaln(size + count) - gammaln(size) - gammaln(count + 1) + size * Math.log(chance) + count * Math.log(1 - chance),
  )
}

describe('tails of counts', () => {
  it.each([
    [3, 2, 1.5],
    [0, 4, 3],
    [40, 20, 2],
    [7, 0.3, 6],
  ])('P(Y ≥ %d) equals the sum of the probabilities, mean %d, dispersion %d', (count, mean, dispersion) => {
    let below = 0
    for (let k = 0; k < count; k++) below += negativeBinomial(k, mean, dispersion)
    expect(upperTail(count, mean, dispersion)).toBeCloseTo(1 - below, 8)
  })

  it('without overdispersion it is the Poisson tail', () => {
    const below = Math.exp(-2) * (1 + 2 + 2)
    expect(upperTail(3, 2, 1)).toBeCloseTo(1 - below, 3)
  })

  it('the quantile is the first count whose distribution function reaches the probability', () => {
    for (const probability of [0.05, 0.5, 0.95, 0.999]) {
      const count = countQuantile(probability, 12, 2.5)
      expect(1 - upperTail(count + 1, 12, 2.5)).toBeGreaterThanOrEqual(probability)
      expect(1 - upperTail(count, 12, 2.5)).toBeLessThan(probability)
    }
  })

  it('nothing expected, nothing exceeded', () => {
    expect(upperTail(1, 0, 2)).toBe(0)
    expect(countQuantile(0.99, 0, 2)).toBe(0)
  })
})

describe("Student's t and the incomplete beta function", () => {
  it('gives the tabled quantiles', () => {
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228139, 5)
    expect(studentQuantile(0.95, 3)).toBeCloseTo(2.353363, 5)
    expect(studentQuantile(0.025, 1)).toBeCloseTo(-12.7062, 3)
  })

  it('quantile and distribution function undo each other', () => {
    for (const value of [-3, -0.4, 0, 1.1, 5])
      expect(studentQuantile(studentCumulative(value, 7.5), 7.5)).toBeCloseTo(value, 6)
  })

  it('is symmetric: I_x(a, b) = 1 − I_{1−x}(b, a)', () => {
    expect(incompleteBeta(0.3, 2.5, 4)).toBeCloseTo(1 - incompleteBeta(0.7, 4, 2.5), 12)
    expect(incompleteBeta(0.5, 1, 1)).toBeCloseTo(0.5, 12)
  })
})
