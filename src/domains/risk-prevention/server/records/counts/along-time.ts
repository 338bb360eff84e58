import type { SeriesRow } from '#platform/measures/index.ts'

/** Folded counts as one line for each period in which something was counted. */
export function alongTime<Keys extends object>(
  rows: readonly SeriesRow[],
  keysOf: (row: SeriesRow) => Keys,
): (Keys & { period: string; count: number })[] {
  return rows.flatMap((row) => {
    const keys = keysOf(row)
    return Object.entries(row.counts).map(([period, count]) => ({ ...keys, period, count }))
  })
}
