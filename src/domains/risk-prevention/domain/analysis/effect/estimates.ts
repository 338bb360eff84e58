import { adjustedForPast } from './adjusted.ts'
import { contrast } from './contrast.ts'
import { difference } from './difference.ts'
import { hull, intervalOf, jackknife, type Interval } from './jackknife.ts'
import { isGuided, type Panel } from './panel.ts'
import type { Past } from './past.ts'
import type { PeriodProfile } from './period-profile.ts'
import { around, tally, type BeforeAfter } from './windows.ts'

/** One way of estimating, and what it says on the log scale. */
export interface Reading {
  readonly way: 'differences' | 'withoutRise' | 'samePast' | 'trendContinued'
  readonly value: number
  readonly interval: Interval
}

const FEWEST_FOR_ADJUSTMENT = 12

export function plainReading(panel: Panel, profile: PeriodProfile, dispersion: number): Reading | null {
  return differences(
    around(
      panel,
      profile,
      (date) => [0, date],
      (date) => [date, panel.periods],
    ),
    dispersion,
    'differences',
  )
}

/** The readings that must agree when the past of the guided units makes the plain difference doubtful. */
export function guardedReadings(
  panel: Panel,
  profile: PeriodProfile,
  dispersion: number,
  past: Past,
): (Reading | null)[] {
  switch (past.kind) {
    case 'steady':
    case 'unknown':
      return []
    case 'high':
      return [samePast(panel, profile, dispersion, Math.max(1, Math.round(panel.periodsPerYear / 4)))]
    case 'risen':
      return [withoutRise(panel, profile, dispersion, past.late), samePast(panel, profile, dispersion, past.late)]
    case 'falling':
      return [trendContinued(panel, profile, dispersion), samePast(panel, profile, dispersion, past.late)]
  }
}

/** Measured from before the rise. */
function withoutRise(panel: Panel, profile: PeriodProfile, dispersion: number, late: number): Reading | null {
  return differences(
    around(
      panel,
      profile,
      (date) => [0, date - late],
      (date) => [date, panel.periods],
    ),
    dispersion,
    'withoutRise',
  )
}

function differences(rows: readonly BeforeAfter[], dispersion: number, way: Reading['way']): Reading | null {
  const estimate = difference(rows, dispersion)
  return estimate && { way, value: estimate.value, interval: intervalOf(estimate) }
}

function samePast(panel: Panel, profile: PeriodProfile, dispersion: number, late: number): Reading | null {
  if (panel.units.length < FEWEST_FOR_ADJUSTMENT) return null
  const rows = around(
    panel,
    profile,
    (date) => [0, date],
    (date) => [date, panel.periods],
  ).flatMap((row) => {
    const past = {
      early: tally(panel, profile, row.unit, 0, row.date - late),
      late: tally(panel, profile, row.unit, row.date - late, row.date),
    }
    return past.early.base > 0 && past.late.base > 0 ? [{ ...row, ...past }] : []
  })
  const unitVariance = contrast(rows, dispersion)?.unitVariance ?? 0
  const estimate = jackknife(rows, (kept) => adjustedForPast(kept, dispersion, unitVariance))
  if (!estimate || !Number.isFinite(estimate.variance)) return null
  return { way: 'samePast', value: estimate.value, interval: intervalOf(estimate) }
}

/** The difference if the earlier divergence, half against half of the past, had simply gone on. */
function trendContinued(panel: Panel, profile: PeriodProfile, dispersion: number): Reading | null {
  const half = (date: number) => Math.floor(date / 2)
  const whole = around(
    panel,
    profile,
    (date) => [0, date],
    (date) => [date, panel.periods],
  )
  const earlier = around(
    panel,
    profile,
    (date) => [0, half(date)],
    (date) => [half(date), date],
  )
  const past = new Map(earlier.map((row) => [`${row.unit}/${row.cohort}`, row]))
  const dates = whole.filter((row) => row.guided).map((row) => row.date)
  const stretch = dates.reduce((sum, date) => sum + panel.periods / date, 0) / dates.length
  const estimate = jackknife(whole, (kept) => {
    const now = contrast(kept, dispersion)
    const then = contrast(
      kept.flatMap((row) => past.get(`${row.unit}/${row.cohort}`) ?? []),
      dispersion,
    )
    return now && then ? now.logRatio - then.logRatio * stretch : null
  })
  if (!estimate || !Number.isFinite(estimate.variance)) return null
  return { way: 'trendContinued', value: estimate.value, interval: intervalOf(estimate) }
}

export function widest(readings: readonly Reading[]): Interval {
  return hull(readings.map((reading) => reading.interval))
}

export function unitNumbers(panel: Panel): { readonly treated: number; readonly comparison: number } {
  const treated = panel.units.filter((_, unit) => isGuided(panel, unit)).length
  return { treated, comparison: panel.units.length - treated }
}
