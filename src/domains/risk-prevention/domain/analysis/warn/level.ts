import { gammaln } from 'simple-statistics'
import { anscombe, type Baseline } from './baseline.ts'

/** How fast a series' level wanders away from its baseline. */
export interface LevelHabit {
  /** Share of last week's knowledge that still holds this week. */
  readonly memory: number
  /** Variance of the level around 1; zero: the level never leaves the baseline. */
  readonly drift: number
}

const STEADY: LevelHabit = { memory: 1, drift: 0 }
const HABITS: readonly LevelHabit[] = [0.7, 0.85, 0.94].flatMap((memory) =>
  [0.02, 0.08, 0.3].map((drift) => ({ memory, drift })),
)
/** A habit is believed only when it explains the past better by more than chance (log-likelihood). */
const BURDEN_OF_PROOF = 3
const REPLAYED_WEEKS = 104
const OUTBREAK_RESIDUAL = 2.58

export interface Level {
  /** Current ratio of the series to its baseline. */
  readonly ratio: number
  /** Squared relative uncertainty of that ratio. */
  readonly variance: number
}

/**
 * The ratio of recent weeks to the baseline as a gamma–Poisson filter with fading memory
 * (Harvey and Fernandes 1989, doi 10.2307/1391639), pulled towards 1. `until` is the first week that is not looked at.
 */
export function currentLevel(counts: ArrayLike<number>, baseline: Baseline, until: number, habit: LevelHabit): Level {
  if (habit.drift === 0) return { ratio: 1, variance: 0 }
  const filter = startFilter(habit, baseline.dispersion)
  for (let week = Math.max(0, until - Math.ceil(4 / (1 - habit.memory))); week < until; week++)
    filter.see(counts[week]!, baseline.expected(week))
  return filter.level()
}

/** The habit under which the past weeks, each foretold `ahead` weeks before, were least surprising. */
export function learnHabit(counts: ArrayLike<number>, baseline: Baseline, until: number, ahead: number): LevelHabit {
  const from = Math.max(0, until - REPLAYED_WEEKS)
  if (until - from < 26) return STEADY
  const expected = Float64Array.from({ length: until - from }, (_, i) => baseline.expected(from + i))
  const score = (habit: LevelHabit) => {
    const filter = startFilter(habit, baseline.dispersion)
    let sum = 0
    for (let week = from; week + ahead <= until; week++) {
      const target = week + ahead - 1
      const level = filter.level()
      const mean = expected[target - from]! * level.ratio
      if (week - from >= 8)
        sum += cappedLogLikelihood(counts[target]!, mean, baseline.dispersion + mean * level.variance)
      filter.see(counts[week]!, expected[week - from]!)
    }
    return sum
  }
  let best = STEADY
  let bestScore = score(STEADY) + BURDEN_OF_PROOF
  for (const habit of HABITS) {
    const reached = score(habit)
    if (reached > bestScore) [best, bestScore] = [habit, reached]
  }
  return best
}

function startFilter(habit: LevelHabit, dispersion: number) {
  let seen = 0
  let foreseen = 0
  const level = (): Level => {
    if (habit.drift === 0) return { ratio: 1, variance: 0 }
    const trust = 1 / habit.drift
    return { ratio: (trust + seen) / (trust + foreseen), variance: 1 / (trust + foreseen) }
  }
  return {
    level,
    see(count: number, expected: number) {
      seen *= habit.memory
      foreseen *= habit.memory
      if (Number.isNaN(count)) return
      const residual = anscombe(count, expected * level().ratio, dispersion)
      const weight = residual > OUTBREAK_RESIDUAL ? (OUTBREAK_RESIDUAL / residual) ** 2 : 1
      seen += (weight * count) / dispersion
      foreseen += (weight * expected) / dispersion
    },
  }
}

/** Capped below, so that one past outbreak does not decide. */
function cappedLogLikelihood(count: number, mean: number, dispersion: number): number {
  if (Number.isNaN(count)) return 0
  const extra = Math.max(dispersion - 1, 1e-3)
  const size = mean / extra
  const value =
    gammaln(size + count) -
    gammaln(size) -
    gammaln(count + 1) -
    size * Math.log1p(extra) +
    count * Math.log(extra / (1 + extra))
  return Math.max(value, -8)
}
