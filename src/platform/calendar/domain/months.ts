import type { Day } from '../contract/index.ts'
import { addCalendarDays, addMonths } from './day.ts'

/** Whole months, named by the first day of the first and the first day that no longer counts. */
export interface Months {
  readonly from: Day
  readonly until: Day
}

/** The first day of the month that lies so many months after that of a day. */
export function startOfMonth(day: Day, monthsLater = 0): Day {
  return addMonths(`${day.slice(0, 8)}01`, monthsLater)
}

/** The months that lie within both days, the days included; a month that is cut counts for nothing. May be none. */
export function wholeMonths(from: Day, to: Day): Months {
  return { from: startOfMonth(addCalendarDays(from, -1), 1), until: startOfMonth(addCalendarDays(to, 1)) }
}

/** The last day of whole months, as people read a period. */
export function lastDayOf({ until }: Pick<Months, 'until'>): Day {
  return addCalendarDays(until, -1)
}

/** The same whole months a year earlier: 同期. */
export function yearBefore({ from, until }: Months): Months {
  return { from: addMonths(from, -12), until: addMonths(until, -12) }
}

/** Every month in order by its first day; none where the period is empty. */
export function monthsOf({ from, until }: Months): Day[] {
  const months: Day[] = []
  for (let month = from; month < until; month = addMonths(month, 1)) months.push(month)
  return months
}
