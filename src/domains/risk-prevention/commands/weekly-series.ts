import type { Day } from '../domain/index.ts'

export interface WeeklySeries {
  readonly series: ReadonlyMap<string, Float64Array>
  /** The week that holds this day. */
  indexOf(day: Day): number
  /** The day with which the file names a week of a series. */
  dateOf(series: string, week: number): Day
  readonly notWeekly: boolean
  readonly remarks: readonly string[]
}

/**
 * Puts rows on one calendar of weeks. A week without a row is unknown, except where the file has no zero at all: then weeks
 * without cases were left out, and they are zeros.
 */
export function weeklySeries(names: readonly string[], days: readonly Day[], counts: ArrayLike<number>): WeeklySeries {
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY)
  const last = days.reduce((most, day) => Math.max(most, day), Number.NEGATIVE_INFINITY)
  const length = Math.floor((last - first) / 7) + 1
  const series = new Map<string, Float64Array>()
  const dates = new Map<string, Day>()
  let twice = 0
  let zeros = 0
  let filled = 0
  names.forEach((name, row) => {
    const week = Math.floor((days[row]! - first) / 7)
    const weeks = series.get(name) ?? new Float64Array(length).fill(Number.NaN)
    series.set(name, weeks)
    const count = counts[row]!
    const key = `${week}/${name}`
    if (dates.has(key)) twice++
    else dates.set(key, days[row]!)
    if (Number.isNaN(count)) return
    if (count === 0) zeros++
    weeks[week] = Number.isNaN(weeks[week]!) ? count : weeks[week]! + count
    filled++
  })
  const gaps = filled < series.size * length
  const leftOutZeros = gaps && zeros === 0
  if (leftOutZeros) for (const weeks of series.values()) fillWithZeros(weeks)
  const remarks = [
    ...(twice > 0 ? [`${twice} 行与同一序列同一周的另一行合并计数`] : []),
    ...(leftOutZeros ? ['文件中没有 0：没有行的周按 0 处理'] : gaps ? ['没有行的周按未知处理，不判断'] : []),
  ]
  return {
    series,
    indexOf: (day) => Math.floor((day - first) / 7),
    dateOf: (name, week) => dates.get(`${week}/${name}`) ?? first + 7 * week,
    notWeekly: typicalGap(names, days) >= 28,
    remarks,
  }
}

/** Before its first row a series may not have existed. */
function fillWithZeros(weeks: Float64Array): void {
  const start = weeks.findIndex((count) => !Number.isNaN(count))
  for (let week = Math.max(0, start); week < weeks.length; week++) if (Number.isNaN(weeks[week]!)) weeks[week] = 0
}

function typicalGap(names: readonly string[], days: readonly Day[]): number {
  const bySeries = new Map<string, Day[]>()
  names.forEach((name, row) => bySeries.set(name, [...(bySeries.get(name) ?? []), days[row]!].slice(-40)))
  const gaps = [...bySeries.values()].flatMap((own) =>
    own
      .sort((a, b) => a - b)
      .slice(1)
      .map((day, i) => day - own[i]!),
  )
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 7
}
