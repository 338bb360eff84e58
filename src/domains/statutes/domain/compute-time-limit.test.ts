import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCalendarDays, judgeDay } from '#platform/calendar/domain/index.ts'
import { TimeLimitAnswer } from '../contract/index.ts'
import { computeTimeLimit } from './compute-time-limit.ts'
import { findTimeLimit, listTimeLimits } from './registry.ts'

function count(rule: string, from: string) {
  const limit = findTimeLimit(rule)
  if (limit === null) throw new Error(rule)
  return computeTimeLimit(limit, from)
}

test('an answer holds what was asked, the plain due date and the source', () => {
  expect(count('XZCF-60', '2026-03-02')).toMatchObject({
    rule: 'XZCF-60',
    value: 90,
    unit: 'calendarDay',
    from: '2026-03-02',
    due: '2026-05-31',
    rolledDue: '2026-06-01',
    citation: '《中华人民共和国行政处罚法》第六十条',
    confidence: 'V2',
    validFrom: '2021-07-15',
    validTo: null,
  })
})

describe('limits count by the unit of their law', () => {
  test.each([
    ['PUB-48-3', '2026-09-18', '2026-09-22'],
    ['XZCF-64-1', '2026-09-18', '2026-09-24'],
    ['XZCF-56', '2026-09-18', '2026-09-29'],
    ['XZCF-64-1', '2026-09-24', '2026-10-09'],
    ['FYF-30', '2026-02-12', '2026-02-26'],
    ['XZCF-61', '2026-02-13', '2026-03-02'],
    ['XZQZ-57', '2026-04-29', '2026-05-12'],
    ['XZCF-64-2', '2025-09-26', '2025-10-13'],
    ['XK-32', '2025-01-24', '2025-02-07'],
    ['XZQZ-31', '2024-09-13', '2024-09-19'],
    ['XZCF-56', '2026-11-20', '2026-12-01'],
    ['XXGK-33/1', '2026-11-20', '2026-12-18'],
    ['FYF-20', '2026-11-20', '2027-01-19'],
    ['XZCF-60', '2026-11-20', '2027-02-18'],
    ['XZCF-60', '2026-07-05', '2026-10-03'],
    ['XZCF-67', '2026-11-20', '2026-12-05'],
    ['XZQZ-53', '2026-11-30', '2027-02-28'],
    ['XS-46', '2025-08-31', '2026-02-28'],
    ['XS-47/1', '2025-12-31', '2026-02-28'],
    ['XZCF-36/1', '2024-02-29', '2026-02-28'],
    ['XZCF-36/2', '2024-02-29', '2029-02-28'],
    ['FYF-21/1', '2006-11-20', '2026-11-20'],
  ])('%s from %s: %s', (rule, from, due) => expect(count(rule, from).due).toBe(due))
})

describe('a due date on a rest day', () => {
  test('stays, and the next working day stands beside it', () => {
    const answer = count('XZCF-67', '2026-11-20')
    expect(answer).toMatchObject({ due: '2026-12-05', rolledDue: '2026-12-07' })
    expect(answer.warnings).toEqual([expect.stringMatching(/2026-12-05 是周末.*可以顺延.*2026-12-07.*IN/)])
  })
  test('gives an authority no more time', () => {
    const answer = count('XZCF-60', '2026-07-05')
    expect(answer).toMatchObject({ due: '2026-10-03', rolledDue: '2026-10-08' })
    expect(answer.warnings).toEqual([expect.stringMatching(/国庆节假期.*请在 2026-10-03 前办结.*IN/)])
  })
  test('is no rest day where the weekend is worked', () => {
    expect(count('XZCF-67', '2026-09-05')).toMatchObject({ due: '2026-09-20', rolledDue: null, warnings: [] })
  })
})

