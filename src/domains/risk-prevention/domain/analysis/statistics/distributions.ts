import { gammaln } from 'simple-statistics'

/**
 * Regularised incomplete beta function by its continued fraction (modified Lentz; DLMF 8.17.22).
 * The tails of the negative binomial and of Student's t are both this one function.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x)) / a
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-12) break
  }
  return front * fraction
}

function nonZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}

/** P(Y ≥ count) for counts with this mean and variance = dispersion × mean (negative binomial; Poisson in the limit). */
export function upperTail(count: number, mean: number, dispersion: number): number {
  if (count <= 0) return 1
  if (mean <= 0) return 0
  const extra = Math.max(dispersion - 1, 1e-3)
  return incompleteBeta(extra / (1 + extra), count, mean / extra)
}

/** The smallest count whose distribution function reaches `probability`. */
export function countQuantile(probability: number, mean: number, dispersion: number): number {
  if (!(mean > 0)) return 0
  const reaches = (count: number) => 1 - upperTail(count + 1, mean, dispersion) >= probability
  let high = Math.ceil(mean) + 1
  while (!reaches(high)) high *= 2
  let low = -1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (reaches(middle)) high = middle
    else low = middle
  }
  return high
}

/** Student's t: P(T ≤ value). */
export function studentCumulative(value: number, degreesOfFreedom: number): number {
  const tail = incompleteBeta(degreesOfFreedom / (degreesOfFreedom + value * value), degreesOfFreedom / 2, 0.5) / 2
  return value > 0 ? 1 - tail : tail
}

/** Student's t quantile, by bisection; degrees of freedom need not be whole. */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  if (probability < 0.5) return -studentQuantile(1 - probability, degreesOfFreedom)
  let low = 0
  let high = 2
  while (studentCumulative(high, degreesOfFreedom) < probability && high < 1e9) high *= 2
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (studentCumulative(middle, degreesOfFreedom) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}
