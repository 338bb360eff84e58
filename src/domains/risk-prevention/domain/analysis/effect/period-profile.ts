import type { Panel } from './panel.ts'

/** How high each period is for everybody, and how much counts scatter around unit × period. */
export interface PeriodProfile {
  readonly height: Float64Array
  /** Pearson: variance ÷ mean. */
  readonly dispersion: number
}

/**
 * Poisson model with unit and period effects on cells not (yet) guided, by iterative proportional fitting.
 * It only balances gaps and unequal windows; the estimate itself compares like periods with like.
 */
export function fitPeriodProfile(panel: Panel): PeriodProfile {
  const { periods, counts } = panel
  const cells = untouchedCells(panel)
  const height = new Float64Array(periods).fill(1)
  const size = new Float64Array(counts.length)
  for (let round = 0; round < 50; round++) {
    const seen = new Float64Array(counts.length)
    const base = new Float64Array(counts.length)
    for (const { unit, period, count, exposed } of cells) {
      seen[unit]! += count
      base[unit]! += exposed * height[period]!
    }
    for (let unit = 0; unit < counts.length; unit++) size[unit] = base[unit]! > 0 ? seen[unit]! / base[unit]! : 0
    const seenIn = new Float64Array(periods)
    const baseIn = new Float64Array(periods)
    for (const { unit, period, count, exposed } of cells) {
      seenIn[period]! += count
      baseIn[period]! += exposed * size[unit]!
    }
    let moved = 0
    for (let period = 0; period < periods; period++) {
      const next = baseIn[period]! > 0 ? Math.max(seenIn[period]!, 1e-3) / baseIn[period]! : 1
      moved = Math.max(moved, Math.abs(Math.log(next / height[period]!)))
      height[period] = next
    }
    if (moved < 1e-8) break
  }
  let pearson = 0
  let used = 0
  for (const { unit, period, count, exposed } of cells) {
    const expected = exposed * size[unit]! * height[period]!
    if (expected <= 0) continue
    pearson += (count - expected) ** 2 / expected
    used++
  }
  return { height, dispersion: pearson / Math.max(1, used - counts.length - periods + 1) }
}

interface Cell {
  readonly unit: number
  readonly period: number
  readonly count: number
  readonly exposed: number
}

function untouchedCells({ periods, counts, exposure, treatedFrom }: Panel): Cell[] {
  const cells: Cell[] = []
  for (let unit = 0; unit < counts.length; unit++)
    for (let period = 0; period < Math.min(periods, treatedFrom[unit]!); period++) {
      const count = counts[unit]![period]!
      const exposed = exposure[unit]![period]!
      if (!Number.isNaN(count) && exposed > 0) cells.push({ unit, period, count, exposed })
    }
  return cells
}
