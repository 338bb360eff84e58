import { countQuantile } from '../statistics/distributions.ts'
import { forecastPlaces } from './forecast.ts'
import { standings } from './standings.ts'

/** A place is high or medium by how many times the average place it is expected to have, and surely above average. */
export interface LevelThresholds {
  readonly high: number
  readonly medium: number
}

export const DEFAULT_LEVEL_THRESHOLDS: LevelThresholds = { high: 3, medium: 1.5 }
/** The coming count lies between `low` and `high` nine times in ten. */
export const CONFIDENCE = 0.9

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

/** Places by period: what roll-ups hand over, and what records are counted into. */
export interface PlaceHistory {
  readonly names: readonly string[]
  /** One row a period, the oldest first; in each the counts of the places in the order of their names. */
  readonly counts: readonly Float64Array[]
  /** How many of the last periods are without any record: probably not yet entered, so not taken for zeros. */
  readonly missing: number
  readonly perYear: number
  /** Days in a period; index `counts.length` is the period that is foretold. */
  daysIn(period: number): number
}

/** Whole periods at the end in which nothing at all was recorded anywhere. */
export function missingPeriods(counts: readonly Float64Array[]): number {
  return counts.length - 1 - counts.findLastIndex((row) => row.some((count) => count > 0))
}

/** What each place is expected to have in the coming period, and how surely. */
export interface PlaceOutlook {
  readonly expected: Float64Array
  /** Of the expectation itself. */
  readonly uncertainty: Float64Array
  /** Variance of the coming count as a multiple of its expectation. */
  readonly dispersion: Float64Array
}

/** Rates per day of equal length of period, shrunken and mixed, turned back into counts of the coming period. */
export function foretellPlaces({ counts, missing, daysIn, perYear }: PlaceHistory): PlaceOutlook {
  const average = counts.reduce((sum, _, period) => sum + daysIn(period), 0) / counts.length
  const perAverageDays = counts.map((row, period) => row.map((count) => (count * average) / daysIn(period)))
  const forecast = forecastPlaces(perAverageDays.slice(0, counts.length - missing), perYear)
  const { linear, quadratic } = forecast.scatter
  const expected = forecast.expected.map((value) => (value * daysIn(counts.length)) / average)
  return {
    expected,
    uncertainty: expected.map((value) => forecast.noiseShare * linear * value + 0.5 * quadratic * value * value),
    dispersion: expected.map(
      (value) => linear + (quadratic + (forecast.noiseShare * linear) / Math.max(value, 0.1)) * value,
    ),
  }
}

/** The places that are expected to have most, each with its interval and the ranks that it may truly have. */
export function judgePlaces(history: PlaceHistory, top: number, thresholds = DEFAULT_LEVEL_THRESHOLDS): Hotspot[] {
  const { names } = history
  const { expected, uncertainty, dispersion } = foretellPlaces(history)
  const total = expected.reduce((sum, value) => sum + value, 0)
  const mean = total / names.length
  const order = names
    .map((_, column) => column)
    .sort((a, b) => expected[b]! - expected[a]! || compareNames(names[a]!, names[b]!))
  const ranked = standings(
    order.map((column) => expected[column]!),
    order.map((column) => uncertainty[column]!),
    Math.min(top, order.length),
  )
  return ranked.map(([best, worst], i): Hotspot => {
    const column = order[i]!
    const value = expected[column]!
    const scatter = dispersion[column]!
    return {
      place: names[column]!,
      expected: value,
      low: Math.min(value, countQuantile((1 - CONFIDENCE) / 2, value, scatter)),
      high: Math.max(value, countQuantile((1 + CONFIDENCE) / 2, value, scatter)),
      level: levelOf(value, uncertainty[column]!, mean, thresholds),
      share: total > 0 ? value / total : 0,
      ranks: [best, worst],
      tied: worst > ranked.length,
    }
  })
}

function levelOf(value: number, uncertainty: number, mean: number, { high, medium }: LevelThresholds) {
  const surely = value - 1.645 * Math.sqrt(uncertainty)
  if (surely <= mean) return 'low'
  return value >= high * mean ? 'high' : value >= medium * mean ? 'medium' : 'low'
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
