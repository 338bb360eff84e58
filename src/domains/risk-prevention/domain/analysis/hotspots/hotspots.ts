import { formatDay, type Day } from '../days.ts'
import { countQuantile } from '../statistics/distributions.ts'
import { forecastPlaces } from './forecast.ts'
import { periodsBefore, type Horizon } from './periods.ts'
import { standings } from './standings.ts'

export interface HotspotsInput {
  readonly places: readonly string[]
  /** Index into `places` of each record. */
  readonly placeOf: ArrayLike<number>
  readonly dayOf: ArrayLike<Day>
  /** Only records before this day are looked at. */
  readonly asOf: Day
  readonly horizon: Horizon
  readonly top: number
}

/** A place is high or medium by how many times the average place it is expected to have, and surely above average. */
export interface LevelThresholds {
  readonly high: number
  readonly medium: number
}

export const DEFAULT_LEVEL_THRESHOLDS: LevelThresholds = { high: 3, medium: 1.5 }
/** The coming count lies between `low` and `high` nine times in ten. */
const CONFIDENCE = 0.9

export interface Hotspot {
  readonly place: string
  readonly expected: number
  readonly low: number
  readonly high: number
  readonly level: 'high' | 'medium' | 'low'
  /** Share of all that is expected everywhere. */
  readonly share: number
  /** Ranks that cannot be told apart statistically from its own. */
  readonly ranks: readonly [number, number]
  /** Cannot be told apart from a place outside the list. */
  readonly tied: boolean
}

export interface Hotspots {
  readonly places: readonly Hotspot[]
  /** Places with at least one record before the as-of date. */
  readonly units: number
  readonly from: string
  readonly periods: number
  readonly records: number
  readonly confidence: number
  readonly thresholds: LevelThresholds
  /** Whole periods just before the as-of date without any record: probably not yet entered, so not taken for zeros. */
  readonly missingPeriods: number
}

/** Where violations are to be expected in the period that begins at the as-of date. Null where nothing happened before it. */
export function findHotspots(input: HotspotsInput, thresholds = DEFAULT_LEVEL_THRESHOLDS): Hotspots | null {
  const { placeOf, dayOf, asOf, horizon, top } = input
  const earlier = Array.from({ length: placeOf.length }, (_, i) => i).filter((i) => dayOf[i]! < asOf)
  if (earlier.length === 0) return null
  const earliest = earlier.reduce((least, i) => Math.min(least, dayOf[i]!), Number.POSITIVE_INFINITY)
  const periods = periodsBefore(asOf, earliest, horizon)
  const known = [...new Set(earlier.map((i) => placeOf[i]!))].sort((a, b) => a - b)
  const columnOf = new Map(known.map((place, column) => [place, column]))
  const history = Array.from({ length: periods.count }, () => new Float64Array(known.length))
  for (const i of earlier) {
    const period = periods.indexOf(dayOf[i]!)
    if (period >= 0) history[period]![columnOf.get(placeOf[i]!)!]! += 1
  }
  const average = averageDays(periods.count, periods.daysIn)
  const perAverageDays = history.map((counts, period) =>
    counts.map((count) => (count * average) / periods.daysIn(period)),
  )
  const last = perAverageDays.findLastIndex((counts) => counts.some((count) => count > 0))
  const forecast = forecastPlaces(perAverageDays.slice(0, last + 1), periods.perYear)
  const expected = forecast.expected.map((value) => (value * periods.daysIn(periods.count)) / average)
  const total = expected.reduce((sum, value) => sum + value, 0)
  const mean = total / known.length
  const { linear, quadratic } = forecast.scatter
  const uncertainty = expected.map((value) => forecast.noiseShare * linear * value + 0.5 * quadratic * value * value)
  const order = known
    .map((_, column) => column)
    .sort((a, b) => expected[b]! - expected[a]! || compareNames(input.places[known[a]!]!, input.places[known[b]!]!))
  const ranked = standings(
    order.map((column) => expected[column]!),
    order.map((column) => uncertainty[column]!),
    Math.min(top, order.length),
  )
  return {
    places: ranked.map(([best, worst], i): Hotspot => {
      const column = order[i]!
      const value = expected[column]!
      const dispersion = linear + (quadratic + (forecast.noiseShare * linear) / Math.max(value, 0.1)) * value
      const surely = value - 1.645 * Math.sqrt(uncertainty[column]!)
      const level =
        surely <= mean
          ? 'low'
          : value >= thresholds.high * mean
            ? 'high'
            : value >= thresholds.medium * mean
              ? 'medium'
              : 'low'
      return {
        place: input.places[known[column]!]!,
        expected: value,
        low: Math.min(value, countQuantile((1 - CONFIDENCE) / 2, value, dispersion)),
        high: Math.max(value, countQuantile((1 + CONFIDENCE) / 2, value, dispersion)),
        level,
        share: total > 0 ? value / total : 0,
        ranks: [best, worst],
        tied: worst > ranked.length,
      }
    }),
    units: known.length,
    from: formatDay(asOf),
    periods: last + 1,
    records: earlier.length,
    confidence: CONFIDENCE,
    thresholds,
    missingPeriods: periods.count - 1 - last,
  }
}

function averageDays(count: number, daysIn: (index: number) => number): number {
  let sum = 0
  for (let period = 0; period < count; period++) sum += daysIn(period)
  return sum / count
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
