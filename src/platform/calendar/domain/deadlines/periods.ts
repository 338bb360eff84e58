import type { Day, DeadlineKind } from '../../contract/index.ts'
import { addCalendarDays, addMonths, findDay, lengthOfMonth } from '../day.ts'

/** A stretch of the calendar as a phrase names it; a month or year that the phrase leaves to its neighbours is null. */
export type When =
  | { readonly unit: 'day'; readonly month: number | null; readonly day: number }
  | { readonly unit: 'tenDays'; readonly month: number | null; readonly first: number; readonly last: number }
  | { readonly unit: 'halfMonth'; readonly month: number | null; readonly half: 1 | 2 }
  | { readonly unit: 'month'; readonly month: number }
  | { readonly unit: 'quarter'; readonly first: number; readonly last: number }
  | { readonly unit: 'halfYear'; readonly half: 1 | 2 }
  | { readonly unit: 'year' }
  /** A number whose unit follows in the list or range it stands in (3、6、9月). */
  | { readonly unit: 'number'; readonly value: number }

/** First and last day of a stretch, and the kind of deadline that its end makes. */
export interface Period {
  readonly kind: DeadlineKind
  readonly from: Day
  readonly due: Day
}

/** The days of a stretch, or null where the calendar has none such (13 月, 2 月 30 日, 第五季度). */
export function findPeriod(when: When, year: number): Period | null {
  if (!isWritableYear(year)) return null
  switch (when.unit) {
    case 'day': {
      const due = when.month === null ? null : findDay(year, when.month, when.day)
      return due === null ? null : { kind: 'onOrBeforeDate', from: due, due }
    }
    case 'tenDays':
      return daysOfMonth('tenDayPeriod', year, when.month, when.first * 10 - 9, when.last === 3 ? null : when.last * 10)
    case 'halfMonth':
      return when.half === 1
        ? daysOfMonth('onOrBeforeDate', year, when.month, 1, 15)
        : daysOfMonth('endOfMonth', year, when.month, 16, null)
    case 'month':
      return daysOfMonth('endOfMonth', year, when.month, 1, null)
    case 'quarter':
      return monthsOfYear('quarter', year, when.first * 3 - 2, when.last * 3)
    case 'halfYear':
      return monthsOfYear('endOfMonth', year, when.half * 6 - 5, when.half * 6)
    case 'year':
      return monthsOfYear('endOfMonth', year, 1, 12)
    case 'number':
      return null
  }
}

/** Whether days of the year and of the next have four digits of year (0202年 is a slip of the pen). */
export function isWritableYear(year: number): boolean {
  return findDay(year, 1, 1) !== null && findDay(year + 1, 1, 1) !== null
}

/** The months of a recurring period, `count` of them from `first` on; they may run into the next year. */
export function monthsFrom(kind: DeadlineKind, year: number, first: number, count: number): Period {
  const from = addMonths(`${year}-01-01`, first - 1)
  return { kind, from, due: addCalendarDays(addMonths(from, count), -1) }
}

function daysOfMonth(
  kind: DeadlineKind,
  year: number,
  month: number | null,
  first: number,
  last: number | null,
): Period | null {
  if (month === null || findDay(year, month, 1) === null) return null
  const [from, due] = [findDay(year, month, first), findDay(year, month, last ?? lengthOfMonth(year, month))]
  return from === null || due === null ? null : { kind, from, due }
}

function monthsOfYear(kind: DeadlineKind, year: number, first: number, last: number): Period | null {
  const [from, end] = [findDay(year, first, 1), findDay(year, last, 1)]
  return from === null || end === null || end < from ? null : monthsFrom(kind, year, first, last - first + 1)
}
