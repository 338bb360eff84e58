import { cholesky, solveCholesky, type SquareMatrix } from './linear-system.ts'

export interface PoissonFit {
  readonly coefficients: Float64Array
  /** Cholesky factor of the penalised information matrix (for dispersion 1). */
  readonly information: SquareMatrix
  readonly fitted: Float64Array
}

export interface PoissonProblem {
  /** One row of `width` explanatory values per observation. */
  readonly design: Float64Array
  readonly width: number
  readonly counts: ArrayLike<number>
  /** Zero leaves an observation out. */
  readonly weights: ArrayLike<number>
  /** Ridge penalty per coefficient; it also keeps separated data finite. */
  readonly penalty: ArrayLike<number>
  readonly start?: Float64Array
}

/**
 * Poisson regression with log link by iteratively reweighted least squares (McCullagh and Nelder 1989, 2.5), with ridge penalty.
 * The estimate is consistent for any variance, so overdispersion is dealt with outside.
 */
export function fitPoisson(problem: PoissonProblem, iterations = 25): PoissonFit {
  const { design, width, counts, weights, penalty } = problem
  const rows = counts.length
  const coefficients = problem.start ? Float64Array.from(problem.start) : firstGuess(problem)
  const fitted = new Float64Array(rows)
  const information = new Float64Array(width * width)
  const score = new Float64Array(width)
  let factor: SquareMatrix = new Float64Array(width * width)
  for (let iteration = 0; iteration < iterations; iteration++) {
    information.fill(0)
    for (let j = 0; j < width; j++) {
      score[j] = -penalty[j]! * coefficients[j]!
      information[j * width + j] = penalty[j]! + 1e-9
    }
    for (let i = 0; i < rows; i++) {
      const at = i * width
      let linear = 0
      for (let j = 0; j < width; j++) linear += design[at + j]! * coefficients[j]!
      const mean = Math.exp(Math.min(Math.max(linear, -30), 30))
      fitted[i] = mean
      const weight = weights[i]!
      if (weight === 0) continue
      const residual = weight * (counts[i]! - mean)
      const curvature = weight * mean
      for (let j = 0; j < width; j++) {
        const x = design[at + j]!
        score[j]! += residual * x
        const scaled = curvature * x
        for (let k = 0; k <= j; k++) information[j * width + k]! += scaled * design[at + k]!
      }
    }
    for (let j = 0; j < width; j++) for (let k = 0; k < j; k++) information[k * width + j] = information[j * width + k]!
    const next = cholesky(information, width)
    if (!next) break
    factor = next
    const step = solveCholesky(factor, score, width)
    let largest = 0
    for (const move of step) largest = Math.max(largest, Math.abs(move))
    const scale = largest > 3 ? 3 / largest : 1
    for (let j = 0; j < width; j++) coefficients[j]! += scale * step[j]!
    if (largest < 1e-6) break
  }
  return { coefficients, information: factor, fitted }
}

function firstGuess({ width, counts, weights }: PoissonProblem): Float64Array {
  let sum = 0
  let total = 0
  for (let i = 0; i < counts.length; i++) {
    if (weights[i] === 0) continue
    sum += weights[i]! * counts[i]!
    total += weights[i]!
  }
  const start = new Float64Array(width)
  start[0] = Math.log((sum + 0.1) / (total + 0.2))
  return start
}
