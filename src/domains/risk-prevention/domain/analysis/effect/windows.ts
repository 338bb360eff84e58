import { isGuided, type Panel } from './panel.ts'
import type { PeriodProfile } from './period-profile.ts'

/** Count, and what it is measured against, over a stretch of periods. */
export interface Tally {
  readonly count: number
  readonly base: number
}

/** One unit around a date: its own, or the date of the guided units with which it is compared. */
export interface Pairing {
  readonly unit: number
  readonly guided: boolean
  /** Units compared around the same date form one cohort. */
  readonly cohort: number
  readonly date: number
}

/** A pairing with its counts over two stretches of time. */
export interface BeforeAfter extends Pairing {
  readonly before: Tally
  readonly after: Tally
}

/** Each guided unit at its date, and at each such date all units never guided. */
export function pairings(panel: Panel): Pairing[] {
  const dates = [...new Set(panel.treatedFrom.filter((from) => from > 0 && from < panel.periods))].sort((a, b) => a - b)
  return dates.flatMap((date, cohort) =>
    panel.units.flatMap((_, unit) => {
      const guided = panel.treatedFrom[unit] === date
      return guided || !isGuided(panel, unit) ? [{ unit, guided, cohort, date }] : []
    }),
  )
}

/** Sums over `from` ≤ period < `until`; the base balances gaps by how high each period is for everybody. */
export function tally(panel: Panel, { height }: PeriodProfile, unit: number, from: number, until: number): Tally {
  let count = 0
  let base = 0
  for (let period = Math.max(0, from); period < until; period++) {
    const seen = panel.counts[unit]![period]!
    const exposed = panel.exposure[unit]![period]!
    if (Number.isNaN(seen) || exposed <= 0) continue
    count += seen
    base += exposed * height[period]!
  }
  return { count, base }
}

/** Logarithm of the rate, kept finite where nothing was counted. */
export function logRate({ count, base }: Tally): number {
  return Math.log((count + 0.5) / base)
}

/** The two stretches as functions of the date; pairings without observations in either fall away. */
export function around(
  panel: Panel,
  profile: PeriodProfile,
  before: (date: number) => readonly [number, number],
  after: (date: number) => readonly [number, number],
): BeforeAfter[] {
  return pairings(panel).flatMap((pairing) => {
    const row = {
      ...pairing,
      before: tally(panel, profile, pairing.unit, ...before(pairing.date)),
      after: tally(panel, profile, pairing.unit, ...after(pairing.date)),
    }
    return row.before.base > 0 && row.after.base > 0 ? [row] : []
  })
}
