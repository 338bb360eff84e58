import { expect, test } from 'vitest'
import { monthsOf, wholeMonths } from './whole-months.ts'

test('a period is counted in whole months, across the turn of the year', () => {
  expect(wholeMonths('2019-11-15', '2020-01-02')).toEqual({ from: '2019-11-01', until: '2020-02-01' })
  expect(monthsOf(wholeMonths('2019-11-15', '2020-01-02'))).toEqual(['2019-11-01', '2019-12-01', '2020-01-01'])
  expect(wholeMonths('2020-01-01', '2020-12-31').until).toBe('2021-01-01')
})
