import { describe, expect, it } from 'vitest'
import { seededRandom } from '../statistics/random.ts'
import { remember, weightAt, type Memory } from './memory.ts'
import { mixingWeights } from './mixture.ts'

describe('memory of places', () => {
  const random = seededRandom(1)
  const history = Array.from({ length: 40 }, () => Float64Array.from({ length: 3 }, () => random.poisson(5)))

  it.each<Memory>([
    { halfLife: 4, season: 0 },
    { halfLife: 9, season: 1 },
  ])('kept up step by step it is the weighted mean of all past periods: %o', (memory) => {
    const kept = remember(memory, 3, 12)
    for (const counts of history) kept.step(counts)
    const weights = history.map((_, period) => weightAt(memory, history.length - period, 12))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    for (let place = 0; place < 3; place++) {
      const direct = history.reduce((sum, counts, period) => sum + weights[period]! * counts[place]!, 0) / total
      expect(kept.mean(place)).toBeCloseTo(direct, 9)
    }
  })
})

describe('mixture of memories', () => {
  const random = seededRandom(2)
  const features = Float64Array.from({ length: 600 }, () => 10 * random.uniform())
  const lesson = (target: (a: number, b: number) => number, rows = 300) => ({
    features: features.slice(0, 2 * rows),
    targets: Float64Array.from({ length: rows }, (_, i) => target(features[2 * i]!, features[2 * i + 1]!)),
    weights: new Float64Array(rows).fill(1),
  })

  it('finds the weights that foretell best, none of them negative', () => {
    const weights = mixingWeights([lesson((a, b) => 0.8 * a + 0.1 * b)], [0.5, 0.5])
    expect(weights[0]).toBeCloseTo(0.8, 1)
    expect(weights[1]).toBeCloseTo(0.1, 1)
    expect(mixingWeights([lesson((a, b) => a - b)], [0.5, 0.5])[1]).toBe(0)
  })

  it('without lessons it is the usual mixture', () => {
    expect([...mixingWeights([], [0.3, 0.7])]).toEqual([0.3, 0.7])
  })
})