describe('what cannot be known is said', () => {
  test('a working-day count that enters a year without a notice', () => {
    const answer = count('XZCF-61', '2026-12-25')
    expect(answer).toMatchObject({ due: '2027-01-05', rolledDue: null })
    expect(answer.warnings).toEqual([expect.stringContaining('2027 年的放假安排')])
  })
  test('a last day of which nobody can say whether it is worked', () => {
    expect(count('FYF-20', '2026-11-20').warnings).toEqual([expect.stringContaining('无法确认到期日是不是休息日')])
    expect(count('FYF-20', '2026-11-03')).toMatchObject({ due: '2027-01-02', rolledDue: '2027-01-04' })
  })
  test('years before the first notice', () => {
    expect(count('XZQZ-31', '2014-05-08').warnings).toEqual([expect.stringContaining('2014 年的放假安排没有收录')])
  })
  test('a start before the law was in force', () => {
    expect(count('XZCF-60', '2021-07-14').warnings[0]).toContain(
      '早于《中华人民共和国行政处罚法》本版本施行之日 2021-07-15',
    )
    expect(count('XZCF-60', '2021-07-15').warnings).toEqual([])
  })
  test('a start after it was in force', () => {
    const old = { ...findTimeLimit('XZCF-60')!, validTo: '2025-12-31' }
    expect(computeTimeLimit(old, '2026-01-01').warnings[0]).toContain('失效之日 2025-12-31')
    expect(computeTimeLimit(old, '2025-12-31').warnings).toEqual([])
  })
  test('a rule that waits for confirmation', () => {
    expect(count('BA-6', '2026-06-01').warnings).toEqual([expect.stringContaining('待确认（可信度 BK）')])
  })
})

describe('limits of hours', () => {
  test('end at the same time of a later day', () => {
    expect(count('XZQZ-19', '2026-11-19T17:45:00+08:00')).toMatchObject({
      due: '2026-11-20T17:45:00+08:00',
      rolledDue: null,
    })
    expect(count('XZQZ-19', '2026-11-18T20:30:00Z').due).toBe('2026-11-20T04:30:00+08:00')
  })
  test('name the last day where only a day is known', () => {
    const answer = count('XZQZ-19', '2026-11-18')
    expect(answer).toMatchObject({ from: '2026-11-18', due: '2026-11-19', rolledDue: null })
    expect(answer.warnings).toEqual([expect.stringContaining('只给出了日期')])
  })
  test('keep the time of day on the next working day', () => {
    expect(count('XZQZ-19', '2026-10-01T10:00:00+08:00').rolledDue).toBe('2026-10-08T10:00:00+08:00')
  })
})

test('a limit of days counts from the day of an instant in Asia/Shanghai', () => {
  expect(count('XZCF-67', '2026-11-19T17:00:00Z')).toMatchObject({ from: '2026-11-20', due: '2026-12-05' })
})

test.each([
  '2026-02-30',
  '2026-13-01',
  '2026/11/20',
  '20261120',
  '11-20',
  '',
  '今天',
  '2026-11-20T10:00:00',
  '2026-02-30T10:00:00Z',
  '2026-11-20T25:00:00Z',
  '0001-01-01',
  '2300-01-01',
])('nothing is counted from “%s”', (from) => expect(() => count('XZCF-60', from)).toThrow('不是可用的日期'))

test('every limit answers for every day, and names a rolled date exactly where the due date is no working day', () => {
  const day = fc.integer({ min: 0, max: 4200 }).map((offset) => addCalendarDays('2015-01-01', offset))
  fc.assert(
    fc.property(fc.constantFrom(...listTimeLimits()), day, (limit, from) => {
      const answer = TimeLimitAnswer.parse(computeTimeLimit(limit, from))
      const { working } = judgeDay(answer.due)
      expect(answer.rolledDue === null).toBe(working)
      if (answer.rolledDue !== null) expect(answer.rolledDue > answer.due).toBe(true)
      if (limit.unit === 'workingDay') expect(answer.rolledDue).toBeNull()
    }),
    { numRuns: 1000 },
  )
})
