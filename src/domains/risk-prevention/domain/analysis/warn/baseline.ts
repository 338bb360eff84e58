import { quadraticForm } from '../statistics/linear-system.ts'
import { fitPoisson, type PoissonFit } from '../statistics/poisson-regression.ts'

/** What is usual for a series in a week, as learned from the weeks before `until`. */
export interface Baseline {
  readonly until: number
  readonly dispersion: number
  readonly coefficients: Float64Array
  expected(week: number): number
  /** Variance of log(expected): what the fit itself does not know. */
  uncertainty(week: number): number
}

const YEAR = 365.25 / 7
/** Older weeks say little about today and cost time. */
const LONGEST_MEMORY = Math.round(8 * YEAR)
const USUAL_DISPERSION = 1.5
/** Residuals above this are taken for past outbreaks and weigh less (Noufaily et al. 2013). */
const OUTBREAK_RESIDUAL = 2.58

/**
 * Quasi-Poisson regression on trend and yearly waves, refitted with past outbreaks weighing less:
 * Noufaily et al. 2013, doi 10.1002/sim.5595, with smooth waves instead of ten seasonal steps, so that every past week helps.
 * Ridge penalties shrink trend and waves towards none where the history is short.
 */
export function fitBaseline(counts: ArrayLike<number>, until: number, previous?: Baseline): Baseline {
  const from = Math.max(0, until - LONGEST_MEMORY)
  const rows = until - from
  const waves = rows < YEAR ? 0 : rows < 2 * YEAR ? 1 : rows < 4 * YEAR ? 2 : 3
  const width = 2 + 2 * waves
  const design = new Float64Array(rows * width)
  const values = new Float64Array(rows)
  const known = new Float64Array(rows)
  for (let i = 0; i < rows; i++) {
    writeRow(design, i * width, from + i, until, waves)
    const count = counts[from + i]!
    known[i] = Number.isNaN(count) ? 0 : 1
    values[i] = known[i] ? count : 0
  }
  let weights: Float64Array = known
  let dispersion = USUAL_DISPERSION
  let start = previous && moveOn(previous, until, width)
  let fit: PoissonFit | undefined
  for (let round = 0; round < 4; round++) {
    fit = fitPoisson(
      {
        design,
        width,
        counts: values,
        weights,
        penalty: penalties(waves, dispersion, rows),
        ...(start && { start }),
      },
      12,
    )
    start = fit.coefficients
    dispersion = spread(values, fit.fitted, weights, width, USUAL_DISPERSION)
    weights = reweigh(values, fit.fitted, known, dispersion)
  }
  const { coefficients, information } = fit!
  const row = new Float64Array(width)
  const at = (week: number) => {
    writeRow(row, 0, week, until, waves)
    return row
  }
  return {
    until,
    dispersion,
    coefficients,
    expected(week) {
      at(week)
      let linear = 0
      for (let j = 0; j < width; j++) linear += coefficients[j]! * row[j]!
      return Math.exp(Math.min(linear, 20))
    },
    uncertainty: (week) => dispersion * quadraticForm(information, at(week), width),
  }
}

/** An earlier fit is a good first guess: only the trend's origin moves on. */
function moveOn({ coefficients, until }: Baseline, now: number, width: number): Float64Array | undefined {
  if (coefficients.length !== width) return undefined
  const moved = coefficients.slice()
  moved[0]! += (moved[1]! * (now - until)) / YEAR
  return moved
}

function writeRow(target: Float64Array, at: number, week: number, until: number, waves: number): void {
  target[at] = 1
  target[at + 1] = (week - until) / YEAR
  for (let wave = 1; wave <= waves; wave++) {
    const angle = (2 * Math.PI * wave * week) / YEAR
    target[at + 2 * wave] = Math.sin(angle)
    target[at + 2 * wave + 1] = Math.cos(angle)
  }
}

/** As if trend per year had a prior spread of 0.3 (0.1 under two years), and wave k one of 0.5 / k. */
function penalties(waves: number, dispersion: number, rows: number): Float64Array {
  const penalty = new Float64Array(2 + 2 * waves)
  penalty[1] = dispersion / (rows < 2 * YEAR ? 0.01 : 0.09)
  for (let wave = 1; wave <= waves; wave++) penalty[2 * wave] = penalty[2 * wave + 1] = dispersion / (0.5 / wave) ** 2
  return penalty
}

/** Pearson dispersion, pulled towards what is usual by as much as twenty weeks would. */
function spread(
  values: Float64Array,
  fitted: Float64Array,
  weights: Float64Array,
  width: number,
  usual: number,
): number {
  let sum = 20 * usual
  let total = 20
  for (let i = 0; i < values.length; i++) {
    sum += (weights[i]! * (values[i]! - fitted[i]!) ** 2) / fitted[i]!
    total += weights[i]!
  }
  return Math.max(1, sum / Math.max(total - width, 1))
}

function reweigh(values: Float64Array, fitted: Float64Array, known: Float64Array, dispersion: number): Float64Array {
  return known.map((isKnown, i) => {
    const residual = anscombe(values[i]!, fitted[i]!, dispersion)
    return residual > OUTBREAK_RESIDUAL ? isKnown * (OUTBREAK_RESIDUAL / residual) ** 2 : isKnown
  })
}

/** Anscombe residual: nearly standard normal for counts of any size. */
export function anscombe(count: number, expected: number, dispersion: number): number {
  return (1.5 * (count ** (2 / 3) - expected ** (2 / 3))) / (expected ** (1 / 6) * Math.sqrt(dispersion))
}
