import { fitPoisson } from '../statistics/poisson-regression.ts'
import { logRate, type BeforeAfter, type Tally } from './windows.ts'

/** What is known of a unit before the date, early and late. */
export interface WithPast extends BeforeAfter {
  readonly early: Tally
  readonly late: Tally
}

/**
 * What comparison units with the same past did afterwards (analysis of covariance on counts): where guidance was given because of
 * earlier counts, comparing units with equal earlier counts removes regression to the mean, which plain differences do not
 * (Ding and Li 2019, doi 10.1017/pan.2019.25: the two bracket the truth).
 */
export function adjustedForPast(rows: readonly WithPast[], dispersion: number, unitVariance: number): number | null {
  const cohorts = [...new Set(rows.map((row) => row.cohort))]
  const width = cohorts.length + 3
  const design = new Float64Array(rows.length * width)
  const rates = new Float64Array(rows.length)
  const weights = new Float64Array(rows.length)
  rows.forEach((row, i) => {
    const at = i * width
    const early = logRate(row.early)
    design[at] = 1
    const cohort = cohorts.indexOf(row.cohort)
    if (cohort > 0) design[at + cohort] = 1
    design[at + width - 3] = early
    design[at + width - 2] = logRate(row.late) - early
    design[at + width - 1] = row.guided ? 1 : 0
    rates[i] = row.after.count / row.after.base
    const foreseen = (row.after.base * (row.early.count + row.late.count + 0.5)) / (row.early.base + row.late.base)
    weights[i] = row.after.base / (dispersion + unitVariance * foreseen)
  })
  const penalty = new Float64Array(width).fill(1e-6)
  const { coefficients } = fitPoisson({ design, width, counts: rates, weights, penalty })
  const value = coefficients[width - 1]!
  return Number.isFinite(value) ? value : null
}
