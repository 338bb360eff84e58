import { missingPeriods, type PlaceHistory } from '../analysis/hotspots/judge-places.ts'
import { addMonths, daysBetween } from '#platform/calendar/domain/index.ts'

/** Places by month as the roll-ups hold them; months are whole, and the last one is over. */
export interface PlaceMonths extends PlaceHistory {
  readonly months: readonly string[]
}

/** Sorts counted cells into months and places. */
export function placeMonths(
  cells: readonly { readonly place: string; readonly month: string; readonly count: number }[],
  months: readonly string[],
): PlaceMonths {
  const names = [...new Set(cells.map(({ place }) => place))].sort()
  const columnOf = new Map(names.map((name, column) => [name, column]))
  const rowOf = new Map(months.map((month, row) => [month, row]))
  const counts = months.map(() => new Float64Array(names.length))
  for (const { place, month, count } of cells) {
    const row = rowOf.get(month)
    if (row !== undefined) counts[row]![columnOf.get(place)!]! += count
  }
  return historyOf(names, counts, months)
}

/** The same without its last months. */
export function untilMonth({ names, counts, months }: PlaceMonths, until: number): PlaceMonths {
  return historyOf(names, counts.slice(0, until), months.slice(0, until))
}

function historyOf(names: readonly string[], counts: readonly Float64Array[], months: readonly string[]): PlaceMonths {
  const coming = months.length ? addMonths(months.at(-1)!, 1) : ''
  return {
    names,
    counts,
    months,
    missing: missingPeriods(counts),
    perYear: 12,
    daysIn: (period) => {
      const month = months[period] ?? coming
      return daysBetween(month, addMonths(month, 1))
    },
  }
}
