import type { Total } from './weighted-total.ts'

export interface RankedUnit<Unit> {
  readonly unit: Unit
  readonly rank: number
}

/** Best first; equal totals share a rank and the next rank is left out (1, 1, 3). Null where any unit has no total: a list with gaps would mislead. */
export function rankUnits<Unit>(
  units: readonly { readonly unit: Unit; readonly total: Total | null }[],
): RankedUnit<Unit>[] | null {
  const totals = units.flatMap(({ unit, total }) => (total ? [{ unit, total }] : []))
  if (totals.length < units.length) return null
  const sorted = totals.sort((one, other) => compareTotals(other.total, one.total))
  return sorted.map(({ unit, total }) => ({
    unit,
    rank: sorted.findIndex((each) => compareTotals(each.total, total) === 0) + 1,
  }))
}

function compareTotals(one: Total, other: Total): number {
  const difference =
    BigInt(one.numerator) * BigInt(other.denominator) - BigInt(other.numerator) * BigInt(one.denominator)
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}
