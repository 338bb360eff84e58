import { describe, expect, test } from 'vitest'
import { complianceOf } from './compliance.ts'
import { effectSentence } from './effect-sentence.ts'
import { runsOf } from './report-document.ts'
import { comparePeriods, totalOf } from './same-period.ts'
import { samePeriodOf } from './same-period-of.ts'

describe('the same-period figure', () => {
  const fewer = { cases: 40, casesBefore: 80, inspections: 100, inspectionsBefore: 100 }

  test('always stands beside the inspections of both periods', () => {
    expect(comparePeriods(fewer, 0.2).sentence).toBe(
      '违法 40 件，上一同期 80 件，下降 50%；检查 100 次，上一同期 100 次，持平',
    )
  })

  test('says that fewer checks forbid a conclusion, from the set share on', () => {
    const less = { ...fewer, inspections: 79 }
    expect(comparePeriods(less, 0.2).sentence).toContain('检查减少，不能据此判断违法减少')
    expect(comparePeriods({ ...fewer, inspections: 80 }, 0.2).sentence).not.toContain('检查减少')
    expect(comparePeriods(less, 0.3).sentence).not.toContain('检查减少')
  })

  test('without inspections or without counts nothing is judged', () => {
    expect(comparePeriods({ ...fewer, inspections: null }, 0.2).sentence).toContain('不能判断')
    expect(comparePeriods({ ...fewer, casesBefore: null }, 0.2)).toMatchObject({ change: null })
    expect(comparePeriods({ ...fewer, casesBefore: 0 }, 0.2).change).toBeNull()
  })

  test('adds up only what is known on both sides', () => {
    expect(totalOf([fewer, { cases: 5, casesBefore: null, inspections: 10, inspectionsBefore: 20 }])).toEqual({
      cases: 40,
      casesBefore: 80,
      inspections: 110,
      inspectionsBefore: 120,
    })
    expect(totalOf([]).cases).toBeNull()
  })
})

describe('遵从度', () => {
  const counts = { cases: 10, inspections: 100, repeatOffenders: 2, guided: 20, answered: 16, adopted: 12 }

  test('follows the chosen formula and prints it', () => {
    expect(complianceOf('firstTime', '演示甲', counts).share).toBeCloseTo(0.9)
    expect(complianceOf('noRepeat', '演示甲', counts).share).toBeCloseTo(0.9)
    expect(complianceOf('correctedInTime', '演示甲', counts)).toMatchObject({ share: 0.75 })
    expect(complianceOf('firstTime', '演示甲', counts).sentence).toContain('检查合格率')
  })

  test('is not computed before somebody chose, nor from numbers that are missing', () => {
    expect(complianceOf(null, null, counts)).toMatchObject({ share: null })
    expect(complianceOf('noRepeat', '演示甲', { ...counts, repeatOffenders: null }).share).toBeNull()
    expect(complianceOf('firstTime', '演示甲', { ...counts, inspections: 0 }).share).toBeNull()
    expect(complianceOf('firstTime', '演示甲', { ...counts, inspections: 9 }).share).toBeNull()
  })
})

test('the effect is never said to be more than the design allows', () => {
  const none = {
    verdict: 'cannotTell' as const,
    estimate: null,
    low: null,
    high: null,
    method: '未能估计',
    cautions: ['太少'],
  }
  expect(effectSentence(none)).toBe('行政指导的作用：现有数据不能判断。太少')
  expect(effectSentence({ ...none, estimate: -0.2, low: -0.4, high: 0.1, cautions: [] })).toBe(
    '行政指导的作用：不能判断，估计下降 20%（下降 40%至上升 10%）',
  )
  expect(effectSentence({ ...none, verdict: 'fell', estimate: -0.2, low: -0.3, high: -0.1, cautions: [] })).toContain(
    '减少',
  )
})

test('a mark in a paragraph becomes its note with the address of the list', () => {
  const notes = [{ text: '清单', link: '/risk-prevention/points' }]
  expect(runsOf({ text: '共 3 个〔1〕，另〔9〕。', notes }, 'http://x')).toEqual([
    '共 3 个',
    { footnote: '清单', address: 'http://x/risk-prevention/points' },
    '，另〔9〕。',
  ])
})

test('the same period is the months of the year that are over beside the same months a year earlier', () => {
  expect(samePeriodOf(2020, '2020-12-08')).toEqual({
    from: '2020-01-01',
    to: '2020-11-30',
    beforeFrom: '2019-01-01',
    beforeTo: '2019-11-30',
  })
  expect(samePeriodOf(2020, '2020-03-01')).toMatchObject({ to: '2020-02-29', beforeTo: '2019-02-28' })
  expect(samePeriodOf(2019, '2020-12-08')).toMatchObject({ to: '2019-12-31', beforeTo: '2018-12-31' })
})

test('before the year has a month that is over, the twelve months before it are compared', () => {
  expect(samePeriodOf(2021, '2021-01-31')).toEqual({
    from: '2020-01-01',
    to: '2020-12-31',
    beforeFrom: '2019-01-01',
    beforeTo: '2019-12-31',
  })
})
