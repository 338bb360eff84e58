import { countQuantile, upperTail } from '../statistics/distributions.ts'
import { fitBaseline, type Baseline } from './baseline.ts'
import { currentLevel, learnHabit, type LevelHabit } from './level.ts'

/** What was to be expected of one week, and how to weigh any count of it. */
export interface WeekOutlook {
  readonly expected: number
  /** Between 0 (never seen) and 1 (nothing unusual) for a count of this week, given the week before. */
  surprise(count: number): number
}

/** Weeks kept back from learning: this week and the one before are judged together. */
const KEPT_BACK = 1
/** A fresh regression every so many weeks, on fixed weeks, so that the answer for a week does not hang on where judging began. */
const REFIT_EVERY = 4
/** Fewer earlier weeks than this say nothing. */
export const SHORTEST_HISTORY = 8
/** One case in a week is a case, not a rise. */
const SMALLEST_RISE = 2
const USUAL_RANGE = 0.98

interface Learned {
  readonly at: number
  readonly baseline: Baseline
  readonly habit: LevelHabit
}

/**
 * Looks at one series week by week, always from earlier weeks only. A week is judged by two tails of a negative binomial:
 * its own count, and the sum with the week before (a rise seldom keeps to one week); the pair finds a tenth more than either.
 */
export function createWatch(counts: ArrayLike<number>): (week: number) => WeekOutlook | null {
  let learned: Learned | undefined
  return (week) => {
    if (knownBefore(counts, week) < SHORTEST_HISTORY) return null
    const at = Math.max(week - (week % REFIT_EVERY), Math.min(week, SHORTEST_HISTORY)) - KEPT_BACK
    if (learned?.at !== at) {
      const baseline = fitBaseline(counts, at, learned?.baseline)
      learned = { at, baseline, habit: learnHabit(counts, baseline, at, KEPT_BACK + 1) }
    }
    return outlook(counts, week, learned)
  }
}

function outlook(counts: ArrayLike<number>, week: number, { baseline, habit }: Learned): WeekOutlook {
  const level = currentLevel(counts, baseline, week - KEPT_BACK, habit)
  const expected = baseline.expected(week) * level.ratio
  const dispersion = baseline.dispersion + expected * (baseline.uncertainty(week) + level.variance)
  const beforeExpected = baseline.expected(week - 1) * level.ratio
  const before = capped(counts[week - 1]!, beforeExpected, dispersion)
  const both = expected + (Number.isNaN(before) ? 0 : beforeExpected)
  const bothDispersion = baseline.dispersion + both * (baseline.uncertainty(week) + level.variance)
  return {
    expected,
    surprise(count) {
      if (count < SMALLEST_RISE || count <= expected) return 1
      const alone = 2 * middleTail(count, expected, dispersion)
      if (Number.isNaN(before)) return alone
      return Math.min(1, alone, middleTail(count + before, both, bothDispersion))
    },
  }
}

/** An outstanding week had its own alarm; beyond its usual range it must not make the next, ordinary week alarm as well. */
function capped(count: number, expected: number, dispersion: number): number {
  return count > expected ? Math.min(count, countQuantile(USUAL_RANGE, expected, dispersion)) : count
}

/** P(Y > count) + ½ P(Y = count): unlike the plain tail it is right on average also for small counts. */
function middleTail(count: number, mean: number, dispersion: number): number {
  return (upperTail(count, mean, dispersion) + upperTail(count + 1, mean, dispersion)) / 2
}

function knownBefore(counts: ArrayLike<number>, week: number): number {
  let known = 0
  for (let i = 0; i < week && known < SHORTEST_HISTORY; i++) if (!Number.isNaN(counts[i]!)) known++
  return known
}
