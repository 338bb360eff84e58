/** Variance of a count whose expectation is m: linear · m + quadratic · m². */
export interface Scatter {
  readonly linear: number
  readonly quadratic: number
}

interface BackTest {
  readonly expected: Float64Array
  readonly counts: Float64Array
}

const POISSON: Scatter = { linear: 1, quadratic: 0 }

/** Ratio of what came to what was foretold in all, over the latest back-tests, shrunk towards 1. */
export function learnLevel(past: readonly BackTest[]): number {
  let seen = 5
  let foreseen = 5
  let weight = 1
  for (const { expected, counts } of past.slice(-4).reverse()) {
    weight *= 0.6
    for (let place = 0; place < counts.length; place++) {
      seen += weight * counts[place]!
      foreseen += weight * expected[place]!
    }
  }
  return Math.sqrt(Math.min(4, Math.max(0.25, seen / foreseen)))
}

/** Fits the squared errors of the back-tests to both terms by weighted least squares; neither may be negative. */
export function learnScatter(past: readonly BackTest[]): Scatter {
  let [mm, mq, qq, me, qe, rows] = [0, 0, 0, 0, 0, 0]
  for (const { expected, counts } of past)
    for (let place = 0; place < counts.length; place++) {
      const mean = expected[place]!
      if (mean < 1e-3) continue
      const error = (counts[place]! - mean) ** 2
      const weight = 1 / (mean + 0.05 * mean * mean) ** 2
      mm += weight * mean ** 2
      mq += weight * mean ** 3
      qq += weight * mean ** 4
      me += weight * mean * error
      qe += weight * mean ** 2 * error
      rows++
    }
  if (rows < 30) return POISSON
  const determinant = mm * qq - mq * mq
  const linear = determinant > 0 ? (me * qq - qe * mq) / determinant : me / mm
  const quadratic = determinant > 0 ? (mm * qe - mq * me) / determinant : 0
  if (quadratic < 0) return { linear: Math.max(1, me / mm), quadratic: 0 }
  if (linear < 1) return { linear: 1, quadratic: Math.max(0, (qe - mq) / qq) }
  return { linear, quadratic }
}
