import { expect, test } from 'vitest'
import type { StatisticsRow } from '../../contract/statistics/statistics.ts'
import { draftReport } from './draft-report.ts'
import { figuresOf, groupStatistics, type AnswerCounts, type CaseCounts } from './group-statistics.ts'
import { publicResults } from './public-results.ts'
import { daysOfQuarter, quarterText } from './quarter.ts'

const counts = (over: Partial<CaseCounts> = {}): CaseCounts => ({
  organisationId: 'a',
  area: 'property',
  accepted: 1,
  settled: 1,
  unsettled: 0,
  performed: 0,
  parties: 2,
  sumFen: 100,
  ...over,
})
const said = (over: Partial<AnswerCounts>): AnswerCounts => ({
  organisationId: 'a',
  area: 'property',
  answers: 1,
  heard: 1,
  respected: 1,
  understood: 0,
  ...over,
})
const roster = [
  { id: '1', organisationId: 'a', areas: ['property', 'labour'] as const },
  { id: '2', organisationId: 'b', areas: ['labour'] as const },
]
const none = figuresOf({ cases: [], roster: [], answers: [] })
const row = (label: string, over: Partial<StatisticsRow>): StatisticsRow => ({ ...none, key: label, label, ...over })

test('who mediates in several areas stands in each, and once in the sum', () => {
  const counted = { cases: [counts(), counts({ organisationId: 'b', area: 'labour' })], roster, answers: [] }
  const byArea = groupStatistics(counted, 'area', (area) => area)
  expect(byArea.map(({ key, figures }) => [key, figures.mediators, figures.accepted])).toEqual([
    ['property', 1, 1],
    ['labour', 2, 1],
  ])
  expect(figuresOf(counted)).toMatchObject({ bodies: 2, mediators: 2, accepted: 2, parties: 4, sumFen: 200 })
})

test('units of one level are one line', () => {
  const counted = { cases: [counts(), counts({ organisationId: 'b' })], roster, answers: [] }
  expect(groupStatistics(counted, 'organisation', () => '县级')).toMatchObject([
    { key: '县级', figures: { bodies: 2, accepted: 2 } },
  ])
})

test('what parties said is a share of their answers, and is not told of fewer than five', () => {
  expect(figuresOf({ cases: [], roster: [], answers: [said({ answers: 4, heard: 4 })] }).heard).toBeNull()
  expect(
    figuresOf({ cases: [], roster: [], answers: [said({ answers: 4, heard: 3 }), said({ answers: 2, heard: 1 })] }),
  ).toMatchObject({ answers: 6, heard: 66.7 })
})

test('a quarter has its first and its last day', () => {
  expect(daysOfQuarter({ year: 2026, quarter: 1 })).toEqual({ from: '2026-01-01', to: '2026-03-31' })
  expect(daysOfQuarter({ year: 2026, quarter: 4 })).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(quarterText({ year: 2026, quarter: 2 })).toBe('2026 年第二季度')
})

test('the draft says what was counted and leaves conclusions to the clerk', () => {
  const total = {
    ...none,
    bodies: 1,
    mediators: 2,
    accepted: 8,
    settled: 6,
    unsettled: 2,
    sumFen: 120_050,
    parties: 16,
  }
  const parts = draftReport(
    '演示局',
    { year: 2026, quarter: 1 },
    {
      total,
      before: { ...none, accepted: 10, settled: 6 },
      areas: [row('物业管理', { accepted: 8, settled: 6, unsettled: 2 }), row('医疗', {})],
    },
  )
  expect(parts.overview).toContain('受理行政调解案件 8 件，涉及当事人 16 方')
  expect(parts.overview).toContain('调解成功率 75%；协议金额 1,200.50 元')
  expect(parts.areas).toBe('物业管理：受理 8 件，达成协议 6 件，调解不成 2 件，协议金额 0.00 元。')
  expect(parts.comparison).toBe(
    '受理 8 件，比上年同期减少 2 件；达成协议 6 件，与上年同期相同；调解不成 2 件，比上年同期增加 2 件。',
  )
  expect(parts.suggestions).toBe('')
})

test('a quarter without cases says so and compares nothing', () => {
  const parts = draftReport('演示局', { year: 2026, quarter: 1 }, { total: none, before: none, areas: [] })
  expect(parts).toMatchObject({ areas: '本季度没有案件。', comparison: expect.stringContaining('不作比较') })
  expect(parts.overview).toContain('调解成功率 —')
})

test('the public reads no small number, and no sum from which one could be worked out', () => {
  const areas = [
    row('物业管理', { accepted: 20, settled: 9 }),
    row('医疗', { accepted: 3, settled: 0 }),
    row('公安', {}),
  ]
  const total = { ...none, accepted: 23, settled: 9 }
  expect(publicResults(total, areas)).toEqual([
    { area: '物业管理', accepted: '20', settled: '9', performed: '0' },
    { area: '医疗', accepted: '少于 5', settled: '0', performed: '0' },
    { area: '合计', accepted: '不公布', settled: '9', performed: '0' },
  ])
  const both = (one: number, other: number) =>
    publicResults({ ...none, accepted: one + other + 20 }, [
      row('物业管理', { accepted: 20 }),
      row('医疗', { accepted: one }),
      row('公安', { accepted: other }),
    ]).at(-1)?.accepted
  expect([both(1, 1), both(4, 4), both(1, 2)]).toEqual(['不公布', '不公布', '23'])
})
