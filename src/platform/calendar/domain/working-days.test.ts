import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCalendarDays, weekdayOf } from './day.ts'
import { holidayNotices } from './holiday-notices.ts'
import { makeWorkCalendar, publishedCalendar } from './work-calendar.ts'
import {
  addWorkingDays,
  firstWorkingDayOnOrAfter,
  isWorkingDay,
  judgeDay,
  lastWorkingDayOnOrBefore,
  workingDaysBetween,
} from './working-days.ts'

describe('working days pass over weekends and holidays and count make-up days', () => {
  test.each([
    ['2026-09-18', 3, '2026-09-22'],
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-18', 7, '2026-09-29'],
    ['2026-09-24', 5, '2026-10-09'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-04-29', 7, '2026-05-12'],
    ['2025-09-26', 7, '2025-10-13'],
    ['2025-01-24', 5, '2025-02-07'],
    ['2024-09-13', 3, '2024-09-19'],
    ['2026-11-20', 7, '2026-12-01'],
    ['2026-11-20', 20, '2026-12-18'],
    ['2020-01-22', 3, '2020-02-04'],
    ['2015-09-02', 1, '2015-09-06'],
    ['2018-12-28', 1, '2018-12-29'],
    ['2026-10-09', -1, '2026-10-08'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-03', 0, '2026-10-03'],
  ])('%s and %i working days: %s', (from, count, due) => {
    expect(addWorkingDays(from, count)).toEqual({ day: due, assumedYears: [] })
  })
})

test.each([
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('the year %i has %i working days', (year, count) => {
  expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)).toEqual({ count, assumedYears: [] })
})

describe('beyond the last notice the answer says that it is assumed', () => {
  test('a count that enters the year names it', () => {
    expect(addWorkingDays('2026-12-31', 1)).toEqual({ day: '2027-01-01', assumedYears: [2027] })
    expect(addWorkingDays('2026-12-30', 1)).toEqual({ day: '2026-12-31', assumedYears: [] })
  })
  test('a year before the first notice is no better known', () => {
    expect(judgeDay('2014-10-01').assumedYears).toEqual([2014])
  })
  test('a plain yes or no is refused', () => {
    expect(() => isWorkingDay('2027-01-01')).toThrow('2027年的放假安排尚未收录')
    expect(isWorkingDay('2026-09-20')).toBe(true)
    expect(isWorkingDay('2026-10-01')).toBe(false)
  })
  test('a later notice can be added', () => {
    const newYear = { from: '2027-01-01', to: '2027-01-03', name: '元旦' }
    const known = makeWorkCalendar([
      ...holidayNotices,
      { year: 2027, citations: [], offDays: [newYear], makeUpDays: [] },
    ])
    expect(addWorkingDays('2026-12-31', 1, known)).toEqual({ day: '2027-01-04', assumedYears: [] })
    expect(known.publishedThrough).toBe('2027-12-31')
  })
})

test('a rest day is left forwards or backwards, a working day stays', () => {
  expect(firstWorkingDayOnOrAfter('2026-10-03').day).toBe('2026-10-08')
  expect(lastWorkingDayOnOrBefore('2026-10-03').day).toBe('2026-09-30')
  expect(firstWorkingDayOnOrAfter('2026-12-05').day).toBe('2026-12-07')
  expect(lastWorkingDayOnOrBefore('2026-09-20').day).toBe('2026-09-20')
})

test('the reason of a day is told', () => {
  expect(judgeDay('2026-10-01')).toMatchObject({ working: false, reason: 'holiday', holiday: '国庆节' })
  expect(judgeDay('2026-09-20')).toMatchObject({ working: true, reason: 'makeUpDay' })
  expect(judgeDay('2026-11-21')).toMatchObject({ working: false, reason: 'weekend' })
  expect(judgeDay('2026-11-20')).toMatchObject({ working: true, reason: 'weekday' })
})

test('counting and adding agree', () => {
  const start = fc.integer({ min: 0, max: 3900 }).map((count) => addCalendarDays('2015-01-01', count))
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const { day } = addWorkingDays(from, count)
      expect(workingDaysBetween(from, day).count).toBe(count)
      expect(workingDaysBetween(day, from).count).toBe(-count)
      expect(isWorkingDay(day)).toBe(true)
    }),
  )
})

describe('the notices', () => {
  test('stand for every year from 2015 to 2026, each with its address', () => {
    expect(holidayNotices.map(({ year }) => year)).toEqual([
      2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ])
    for (const { citations } of holidayNotices)
      expect(citations[0]).toMatch(/^https:\/\/www\.gov\.cn\/zhengce\/zhengceku\//)
    expect(publishedCalendar.publishedThrough).toBe('2026-12-31')
  })
  test.each(holidayNotices.map((notice) => [notice.year, notice] as const))(
    'of %i make up on rest days only',
    (year, notice) => {
      // The longer Spring Festival of 2020 named Monday 3 February as the day on which work began again.
      const days = notice.makeUpDays.filter((day) => day !== '2020-02-03')
      expect(days.every((day) => weekdayOf(day) % 6 === 0)).toBe(true)
      expect(notice.offDays.every(({ from, to }) => from <= to)).toBe(true)
      expect(notice.offDays.some(({ name }) => name.includes('国庆节'))).toBe(true)
      expect([year, year - 1].map(String)).toEqual(
        expect.arrayContaining([...new Set(notice.offDays.map(({ from }) => from.slice(0, 4)))]),
      )
    },
  )
})
