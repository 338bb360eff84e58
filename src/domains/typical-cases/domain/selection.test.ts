import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SelectionFields, proposedAwards, proposedCriteria } from '../contract/selection.ts'
import { availableSelectionActions } from './available-selection-actions.ts'
import { withoutUnits } from './blind.ts'
import { awardOf, meanOf, openTies, rankCases, weightedTotal } from './rank-cases.ts'

const ranked = (id: string, total: number, tieOrder: number | null = null) => ({ id, total, tieOrder })

test('points count by the weights, whatever these add up to', () => {
  expect(weightedTotal(proposedCriteria, [100, 100, 100, 100])).toBe(100)
  expect(weightedTotal(proposedCriteria, [90, 80, 70, 60])).toBe(77)
  const uneven = [
    { text: '甲', weight: 2 },
    { text: '乙', weight: 1 },
  ]
  expect(weightedTotal(uneven, [100, 0])).toBe(66.67)
  expect(meanOf([])).toBeNull()
  expect(meanOf([80, 81])).toBe(80.5)
})

test('equals that reach into the awards wait for a person; those below do not', () => {
  const items = [ranked('a', 90), ranked('b', 95), ranked('c', 90), ranked('d', 60), ranked('e', 60)]
  const awards = [
    { text: '一等奖', places: 1 },
    { text: '二等奖', places: 1 },
  ]
  expect(openTies(items, awards)).toEqual([['a', 'c']])
  expect(openTies(items, [{ text: '一等奖', places: 4 }])).toHaveLength(2)
  const decided = [ranked('a', 90, 2), ranked('b', 95), ranked('c', 90, 1)]
  expect(openTies(decided, awards)).toEqual([])
  expect(rankCases(decided).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
})

test('awards are given by place until there are none left', () => {
  expect([1, 2, 3, 4, 6, 7].map((rank) => awardOf(proposedAwards, rank))).toEqual([
    '一等奖',
    '二等奖',
    '二等奖',
    '三等奖',
    '三等奖',
    null,
  ])
})

test('nobody is lost by ranking and nobody stands before somebody with more points', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 30 }), (totals) => {
      const order = rankCases(totals.map((total, index) => ranked(String(index), total)))
      return (
        order.length === totals.length &&
        order.every(({ total }, place) => place === 0 || order[place - 1]!.total >= total)
      )
    }),
  )
})

test('a judge does not read which unit it was, also where one name stands in another', () => {
  expect(withoutUnits('金水区综合执法局在金水区上门', ['金水区', '金水区综合执法局'])).toBe('某单位在某单位上门')
})

test('units nominate within the days only; the organiser goes on step by step', () => {
  const standing = { nominateFrom: '2020-09-01', nominateUntil: '2020-09-10', nominations: 2, hasOpenTies: false }
  const at = (state: 'draft' | 'nominating' | 'judging' | 'ranked' | 'announced', day = '2020-09-05', over = {}) =>
    availableSelectionActions({ ...standing, state, ...over }, { organises: true, writes: true }, day)
  expect(at('draft')).toEqual(['change', 'discard', 'open'])
  expect(at('nominating')).toEqual(['nominate', 'startJudging'])
  expect(at('nominating', '2020-09-11')).toEqual(['startJudging'])
  expect(at('nominating', '2020-08-31', { nominations: 0 })).toEqual([])
  expect(at('judging')).toEqual(['closeJudging'])
  expect(at('ranked', '2020-09-20', { hasOpenTies: true })).toEqual([])
  expect(at('ranked')).toEqual(['announce'])
  expect(at('announced')).toEqual([])
})

test('a contest whose days are turned around or whose criteria stand twice is refused', () => {
  const fields = {
    title: '演示评选',
    year: 2020,
    nominateFrom: '2020-09-01',
    nominateUntil: '2020-09-10',
    casesPerUnit: 3,
    criteria: [...proposedCriteria],
    awards: [...proposedAwards],
  }
  expect(SelectionFields.safeParse(fields).success).toBe(true)
  expect(SelectionFields.safeParse({ ...fields, nominateUntil: '2020-08-31' }).success).toBe(false)
  const [one] = proposedCriteria
  expect(SelectionFields.safeParse({ ...fields, criteria: [one, one] }).success).toBe(false)
})
