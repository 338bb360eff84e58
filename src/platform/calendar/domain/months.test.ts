import { expect, test } from 'vitest'
import { lastDayOf, monthsOf, startOfMonth, wholeMonths, yearBefore } from './months.ts'

test('months count over the turn of the year', () => {
  expect(startOfMonth('2020-03-31')).toBe('2020-03-01')
  expect(startOfMonth('2020-01-31', -1)).toBe('2019-12-01')
  expect(monthsOf({ from: '2019-11-01', until: '2020-02-01' })).toEqual(['2019-11-01', '2019-12-01', '2020-01-01'])
})

test('a month that a period cuts counts for nothing', () => {
  expect(wholeMonths('2020-01-01', '2020-12-31')).toEqual({ from: '2020-01-01', until: '2021-01-01' })
  expect(wholeMonths('2019-11-15', '2020-02-28')).toEqual({ from: '2019-12-01', until: '2020-02-01' })
  expect(monthsOf(wholeMonths('2020-06-05', '2020-06-29'))).toEqual([])
})

test('同期 is the same months a year before, leap February with its own last day', () => {
  const before = yearBefore({ from: '2020-02-01', until: '2020-03-01' })
  expect(before).toEqual({ from: '2019-02-01', until: '2019-03-01' })
  expect([before, yearBefore(before), { until: '2020-03-01' }].map(lastDayOf)).toEqual([
    '2019-02-28',
    '2018-02-28',
    '2020-02-29',
  ])
})
