import { remember, type Memory } from './memory.ts'

/** What was remembered of each place when a period began, and what the period then brought. */
export interface Origin {
  /** One value per memory, and the mean of all places, for each place. */
  readonly features: Float64Array
  readonly counts: Float64Array
}

/** Cells of remembered features that are kept for learning, at most. */
const MOST_CELLS = 2e7

/** Walks through the past once; what is remembered at the end describes the coming period. */
export function rollOrigins(
  history: readonly Float64Array[],
  memories: readonly Memory[],
  perYear: number,
  kept: number,
) {
  const places = history[0]?.length ?? 0
  const width = memories.length + 1
  const remembrances = memories.map((memory) => remember(memory, places, perYear))
  const describe = () => {
    const features = new Float64Array(places * width)
    let sum = 0
    for (let place = 0; place < places; place++)
      for (let j = 0; j < memories.length; j++) sum += features[place * width + j] = remembrances[j]!.mean(place)
    const mean = sum / Math.max(1, places * memories.length)
    for (let place = 0; place < places; place++) features[place * width + memories.length] = mean
    return features
  }
  const most = Math.min(kept, Math.floor(MOST_CELLS / Math.max(1, places * width)))
  const burnIn = Math.min(Math.round(perYear / 3), Math.floor(history.length / 2))
  const origins: Origin[] = []
  history.forEach((counts, period) => {
    if (period >= Math.max(1, burnIn) && history.length - period <= most) origins.push({ features: describe(), counts })
    for (const remembrance of remembrances) remembrance.step(counts)
  })
  return { origins, now: describe() }
}
