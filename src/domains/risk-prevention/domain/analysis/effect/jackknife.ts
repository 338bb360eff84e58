import { studentQuantile } from '../statistics/distributions.ts'

/** An estimate on the log scale with what it does not know. */
export interface Estimate {
  readonly value: number
  readonly variance: number
  readonly degreesOfFreedom: number
}

export interface Interval {
  readonly low: number
  readonly high: number
}

interface Clustered {
  readonly unit: number
  readonly guided: boolean
}

/** More groups than this cost time and tell nothing more. */
const MOST_GROUPS = 40

/**
 * Leaves out one unit at a time with all its rows (delete-a-cluster jackknife; Bell and McCaffrey 2002 on why plain cluster-robust
 * errors are too small with few guided units), separately among guided and comparison units, with Welch–Satterthwaite degrees of freedom.
 */
export function jackknife<Row extends Clustered>(
  rows: readonly Row[],
  estimate: (rows: readonly Row[]) => number | null,
): Estimate | null {
  const value = estimate(rows)
  if (value === null) return null
  const spreads = [true, false].map((guided) => {
    const units = [...new Set(rows.filter((row) => row.guided === guided).map((row) => row.unit))]
    const groups = Math.min(units.length, MOST_GROUPS)
    let sum = 0
    for (let group = 0; group < groups; group++) {
      const leftOut = new Set(units.filter((_, i) => i % groups === group))
      const without = estimate(rows.filter((row) => !leftOut.has(row.unit)))
      if (without === null || groups < 2) return { variance: Number.POSITIVE_INFINITY, groups }
      sum += (without - value) ** 2
    }
    return { variance: (sum * (groups - 1)) / groups, groups }
  })
  const variance = spreads.reduce((sum, spread) => sum + spread.variance, 0)
  const weight = spreads.reduce((sum, spread) => sum + spread.variance ** 2 / (spread.groups - 1), 0)
  return { value, variance, degreesOfFreedom: Math.max(1, variance ** 2 / weight) }
}

export function intervalOf({ value, variance, degreesOfFreedom }: Estimate, confidence = 0.95): Interval {
  const half = studentQuantile((1 + confidence) / 2, degreesOfFreedom) * Math.sqrt(variance)
  return { low: value - half, high: value + half }
}

/** Estimate ÷ its standard error, on the scale of a standard normal's two-sided 5 % point. */
export function strength({ value, variance, degreesOfFreedom }: Estimate): number {
  return (value / Math.sqrt(variance)) * (1.96 / studentQuantile(0.975, degreesOfFreedom))
}

export function hull(intervals: readonly Interval[]): Interval {
  return { low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) }
}
