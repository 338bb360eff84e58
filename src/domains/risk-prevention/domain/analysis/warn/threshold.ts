/** Weeks whose replayed surprises tell how a threshold would have fared. */
export const REPLAYED_WEEKS = 104
/** Thresholds are set anew on fixed weeks, a year apart. */
export const THRESHOLD_EVERY = 52
const FEWEST_REPLAYS = 200
const TRUE_RISES = 0.85
const WEEKS_PER_YEAR = 365.25 / 7

/** The surprise below which a week alarms, were the model right: the chance of a false alarm in a week. */
export function nominalThreshold(alarmsPerYear: number): number {
  return alarmsPerYear / WEEKS_PER_YEAR
}

/**
 * Real series have heavier tails than any model, and true rises among their past. Where the replayed past would have
 * alarmed more often than the budget allows, most of the excess is taken for true rises and the rest for the model's error.
 */
export function calibratedThreshold(alarmsPerYear: number, pastSurprises: readonly number[]): number {
  const nominal = nominalThreshold(alarmsPerYear)
  if (pastSurprises.length < FEWEST_REPLAYS) return nominal
  const sorted = pastSurprises.filter((surprise) => surprise < nominal).sort((a, b) => a - b)
  const budget = nominal * pastSurprises.length
  const allowed = Math.floor(budget + TRUE_RISES * Math.max(0, sorted.length - budget))
  return sorted.length <= allowed ? nominal : sorted[allowed]!
}
