import { DEFAULT_ALARMS_PER_YEAR, warn } from '../analysis/warn/warn.ts'

const dayMs = 86_400_000
/** Two years of weeks, of which the last four are judged. */
const weeks = 104
const judged = 4

export interface RisingItem {
  readonly item: string
  /** First and last day of the week that stands out. */
  readonly from: string
  readonly to: string
  readonly count: number
  readonly expected: number
  /** The highest count that would have been nothing unusual. */
  readonly limit: number
}

/** Items whose last weeks stand above what their own past lets expect; the weeks are counted backwards from today. */
export function risingItems(
  counts: readonly { readonly item: string; readonly day: string; readonly count: number }[],
  today: string,
  alarmsPerYear = DEFAULT_ALARMS_PER_YEAR,
): RisingItem[] {
  const end = Date.parse(today)
  const series = new Map<string, number[]>()
  for (const { item, day, count } of counts) {
    const week = weeks - 1 - Math.floor((end - Date.parse(day)) / dayMs / 7)
    if (week < 0 || week >= weeks) continue
    const own = series.get(item) ?? Array.from({ length: weeks }, () => 0)
    own[week]! += count
    series.set(item, own)
  }
  if (!series.size) return []
  const { alarms } = warn({ series, since: weeks - judged, alarmsPerYear })
  const dayOfWeek = (week: number, place: number) =>
    new Date(end - ((weeks - 1 - week) * 7 + 6 - place) * dayMs).toISOString().slice(0, 10)
  return alarms
    .toSorted((a, b) => b.week - a.week || b.count / b.limit - a.count / a.limit)
    .map(({ series: item, week, count, expected, limit }) => ({
      item,
      from: dayOfWeek(week, 0),
      to: dayOfWeek(week, 6),
      count,
      expected: Math.round(expected * 10) / 10,
      limit,
    }))
}
