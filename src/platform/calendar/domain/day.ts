import type { Day } from '../contract/index.ts'

/** Days are counted on the civil calendar as text; UTC serves only as a counter, so no time zone can shift a day. */
const millisecondsOfDay = 86_400_000

const written = /^(\d{4})-(\d{2})-(\d{2})$/

/** The last day number of a month, leap years included. */
export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The day of these numbers, or null where the calendar has no such day (13 月, 2 月 30 日). */
export function findDay(year: number, month: number, dayOfMonth: number): Day | null {
  if (![year, month, dayOfMonth].every(Number.isInteger)) return null
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return null
  if (dayOfMonth < 1 || dayOfMonth > lengthOfMonth(year, month)) return null
  return write(year, month, dayOfMonth)
}

/** Whether the text is a day that the calendar has, written `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  const match = written.exec(text)
  return match !== null && findDay(Number(match[1]), Number(match[2]), Number(match[3])) !== null
}

/** The numbers of a day; throws where the text is none. */
export function partsOfDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  if (!isDay(day)) throw new RangeError(`“${day}”不是一个日期，应写作 YYYY-MM-DD`)
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8, 10)) }
}

/** The day so many days later; earlier where the count is negative. */
export function addCalendarDays(day: Day, count: number): Day {
  return fromOrdinal(ordinal(day) + count)
}

/** The day after: counting day by day asks for the same ones again and again. */
export function nextDay(day: Day): Day {
  const known = following.get(day)
  if (known) return known
  if (following.size >= mostFollowing) following.clear()
  const next = addCalendarDays(day, 1)
  following.set(day, next)
  return next
}

const following = new Map<Day, Day>()
const mostFollowing = 20_000

/** The same day number of a later month; the month's last day where it has no such number (1 月 31 日 + 1 月 → 2 月末). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, dayOfMonth } = partsOfDay(day)
  const months = year * 12 + (month - 1) + count
  const [inYear, inMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  return write(inYear, inMonth, Math.min(dayOfMonth, lengthOfMonth(inYear, inMonth)))
}

/** The same day of a later year; 2 月 29 日 ends on 2 月 28 日 in a common year. */
export function addYears(day: Day, count: number): Day {
  return addMonths(day, count * 12)
}

/** How many days lie from the first day to the second; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return ordinal(to) - ordinal(from)
}

/** The last day of the month that the day lies in. */
export function endOfMonth(day: Day): Day {
  const { year, month } = partsOfDay(day)
  return write(year, month, lengthOfMonth(year, month))
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(ordinal(day) * millisecondsOfDay).getUTCDay()
}

/** The day an instant falls on in Asia/Shanghai, which has kept UTC+8 without summer time since 1991-09-15. */
export function dayOfInstant(instant: string): Day {
  const milliseconds = Date.parse(instant)
  if (Number.isNaN(milliseconds)) throw new RangeError(`“${instant}”不是一个时刻，应写作 ISO 8601 并带时差`)
  return new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 10)
}

function ordinal(day: Day): number {
  const { year, month, dayOfMonth } = partsOfDay(day)
  return Date.UTC(year, month - 1, dayOfMonth) / millisecondsOfDay
}

function fromOrdinal(count: number): Day {
  return new Date(count * millisecondsOfDay).toISOString().slice(0, 10)
}

function write(year: number, month: number, dayOfMonth: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}
