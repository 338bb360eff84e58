import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addCalendarDays,
  addMonths,
  addYears,
  dayOfInstant,
  daysBetween,
  endOfMonth,
  findDay,
  isDay,
  weekdayOf,
} from './day.ts'

const anyDay = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test.each([
  '2026-13-01',
  '2026-02-29',
  '2026-2-01',
  '2026/02/01',
  '20260201',
  '',
  '0999-01-01',
  '2026-04-31',
  '2026-00-10',
])('“%s” is no day', (text) => expect(isDay(text)).toBe(false))

test('the calendar has 29 February in leap years only', () => {
  expect(findDay(2024, 2, 29)).toBe('2024-02-29')
  expect(findDay(2023, 2, 29)).toBeNull()
  expect(findDay(2000, 2, 29)).toBe('2000-02-29')
  expect(findDay(2100, 2, 29)).toBeNull()
  expect(findDay(2024, 13, 1)).toBeNull()
})

describe('months and years end on the same day number, or on the last day of a shorter month', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2026-03-15', 3, '2026-06-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months: %s', (from, months, due) => expect(addMonths(from, months)).toBe(due))

  test.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-11-20', 20, '2046-11-20'],
  ])('%s and %i years: %s', (from, years, due) => expect(addYears(from, years)).toBe(due))
})

test('counting days forth and back again ends where it began', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
      const there = addCalendarDays(day, count)
      expect(daysBetween(day, there)).toBe(count)
      expect(addCalendarDays(there, -count)).toBe(day)
      expect(weekdayOf(there)).toBe((((weekdayOf(day) + count) % 7) + 7) % 7)
    }),
  )
})

test('the end of a month is the day before the first of the next', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(addCalendarDays(endOfMonth(day), 1)).toBe(`${addMonths(day, 1).slice(0, 7)}-01`)
    }),
  )
})

test('an instant falls on the day of Asia/Shanghai, whatever offset it is written with', () => {
  expect(dayOfInstant('2026-11-20T23:30:00+08:00')).toBe('2026-11-20')
  expect(dayOfInstant('2026-11-20T16:30:00Z')).toBe('2026-11-21')
  expect(() => dayOfInstant('昨天')).toThrow('不是一个时刻')
})
