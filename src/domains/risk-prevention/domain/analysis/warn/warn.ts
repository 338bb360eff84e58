import { createWatch, type WeekOutlook } from './score.ts'
import { calibratedThreshold, nominalThreshold, REPLAYED_WEEKS, THRESHOLD_EVERY } from './threshold.ts'

export interface WarnInput {
  /** Weekly counts of each series on one common calendar of weeks; NaN where a week is not known. */
  readonly series: ReadonlyMap<string, ArrayLike<number>>
  /** Index of the first week that is judged. */
  readonly since: number
  /** Budget: how many alarms a series may raise in a year where nothing is wrong. */
  readonly alarmsPerYear: number
}

export interface Alarm {
  readonly series: string
  readonly week: number
  readonly count: number
  readonly expected: number
  /** The highest count that would not have alarmed. */
  readonly limit: number
}

export interface Warnings {
  readonly alarms: readonly Alarm[]
  /** Chance below which the latest weeks alarm. */
  readonly threshold: number
  readonly judgedWeeks: number
  /** Series without enough earlier weeks to be judged at all. */
  readonly unjudged: readonly string[]
}

/** One in a hundred weeks: people go on reading alarms only while most are worth reading. */
export const DEFAULT_ALARMS_PER_YEAR = 0.52

/** Early warning: weeks above what the series' own earlier weeks let expect, within a budget of alarms. */
export function warn({ series, since, alarmsPerYear }: WarnInput): Warnings {
  const weeks = Math.max(0, ...[...series.values()].map((counts) => counts.length))
  const firstBlock = since - (since % THRESHOLD_EVERY)
  const from = Math.max(0, firstBlock - REPLAYED_WEEKS)
  const watches = [...series].map(([name, counts]) => ({ name, counts, watch: createWatch(counts) }))
  const past: number[][] = []
  const alarms: Alarm[] = []
  const judged = new Set<string>()
  let judgedWeeks = 0
  let threshold = nominalThreshold(alarmsPerYear)
  for (let week = from; week < weeks; week++) {
    if (week % THRESHOLD_EVERY === 0) threshold = calibratedThreshold(alarmsPerYear, past.slice(-REPLAYED_WEEKS).flat())
    const surprises: number[] = []
    for (const { name, counts, watch } of watches) {
      const count = counts[week]
      if (count === undefined || Number.isNaN(count)) continue
      const outlook = watch(week)
      if (!outlook) continue
      const surprise = outlook.surprise(count)
      surprises.push(surprise)
      if (week < since) continue
      judged.add(name)
      judgedWeeks++
      if (surprise < threshold)
        alarms.push({
          series: name,
          week,
          count,
          expected: outlook.expected,
          limit: limitOf(outlook, count, threshold),
        })
    }
    past.push(surprises)
  }
  return { alarms, threshold, judgedWeeks, unjudged: [...series.keys()].filter((name) => !judged.has(name)) }
}

/** The highest count below `alarming` that stays silent; surprise falls as counts rise. */
function limitOf(outlook: WeekOutlook, alarming: number, threshold: number): number {
  let silent = 0
  let loud = Math.ceil(alarming)
  while (loud - silent > 1) {
    const middle = Math.floor((silent + loud) / 2)
    if (outlook.surprise(middle) < threshold) loud = middle
    else silent = middle
  }
  return silent
}
