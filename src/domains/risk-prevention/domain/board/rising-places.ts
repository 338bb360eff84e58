import { foretellPlaces } from '../analysis/hotspots/judge-places.ts'
import { countQuantile } from '../analysis/statistics/distributions.ts'
import { untilMonth, type PlaceMonths } from './place-months.ts'

export interface RisingPlace {
  readonly place: string
  /** First day of the month that stands out. */
  readonly month: string
  readonly count: number
  readonly expected: number
  /** The highest count that would have been nothing unusual. */
  readonly limit: number
}

/** Fewer months than this are no past to judge by. */
const fewestMonths = 12

/**
 * Places whose last whole month stands above what the months before it let expect. The budget says how many alarms a place
 * may raise in a year in which nothing is wrong; a month has a twelfth of it. What is as rare as the setting calls rare never rises.
 */
export function risingPlaces(
  history: PlaceMonths,
  { alarmsPerYear, rareCases }: { readonly alarmsPerYear: number; readonly rareCases: number },
): RisingPlace[] {
  const last = history.counts.length - 1 - history.missing
  const past = untilMonth(history, last)
  if (last < fewestMonths || past.missing >= past.counts.length) return []
  const { expected, dispersion } = foretellPlaces(past)
  const chance = Math.min(0.5, alarmsPerYear / history.perYear)
  return history.names
    .map((place, column) => ({
      place,
      month: history.months[last]!,
      count: history.counts[last]![column]!,
      expected: Math.round(expected[column]! * 10) / 10,
      limit: countQuantile(1 - chance, expected[column]!, dispersion[column]!),
    }))
    .filter(({ count, limit }) => count > limit && count > rareCases)
    .sort((a, b) => b.count / Math.max(b.limit, 1) - a.count / Math.max(a.limit, 1))
}
