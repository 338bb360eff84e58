/** A symmetric positive definite matrix, row by row. */
export type SquareMatrix = Float64Array

/** The lower Cholesky factor, or null where the matrix is not positive definite. */
export function cholesky(matrix: SquareMatrix, size: number): SquareMatrix | null {
  const factor = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!
      for (let k = 0; k < j; k++) sum -= factor[i * size + k]! * factor[j * size + k]!
      if (i !== j) factor[i * size + j] = sum / factor[j * size + j]!
      else if (sum <= 1e-12) return null
      else factor[i * size + i] = Math.sqrt(sum)
    }
  }
  return factor
}

/** Solves (factor · factorᵀ) x = right. */
export function solveCholesky(factor: SquareMatrix, right: ArrayLike<number>, size: number): Float64Array {
  const x = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= factor[i * size + k]! * x[k]!
    x[i]! /= factor[i * size + i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= factor[k * size + i]! * x[k]!
    x[i]! /= factor[i * size + i]!
  }
  return x
}

/** vectorᵀ (factor · factorᵀ)⁻¹ vector: the variance of a linear prediction. */
export function quadraticForm(factor: SquareMatrix, vector: ArrayLike<number>, size: number): number {
  const solved = solveCholesky(factor, vector, size)
  let sum = 0
  for (let i = 0; i < size; i++) sum += solved[i]! * vector[i]!
  return sum
}
