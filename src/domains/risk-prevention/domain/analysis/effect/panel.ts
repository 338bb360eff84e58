/** Counts of units over periods, and from when each unit was guided. */
export interface Panel {
  readonly units: readonly string[]
  readonly periods: number
  /** 52, 12, 4 or 1. */
  readonly periodsPerYear: number
  /** `counts[unit][period]`; NaN where nothing is known. */
  readonly counts: readonly Float64Array[]
  /** What the counts are measured against (inspections, firms); 1 where no exposure was given. */
  readonly exposure: readonly Float64Array[]
  /** First guided period of each unit; Infinity for units never guided within the panel. */
  readonly treatedFrom: readonly number[]
}

export function isGuided(panel: Panel, unit: number): boolean {
  return panel.treatedFrom[unit]! < panel.periods
}

/** Where nobody stays unguided, the units guided last serve as comparison, up to their own guidance. */
export function withComparison(panel: Panel): { readonly panel: Panel; readonly borrowed: boolean } {
  const dates = panel.treatedFrom.filter((from) => from < panel.periods)
  const last = Math.max(...dates)
  const borrowed = dates.length === panel.units.length && dates.some((from) => from < last)
  return borrowed ? { panel: { ...panel, periods: last }, borrowed } : { panel, borrowed }
}

/** Fewer periods before guidance do not show how a unit had been doing. */
export const SHORTEST_PAST = 3

/** Left out: units without any count, and guided units without enough of a past while others have one. */
export function usableUnits(panel: Panel): { readonly panel: Panel; readonly dropped: readonly string[] } {
  const shown = panel.treatedFrom.some((from) => from >= SHORTEST_PAST && from < panel.periods)
  const keep = panel.units.flatMap((_, unit) => {
    const counted = panel.counts[unit]!.some((count) => count > 0)
    return counted && panel.treatedFrom[unit]! >= (shown ? SHORTEST_PAST : 1) ? [unit] : []
  })
  const pick = <T>(items: readonly T[]) => keep.map((unit) => items[unit]!)
  return {
    panel: {
      ...panel,
      units: pick(panel.units),
      counts: pick(panel.counts),
      exposure: pick(panel.exposure),
      treatedFrom: pick(panel.treatedFrom),
    },
    dropped: panel.units.filter((_, unit) => !keep.includes(unit)),
  }
}

/** Rates that are no whole numbers are scaled until they scatter like counts, so that one method serves both. */
export function scaled(panel: Panel, factor: number): Panel {
  return { ...panel, counts: panel.counts.map((row) => row.map((count) => count * factor)) }
}

export function isWhole(panel: Panel): boolean {
  return panel.counts.every((row) => row.every((count) => Number.isNaN(count) || Number.isInteger(count)))
}
