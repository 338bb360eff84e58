/** Days since 1970-01-01 in the Gregorian calendar, without time or zone. */
export type Day = number

const MS_PER_DAY = 86_400_000

export function dayNumber(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}

/** `YYYY-MM-DD`, or null where it is none. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (!match) return null
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const number = dayNumber(year, month, day)
  return new Date(number * MS_PER_DAY).getUTCDate() === day && month >= 1 && month <= 12 ? number : null
}

export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Same day of the month, or the month's last day. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MS_PER_DAY)
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + months
  const [year, inYear] = [Math.floor(month / 12), ((month % 12) + 12) % 12]
  const length = new Date(Date.UTC(year, inYear + 1, 0)).getUTCDate()
  return dayNumber(year, inYear + 1, Math.min(date.getUTCDate(), length))
}
