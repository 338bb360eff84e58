import { mean, variance } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { seededRandom } from './random.ts'

describe('repeatable random numbers', () => {
  it('the same seed gives the same draws, another seed others', () => {
    const draws = (seed: number) => {
      const random = seededRandom(seed)
      return Array.from({ length: 5 }, () => random.uniform())
    }
    expect(draws(3)).toEqual(draws(3))
    expect(draws(3)).not.toEqual(draws(4))
  })

  it.each([
    [0.4, 1],
    [6, 2],
    [150, 4],
  ])('counts of mean %d and dispersion %d have that mean and variance', (expected, dispersion) => {
    const random = seededRandom(9)
    const draws = Array.from({ length: 20_000 }, () => random.overdispersed(expected, dispersion))
    const error = Math.sqrt((expected * dispersion) / draws.length)
    expect(Math.abs(mean(draws) - expected)).toBeLessThan(5 * error)
    expect(variance(draws) / (expected * dispersion)).toBeGreaterThan(0.9)
    expect(variance(draws) / (expected * dispersion)).toBeLessThan(1.1)
  })
})
