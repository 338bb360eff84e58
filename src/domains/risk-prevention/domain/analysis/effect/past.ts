import { difference } from './difference.ts'
import { jackknife, strength } from './jackknife.ts'
import { SHORTEST_PAST, type Panel } from './panel.ts'
import type { PeriodProfile } from './period-profile.ts'
import { around, logRate, tally } from './windows.ts'

/** How the guided units had been doing before they were guided, beside the others. */
export type Past =
  | { readonly kind: 'steady' }
  /** Too few earlier periods to see. */
  | { readonly kind: 'unknown' }
  /** Risen in the last `late` periods: probably chosen for it, so part of any fall is mere return to normal. */
  | { readonly kind: 'risen'; readonly late: number }
  /** Falling already, so part of any fall would have come anyway. */
  | { readonly kind: 'falling'; readonly late: number }
  /** Far higher than the others all along: part of the height may be chance. */
  | { readonly kind: 'high' }

/** Several windows are looked at, so each must be clearer than a single one would (1.96 is a two-sided 5 %). */
const CLEAR_RISE = 2.4
const CLEAR_FALL = 2.6
const CLEAR_HEIGHT = 2.6

export function lookAtPast(panel: Panel, profile: PeriodProfile, dispersion: number): Past {
  const longest = Math.max(...panel.treatedFrom.filter((from) => from < panel.periods))
  if (longest < SHORTEST_PAST) return { kind: 'unknown' }
  const changes = lateWindows(panel.periodsPerYear, longest).map((late) => ({
    late,
    strength: changeBefore(panel, profile, dispersion, late),
  }))
  const risen = changes.reduce((a, b) => (b.strength > a.strength ? b : a))
  const fallen = changes.reduce((a, b) => (b.strength < a.strength ? b : a))
  if (risen.strength > CLEAR_RISE && risen.strength > -fallen.strength) return { kind: 'risen', late: risen.late }
  if (fallen.strength < -CLEAR_FALL) return { kind: 'falling', late: fallen.late }
  return heightBefore(panel, profile) > CLEAR_HEIGHT ? { kind: 'high' } : { kind: 'steady' }
}

/** The last period, and the last one, two, three and six months, as far as at least as much may stay before them. */
function lateWindows(periodsPerYear: number, longest: number): number[] {
  const windows = [1, ...[1, 2, 3, 6].map((months) => Math.max(1, Math.round((months * periodsPerYear) / 12)))]
  return [...new Set(windows)].filter((late) => late * 2 <= longest)
}

function changeBefore(panel: Panel, profile: PeriodProfile, dispersion: number, late: number): number {
  const rows = around(
    panel,
    profile,
    (date) => [0, date - late],
    (date) => [date - late, date],
  )
  const change = difference(
    rows.filter(({ date }) => date >= 2 * late),
    dispersion,
  )
  return change && change.variance > 0 ? strength(change) : 0
}

function heightBefore(panel: Panel, profile: PeriodProfile): number {
  const rows = around(
    panel,
    profile,
    (date) => [0, date],
    (date) => [0, date],
  )
  const height = jackknife(rows, (kept) => {
    const mean = (guided: boolean) => {
      const rates = kept
        .filter((row) => row.guided === guided)
        .map((row) => logRate(tally(panel, profile, row.unit, 0, row.date)))
      return rates.reduce((sum, rate) => sum + rate, 0) / rates.length
    }
    return mean(true) - mean(false)
  })
  return height && height.variance > 0 && Number.isFinite(height.value) ? strength(height) : 0
}
