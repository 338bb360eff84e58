import { dayOfInstant, isDay, type Day } from '#platform/calendar/domain/index.ts'

const instant =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/
const earliest = '1949-10-01'
const latest = '2199-12-31'

/** Whether the text is a day or an instant with an offset that a limit can be counted from. */
export function isMoment(text: string): boolean {
  const day = instant.exec(text)?.[1] ?? text
  return isDay(day) && day >= earliest && day <= latest
}

/** Whether a moment names the time of day. */
export function isInstant(moment: string): boolean {
  return instant.test(moment)
}

/** The day a moment falls on in Asia/Shanghai. */
export function dayOf(moment: string): Day {
  return isInstant(moment) ? dayOfInstant(moment) : moment
}

/** The same time of day so many hours later, written with the offset of Asia/Shanghai. */
export function addHours(moment: string, hours: number): string {
  const local = new Date(Date.parse(moment) + (hours + 8) * 3_600_000).toISOString()
  return `${local.slice(0, local.endsWith('.000Z') ? 19 : 23)}+08:00`
}
