import { describe, expect, it } from 'vitest'
import { seededRandom } from '../statistics/random.ts'
import { fitBaseline } from './baseline.ts'
import { currentLevel, learnHabit } from './level.ts'

describe('level of the last weeks', () => {
  it('a steady series keeps to its baseline', () => {
    const random = seededRandom(2)
    const counts = Float64Array.from({ length: 150 }, () => random.overdispersed(20, 1.5))
    const baseline = fitBaseline(counts, 150)
    expect(baseline.expected(150)).toBeGreaterThan(16)
    expect(baseline.expected(150)).toBeLessThan(24)
    expect(learnHabit(counts, baseline, 150, 2).drift).toBe(0)
  })

  it('a wandering series is followed, pulled halfway back by doubt', () => {
    const random = seededRandom(3)
    let wander = 0
    const counts = Float64Array.from({ length: 200 }, (_, week) => {
      wander = week < 190 ? 0.95 * wander + 0.15 * random.normal() : 0.7
      return random.poisson(40 * Math.exp(wander))
    })
    const baseline = fitBaseline(counts, 200)
    const habit = learnHabit(counts, baseline, 200, 2)
    expect(habit.drift).toBeGreaterThan(0)
    const { ratio, variance } = currentLevel(counts, baseline, 200, habit)
    expect(ratio * baseline.expected(200)).toBeGreaterThan(1.3 * 40)
    expect(variance).toBeGreaterThan(0)
  })
})
