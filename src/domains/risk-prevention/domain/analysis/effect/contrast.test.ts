import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { jackknife } from './jackknife.ts'
import type { BeforeAfter } from './windows.ts'

function row(unit: number, guided: boolean, before: number, after: number): BeforeAfter {
  return { unit, guided, cohort: 0, date: 12, before: { count: before, base: 1 }, after: { count: after, base: 1 } }
}

describe('difference-in-differences on counts', () => {
  it('with equal units it is the ratio of ratios', () => {
    const rows = [row(0, true, 100, 60), row(1, true, 100, 60), row(2, false, 100, 120), row(3, false, 100, 120)]
    expect(contrast(rows, 1)!.logRatio).toBeCloseTo(Math.log(0.6 / 1.2), 6)
  })

  it('does not care how large a unit is, and bears zeros', () => {
    const rows = [
      row(0, true, 1000, 500),
      row(1, true, 4, 2),
      row(2, false, 10, 10),
      row(3, false, 900, 900),
      row(4, false, 2, 0),
      row(5, false, 0, 2),
    ]
    const { logRatio } = contrast(rows, 1)!
    expect(Math.exp(logRatio)).toBeGreaterThan(0.4)
    expect(Math.exp(logRatio)).toBeLessThan(0.6)
  })

  it('units that differ among themselves more than counting explains get a variance of their own', () => {
    const alike = Array.from({ length: 12 }, (_, unit) => row(unit, unit < 6, 100, 100 + (unit % 3)))
    const unlike = Array.from({ length: 12 }, (_, unit) => row(unit, unit < 6, 100, unit % 2 === 0 ? 200 : 50))
    expect(contrast(alike, 1)!.unitVariance).toBe(0)
    expect(contrast(unlike, 1)!.unitVariance).toBeGreaterThan(0.2)
    expect(contrast(unlike, 1)!.modelVariance).toBeGreaterThan(5 * contrast(alike, 1)!.modelVariance)
  })
})

describe('leaving out one unit at a time', () => {
  const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((unit) => ({
    unit,
    guided: unit < 4,
    value: [3, 5, 7, 9, 1, 2, 3, 6][unit]!,
  }))
  const mean = (guided: boolean, kept: readonly (typeof rows)[number][]) => {
    const own = kept.filter((candidate) => candidate.guided === guided)
    return own.reduce((total, { value }) => total + value, 0) / own.length
  }

  it('gives for a difference of means the familiar variance s²/n + s²/n', () => {
    const estimate = jackknife(rows, (kept) => mean(true, kept) - mean(false, kept))!
    expect(estimate.value).toBeCloseTo(3, 10)
    expect(estimate.variance).toBeCloseTo(20 / 3 / 4 + 14 / 3 / 4, 10)
    expect(estimate.degreesOfFreedom).toBeGreaterThan(3)
    expect(estimate.degreesOfFreedom).toBeLessThanOrEqual(6)
  })

  it('knows that one guided unit says nothing about guided units in general', () => {
    const single = rows.filter(({ guided, unit }) => !guided || unit === 0)
    expect(jackknife(single, (kept) => mean(true, kept) - mean(false, kept))!.variance).toBe(Number.POSITIVE_INFINITY)
  })
})
