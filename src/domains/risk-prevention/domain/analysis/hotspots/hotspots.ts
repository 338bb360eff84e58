import { formatDay, type Day } from '../days.ts'
import {
  CONFIDENCE,
  DEFAULT_LEVEL_THRESHOLDS,
  judgePlaces,
  missingPeriods,
  type Hotspot,
  type LevelThresholds,
} from './judge-places.ts'
import { periodsBefore, type Horizon } from './periods.ts'

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
  const missing = missingPeriods(history)
  const names = known.map((place) => input.places[place]!)
  const { perYear, daysIn } = periods
  return {
    places: judgePlaces({ names, counts: history, missing, perYear, daysIn }, top, thresholds),
    units: known.length,
    from: formatDay(asOf),
    periods: periods.count - missing,
    records: earlier.length,
    confidence: CONFIDENCE,
    thresholds,
    missingPeriods: missing,
  }
}
