import { cholesky, solveCholesky } from '../statistics/linear-system.ts'

export interface Matrix {
  readonly rows: number
  readonly width: number
  readonly values: Float64Array
}

export interface LogisticModel {
  /** Log-odds of a row. */
  score(matrix: Matrix, row: number): number
  /** What each column adds to the log-odds, against an average row. */
  contributions(matrix: Matrix, row: number): Float64Array
}

/** Penalty in units of observations: as if each standardised effect had a prior spread of 1 / √(PENALTY). */
const PENALTY = 30

/** Ridge logistic regression on standardised columns by Newton steps (Hoerl and Kennard 1970; le Cessie and van Houwelingen 1992). */
export function fitLogistic(matrix: Matrix, outcome: ArrayLike<number>, importance: ArrayLike<number>): LogisticModel {
  const { rows, width, values } = matrix
  const { mean, scale } = standardise(matrix)
  const size = width + 1
  const coefficients = new Float64Array(size)
  const x = new Float64Array(size)
  x[0] = 1
  const load = (row: number) => {
    for (let j = 0; j < width; j++) x[j + 1] = (values[row * width + j]! - mean[j]!) * scale[j]!
  }
  for (let iteration = 0; iteration < 12; iteration++) {
    const information = new Float64Array(size * size)
    const score = new Float64Array(size)
    for (let row = 0; row < rows; row++) {
      load(row)
      let linear = 0
      for (let j = 0; j < size; j++) linear += coefficients[j]! * x[j]!
      const chance = 1 / (1 + Math.exp(-linear))
      const residual = importance[row]! * (outcome[row]! - chance)
      const curvature = importance[row]! * Math.max(chance * (1 - chance), 1e-6)
      for (let j = 0; j < size; j++) {
        score[j]! += residual * x[j]!
        const scaled = curvature * x[j]!
        for (let k = 0; k <= j; k++) information[j * size + k]! += scaled * x[k]!
      }
    }
    for (let j = 0; j < size; j++) {
      const penalty = j === 0 ? 1e-6 : PENALTY
      score[j]! -= penalty * coefficients[j]!
      information[j * size + j]! += penalty
      for (let k = 0; k < j; k++) information[k * size + j] = information[j * size + k]!
    }
    const factor = cholesky(information, size)
    if (!factor) break
    const step = solveCholesky(factor, score, size)
    let largest = 0
    step.forEach((move, j) => {
      coefficients[j]! += Math.max(-2, Math.min(2, move))
      largest = Math.max(largest, Math.abs(move))
    })
    if (largest < 1e-5) break
  }
  const contributions = (target: Matrix, row: number) =>
    Float64Array.from(
      { length: width },
      (_, j) => coefficients[j + 1]! * clamp((target.values[row * width + j]! - mean[j]!) * scale[j]!),
    )
  return {
    contributions,
    score: (target, row) => contributions(target, row).reduce((sum, part) => sum + part, coefficients[0]!),
  }
}

/** A value far outside what was learned from says no more than the outermost value learned from. */
function clamp(standardised: number): number {
  return Math.max(-5, Math.min(5, standardised))
}

function standardise({ rows, width, values }: Matrix): { mean: Float64Array; scale: Float64Array } {
  const mean = new Float64Array(width)
  const scale = new Float64Array(width)
  for (let row = 0; row < rows; row++) for (let j = 0; j < width; j++) mean[j]! += values[row * width + j]! / rows
  for (let row = 0; row < rows; row++)
    for (let j = 0; j < width; j++) scale[j]! += (values[row * width + j]! - mean[j]!) ** 2 / rows
  for (let j = 0; j < width; j++) scale[j] = scale[j]! > 1e-12 ? 1 / Math.sqrt(scale[j]!) : 0
  return { mean, scale }
}
