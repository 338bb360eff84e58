import { addMonths, type Day } from '../days.ts'

export type Horizon = 'week' | 'month'

export interface Periods {
  readonly count: number
  readonly perYear: number
  /** Index of the period of a day before the as-of date; the last one is `count - 1`. Negative: too old to matter. */
  indexOf(day: Day): number
  /** Days in a period; index `count` is the period that is foretold. */
  daysIn(index: number): number
}

/** What is older than this has no weight left. */
const LONGEST_MEMORY = { week: 52 * 6, month: 12 * 8 } as const

/** Whole periods counted backwards from the as-of date, so that the last one ends the day before it. */
export function periodsBefore(asOf: Day, earliest: Day, horizon: Horizon): Periods {
  const startOf = (back: number) => (horizon === 'week' ? asOf - 7 * back : addMonths(asOf, -back))
  const starts: Day[] = []
  for (let back = 1; back <= LONGEST_MEMORY[horizon]; back++) {
    starts.unshift(startOf(back))
    if (starts[0]! <= earliest) break
  }
  const count = starts.length
  return {
    count,
    perYear: horizon === 'week' ? 365.25 / 7 : 12,
    indexOf(day) {
      if (horizon === 'week') return count - 1 - Math.floor((asOf - 1 - day) / 7)
      let low = -1
      let high = count
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (starts[middle]! <= day) low = middle
        else high = middle
      }
      return low
    },
    daysIn: (index) => startOf(count - index - 1) - startOf(count - index),
  }
}
