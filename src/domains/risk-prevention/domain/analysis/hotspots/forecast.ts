import { memoriesFor, weightAt, type Memory } from './memory.ts'
import { mixingWeights, type Lesson } from './mixture.ts'
import { rollOrigins, type Origin } from './origins.ts'
import { learnLevel, learnScatter, type Scatter } from './scatter.ts'

export interface PlaceForecast {
  /** Expected count of each place in the coming period. */
  readonly expected: Float64Array
  readonly scatter: Scatter
  /** Share of one period's noise that is still in an expectation (sum of squared weights of the past periods). */
  readonly noiseShare: number
}

const YEARS_LEARNED_FROM = 2
/** Usual mixture, in the order of the memories, then the mean of all places. */
const USUAL = [0.1, 0.1, 0.15, 0.15, 0.25, 0.23, 0.02] as const

/**
 * Exponentially weighted rates with several half-lives, mixed by how well each would have foretold the past, period after period,
 * from earlier periods only. The mean of all places is in the mixture: its weight is the empirical-Bayes pull of small places
 * towards it (Efron and Morris 1975, doi 10.2307/2285814), learned instead of assumed.
 */
export function forecastPlaces(history: readonly Float64Array[], perYear: number): PlaceForecast {
  const memories = memoriesFor(perYear)
  const { origins, now } = rollOrigins(history, memories, perYear, Math.round(YEARS_LEARNED_FROM * perYear))
  const mixture = mixingWeights(origins.map(toLesson), USUAL)
  const past = origins.map(({ features, counts }) => ({ expected: mix(features, mixture), counts }))
  const level = learnLevel(past)
  const expected = mix(now, mixture).map((value) => value * level)
  return { expected, scatter: learnScatter(past), noiseShare: noiseShareOf(memories, mixture, history.length, perYear) }
}

/** The mixture is learned on shares, so that the level of a season does not disguise itself as a habit of places. */
function toLesson({ features, counts }: Origin): Lesson {
  const usual = mix(features, USUAL)
  const foreseen = usual.reduce((sum, value) => sum + value, 0)
  const seen = counts.reduce((sum, value) => sum + value, 0)
  const mean = foreseen / Math.max(1, counts.length)
  return {
    features,
    targets: seen > 0 ? counts.map((count) => (count * foreseen) / seen) : usual,
    weights: usual.map((value) => 1 / (value + 0.3 * mean + 1e-9)),
  }
}

function mix(features: Float64Array, mixture: ArrayLike<number>): Float64Array {
  const width = mixture.length
  return Float64Array.from({ length: features.length / width }, (_, place) => {
    let sum = 0
    for (let j = 0; j < width; j++) sum += mixture[j]! * features[place * width + j]!
    return sum
  })
}

function noiseShareOf(memories: readonly Memory[], mixture: Float64Array, periods: number, perYear: number): number {
  const sums = memories.map((memory) => {
    let sum = 0
    for (let lag = 1; lag <= periods; lag++) sum += weightAt(memory, lag, perYear)
    return sum
  })
  let share = 0
  for (let lag = 1; lag <= periods; lag++) {
    const weight = memories.reduce(
      (sum, memory, j) => sum + (mixture[j]! * weightAt(memory, lag, perYear)) / sums[j]!,
      0,
    )
    share += weight * weight
  }
  return Math.min(1, share)
}
