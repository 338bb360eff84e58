import { isGuided, type Panel } from './panel.ts'

/** Guided units after guidance beside the same periods a year earlier: 同期对比. */
export interface SamePeriod {
  readonly current: number
  readonly previous: number
  /** Proportional change; null where nothing was counted a year earlier. */
  readonly change: number | null
  readonly exposureCurrent: number
  readonly exposurePrevious: number
  readonly checkedLess: boolean
}

/** Fewer checks than this share of last year's make the counts incomparable. */
const COMPARABLE_SHARE = 0.8

export function comparePreviousYear(panel: Panel): SamePeriod | null {
  const sums = { current: 0, previous: 0, exposureCurrent: 0, exposurePrevious: 0 }
  let pairs = 0
  for (let unit = 0; unit < panel.units.length; unit++) {
    if (!isGuided(panel, unit)) continue
    for (let period = Math.max(panel.treatedFrom[unit]!, panel.periodsPerYear); period < panel.periods; period++) {
      const earlier = period - panel.periodsPerYear
      const [current, previous] = [panel.counts[unit]![period]!, panel.counts[unit]![earlier]!]
      if (earlier >= panel.treatedFrom[unit]! || Number.isNaN(current) || Number.isNaN(previous)) continue
      sums.current += current
      sums.previous += previous
      sums.exposureCurrent += panel.exposure[unit]![period]!
      sums.exposurePrevious += panel.exposure[unit]![earlier]!
      pairs++
    }
  }
  if (pairs === 0) return null
  return {
    ...sums,
    change: sums.previous > 0 ? sums.current / sums.previous - 1 : null,
    checkedLess: sums.exposureCurrent < COMPARABLE_SHARE * sums.exposurePrevious,
  }
}
