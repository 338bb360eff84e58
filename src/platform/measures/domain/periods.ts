import type { Grain } from './roll-up.ts'

/** First day of the period that a day lies in. */
export function startOf(grain: Grain, day: string): string {
  switch (grain) {
    case 'day':
      return day
    case 'month':
      return `${day.slice(0, 7)}-01`
    case 'quarter':
      return `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`
    case 'year':
      return `${day.slice(0, 4)}-01-01`
  }
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const

/** First day of the period after the one that a day lies in. */
export function nextStart(grain: Grain, day: string): string {
  const start = new Date(`${startOf(grain, day)}T00:00:00Z`)
  if (grain === 'day') start.setUTCDate(start.getUTCDate() + 1)
  else start.setUTCMonth(start.getUTCMonth() + monthsIn[grain])
  return start.toISOString().slice(0, 10)
}
