import { cholesky, quadraticForm, solveCholesky } from '../statistics/linear-system.ts'
import type { BeforeAfter } from './windows.ts'

export interface Contrast {
  /** log(after ÷ before) of guided units beyond that of comparison units. */
  readonly logRatio: number
  /** Variance if the assumed scatter is right. */
  readonly modelVariance: number
  /** Variance between units of log(after ÷ before) beyond counting noise. */
  readonly unitVariance: number
}

/**
 * Difference-in-differences on counts, unit by unit. Given a unit's total, its share after the date is binomial whatever the unit's
 * size (conditional Poisson, Hausman, Hall and Griliches 1984, doi 10.2307/1911191), so small and zero counts need no logarithm.
 * One intercept per cohort takes up the period; units weigh by counting noise plus a variance between units (Williams 1982,
 * doi 10.2307/2347977), so that one large unit does not speak for all.
 */
export function contrast(rows: readonly BeforeAfter[], dispersion: number): Contrast | null {
  const used = rows.filter(({ before, after }) => before.count + after.count > 0)
  const cohorts = [...new Set(used.map((row) => row.cohort))]
  const width = cohorts.length + 1
  const last = width - 1
  const cohortOf = used.map((row) => cohorts.indexOf(row.cohort))
  const coefficients = new Float64Array(width)
  let unitVariance = 0
  const share = sharePerRow(used)
  let factor: Float64Array | null = null
  let sharedFactor: Float64Array | null = null
  for (let round = 0; round < 30; round++) {
    const information = new Float64Array(width * width)
    const shared = new Float64Array(width * width)
    const score = new Float64Array(width)
    const states = used.map((row, i) =>
      shareAfter(row, coefficients[cohortOf[i]!]! + (row.guided ? coefficients[last]! : 0)),
    )
    unitVariance = betweenUnits(states, dispersion, width)
    states.forEach(({ residual, counting }, i) => {
      const weight = 1 / (dispersion + unitVariance * counting)
      const mine = used[i]!.guided ? [cohortOf[i]!, last] : [cohortOf[i]!]
      for (const j of mine) {
        score[j]! += weight * residual
        for (const k of mine) {
          information[j * width + k]! += weight * counting
          shared[j * width + k]! += weight * counting * share[i]!
        }
      }
    })
    for (let j = 0; j < width; j++) {
      information[j * width + j]! += 1e-6
      shared[j * width + j]! += 1e-6
    }
    factor = cholesky(information, width)
    sharedFactor = cholesky(shared, width)
    if (!factor || !sharedFactor) return null
    const step = solveCholesky(factor, score, width)
    for (let j = 0; j < width; j++) coefficients[j]! += Math.max(-2, Math.min(2, step[j]!))
    if (step.every((move) => Math.abs(move) < 1e-7)) break
  }
  const pick = new Float64Array(width)
  pick[last] = 1
  return { logRatio: coefficients[last]!, modelVariance: quadraticForm(sharedFactor!, pick, width), unitVariance }
}

/** A comparison unit stands beside several cohorts, but knows only once what it knows. */
function sharePerRow(rows: readonly BeforeAfter[]): number[] {
  const times = new Map<number, number>()
  for (const { unit } of rows) times.set(unit, (times.get(unit) ?? 0) + 1)
  return rows.map(({ unit }) => 1 / times.get(unit)!)
}

interface ShareAfter {
  readonly residual: number
  /** Binomial variance N·p·(1−p). */
  readonly counting: number
}

function shareAfter({ before, after }: BeforeAfter, linear: number): ShareAfter {
  const total = before.count + after.count
  const share = 1 / (1 + (before.base / after.base) * Math.exp(-linear))
  return { residual: after.count - total * share, counting: Math.max(total * share * (1 - share), 1e-9) }
}

/** Paule and Mandel 1982 (doi 10.6028/jres.087.022): the variance at which weighted residuals scatter as their degrees of freedom say. */
function betweenUnits(states: readonly ShareAfter[], dispersion: number, parameters: number): number {
  const target = states.length - parameters
  const scatter = (variance: number) =>
    states.reduce(
      (sum, { residual, counting }) => sum + residual ** 2 / (counting * (dispersion + variance * counting)),
      0,
    )
  if (target <= 0 || scatter(0) <= target) return 0
  let low = 0
  let high = 4
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2
    if (scatter(middle) > target) low = middle
    else high = middle
  }
  return (low + high) / 2
}
