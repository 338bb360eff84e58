import { describe, expect, it } from 'vitest'
import { combinePilotGrades } from './pilot-departments.ts'
import { rankUnits } from './ranking.ts'
import { weightedTotal } from './weighted-total.ts'

const settings = {
  weights: { G1: 2, G2: 1 },
  points: { excellent: 100, good: 85, medium: 70, poor: 0 },
  decidedBy: '领导小组办公室',
}

describe('a total', () => {
  it('does not exist without weights: the sheet names none', () => {
    expect(weightedTotal({ G1: 'excellent' }, null)).toEqual({ total: null, why: '文件没有规定各行权重，不计算总分' })
  })

  it('is the weighted mean of the points where weights were decided', () => {
    expect(weightedTotal({ G1: 'excellent', G2: 'good' }, settings).total).toEqual({ numerator: 285, denominator: 3 })
  })

  it.each([
    [{ G1: 'excellent', G2: null }, /G2 等次未定/],
    [{ G1: 'excellent', G7: 'good' }, /G7 没有权重/],
    [{}, /合计为 0/],
  ] as const)('of %j does not exist', (grades, why) => {
    expect(weightedTotal(grades, settings)).toMatchObject({ total: null, why: expect.stringMatching(why) })
  })
})

describe('a ranking', () => {
  const unit = (name: string, numerator: number, denominator: number) => ({
    unit: name,
    total: { numerator, denominator },
  })

  it('shares ranks between equal totals and skips the next', () => {
    const ranked = rankUnits([unit('a', 1, 3), unit('b', 2, 3), unit('c', 4, 6), unit('d', 0, 1)])
    expect(ranked).toEqual([
      { unit: 'b', rank: 1 },
      { unit: 'c', rank: 1 },
      { unit: 'a', rank: 3 },
      { unit: 'd', rank: 4 },
    ])
  })

  it('does not exist while one unit has no total', () => {
    expect(rankUnits([unit('a', 1, 3), { unit: 'b', total: null }])).toBeNull()
  })
})

describe('three pilot departments', () => {
  it.each([
    [['good', 'excellent', 'poor'], 'lowest', 'poor'],
    [['good', 'excellent', 'poor'], 'middle', 'good'],
    [['good', 'good', 'good'], 'middle', 'good'],
    [['good', 'poor'], 'middle', null],
    [['good', 'poor'], 'lowest', 'poor'],
    [['good', null, 'poor'], 'lowest', null],
    [[], 'lowest', null],
    [['good', 'good', 'good'], null, null],
  ] as const)('%j by %s make %s', (grades, combination, grade) => {
    expect(combinePilotGrades(grades, combination)).toBe(grade)
  })
})
