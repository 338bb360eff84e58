import type { Day } from '../days.ts'

/** Sums over the past of one key (a firm, a street, a trade), older days weighing less. */
export interface PastSums {
  /** Effective number of inspections. */
  readonly seen: number
  /** Effective sum of what was recorded at them. */
  readonly sum: number
}

const NOTHING: PastSums = { seen: 0, sum: 0 }

interface Track {
  readonly days: Day[]
  readonly seen: number[]
  readonly sum: number[]
}

/**
 * Running sums per key that answer for any date: only what lies before `until` counts, and it has faded by `on`.
 * Both dates are asked for because what is known may be older than the day that is judged.
 */
export function createPastSums(
  keys: readonly string[],
  days: ArrayLike<Day>,
  values: ArrayLike<number>,
  order: ArrayLike<number>,
  halfLife: number,
) {
  const origin = order.length > 0 ? days[order[0]!]! : 0
  const grown = (day: Day) => 2 ** ((day - origin) / halfLife)
  const tracks = new Map<string, Track>()
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!
    const value = values[row]!
    const key = keys[row]!
    if (key === '' || Number.isNaN(value)) continue
    const track = tracks.get(key) ?? { days: [], seen: [0], sum: [0] }
    tracks.set(key, track)
    const weight = grown(days[row]!)
    track.days.push(days[row]!)
    track.seen.push(track.seen.at(-1)! + weight)
    track.sum.push(track.sum.at(-1)! + weight * value)
  }
  return (key: string, until: Day, on: Day): PastSums => {
    const track = tracks.get(key)
    if (!track) return NOTHING
    const known = countBefore(track.days, until)
    const faded = 1 / grown(on)
    return { seen: track.seen[known]! * faded, sum: track.sum[known]! * faded }
  }
}

/** How many of the ascending days lie before `until`. */
export function countBefore(days: ArrayLike<Day>, until: Day): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! < until) low = middle + 1
    else high = middle
  }
  return low
}
