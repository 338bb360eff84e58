import { lastDayOf, startOfMonth, yearBefore } from '#platform/calendar/domain/index.ts'

export interface Periods {
  readonly from: string
  readonly to: string
  readonly beforeFrom: string
  readonly beforeTo: string
}

/**
 * The year's months that are over, and the same months a year earlier: the running month would stand as a few days beside a
 * whole one. Before the year has a month that is over, the twelve months before it.
 */
export function samePeriodOf(year: number, today: string): Periods {
  const begin = `${year}-01-01`
  const end = startOfMonth(begin, 12)
  const over = startOfMonth(today)
  const until = over < end ? over : end
  const now = { from: until > begin ? begin : startOfMonth(until, -12), until }
  const before = yearBefore(now)
  return { from: now.from, to: lastDayOf(now), beforeFrom: before.from, beforeTo: lastDayOf(before) }
}
