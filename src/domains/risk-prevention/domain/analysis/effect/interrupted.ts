import { quadraticForm } from '../statistics/linear-system.ts'
import { fitPoisson } from '../statistics/poisson-regression.ts'
import type { Reading } from './estimates.ts'
import { intervalOf } from './jackknife.ts'
import { isGuided, type Panel } from './panel.ts'

const FEWEST_BEFORE = 6

/**
 * Without comparison units only the own past is left: trend and season before guidance, continued (interrupted time series,
 * Bernal, Cummins and Gasparrini 2017, doi 10.1093/ije/dyw098); with too few of them, guided units are measured by what the
 * comparison units counted in the same period. Scatter counts runs of like months, not months alone.
 */
export function interrupted(panel: Panel): Reading | null {
  const start = Math.min(...panel.treatedFrom.filter((from) => from < panel.periods))
  if (start < FEWEST_BEFORE) return null
  const waves =
    start >= 2 * panel.periodsPerYear && panel.periodsPerYear > 1
      ? Math.min(3, Math.floor((panel.periodsPerYear - 1) / 2))
      : 0
  const width = 2 + 2 * waves
  const row = (period: number) => {
    const values = new Float64Array(width)
    values[0] = 1
    values[1] = (period - start) / panel.periodsPerYear
    for (let wave = 1; wave <= waves; wave++) {
      values[2 * wave] = Math.sin((2 * Math.PI * wave * period) / panel.periodsPerYear)
      values[2 * wave + 1] = Math.cos((2 * Math.PI * wave * period) / panel.periodsPerYear)
    }
    return values
  }
  const totals = Float64Array.from({ length: panel.periods }, (_, period) => sumOver(panel, panel.counts, period, true))
  const bases = Float64Array.from({ length: panel.periods }, (_, period) => baseOf(panel, period))
  const design = new Float64Array(start * width)
  for (let period = 0; period < start; period++) design.set(row(period), period * width)
  const rates = totals.slice(0, start).map((total, period) => (bases[period]! > 0 ? total / bases[period]! : 0))
  const penalty = new Float64Array(width).fill(1e-6)
  const fit = fitPoisson({ design, width, counts: rates, weights: bases.slice(0, start), penalty })
  let seen = 0
  let foreseen = 0
  const gradient = new Float64Array(width)
  for (let period = start; period < panel.periods; period++) {
    const values = row(period)
    const mean = bases[period]! * Math.exp(values.reduce((sum, value, j) => sum + value * fit.coefficients[j]!, 0))
    seen += totals[period]!
    foreseen += mean
    for (let j = 0; j < width; j++) gradient[j]! += mean * values[j]!
  }
  if (!(foreseen > 0)) return null
  const scatter = longRunDispersion(totals, bases, fit.fitted, start, width)
  const value = Math.log((seen + 0.5) / (foreseen + 0.5))
  const variance = scatter * (quadraticForm(fit.information, gradient, width) / foreseen ** 2 + 1 / foreseen)
  return {
    way: 'trendContinued',
    value,
    interval: intervalOf({ value, variance, degreesOfFreedom: Math.max(1, start - width) }),
  }
}

/** What guided units counted against: their own exposure, times the rate of the comparison units where there are any. */
function baseOf(panel: Panel, period: number): number {
  const own = sumOver(panel, panel.exposure, period, true)
  const others = sumOver(panel, panel.exposure, period, false)
  return others > 0 ? (own * sumOver(panel, panel.counts, period, false)) / others : own
}

function sumOver(panel: Panel, values: readonly Float64Array[], period: number, guided: boolean): number {
  let sum = 0
  for (let unit = 0; unit < panel.units.length; unit++)
    if (isGuided(panel, unit) === guided && !Number.isNaN(panel.counts[unit]![period]!)) sum += values[unit]![period]!
  return sum
}

/** Pearson dispersion times the inflation by first-order autocorrelation of the residuals. */
function longRunDispersion(
  totals: Float64Array,
  bases: Float64Array,
  rates: Float64Array,
  start: number,
  width: number,
): number {
  const residuals = Array.from({ length: start }, (_, period) => {
    const mean = Math.max(bases[period]! * rates[period]!, 1e-9)
    return (totals[period]! - mean) / Math.sqrt(mean)
  })
  const square = residuals.reduce((sum, residual) => sum + residual ** 2, 0)
  const neighbour = residuals.slice(1).reduce((sum, residual, i) => sum + residual * residuals[i]!, 0)
  const correlation = Math.min(0.9, Math.max(0, neighbour / square))
  return Math.max(1, square / Math.max(1, start - width)) * ((1 + correlation) / (1 - correlation))
}
