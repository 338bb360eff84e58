import { seededRandom, type Random } from '#domains/risk-prevention/domain/index.ts'

/** Parameters θ, β, γ1, γ2, φ of the seven kinds of series in Noufaily et al. 2013, doi 10.1002/sim.5595. */
const KINDS = [
  [0.1, 0.0025, 0.6, 0.6, 1.5],
  [-2, 0.005, 0.1, 0.3, 2],
  [1.5, 0.003, 0.2, -0.4, 1],
  [0.5, 0.002, 0.5, 0.5, 5],
  [2.5, 0.001, 1, 0.1, 3],
  [3.75, 0.001, 0.1, -0.1, 1.1],
  [5, 0.0001, 0.05, 0.01, 1.2],
] as const

export const SCENARIOS = KINDS.length * 6
export const WEEKS = 624
export const JUDGED_WEEKS = 49
const PAST_OUTBREAKS = 4
const PAST_SIZES = [2, 3, 5, 10] as const

export interface SimulatedSeries {
  readonly counts: Float64Array
  /** Weeks to which the outbreak of the judged year added cases. */
  readonly outbreak: ReadonlySet<number>
}

/** One series with four past outbreaks and one in the judged weeks, its size Poisson(size × standard deviation). */
export function simulateSeries(seed: number, scenario: number, size: number): SimulatedSeries {
  const random = seededRandom(seed)
  const [theta, beta, cosine, sine, dispersion] = KINDS[Math.floor(scenario / 6)]!
  const trend = Math.floor((scenario % 6) / 3) * beta
  const waves = scenario % 3
  const mean = (week: number) => {
    let linear = theta + trend * week
    for (let wave = 1; wave <= waves; wave++) {
      const angle = (2 * Math.PI * wave * week) / 52
      linear += cosine * Math.cos(angle) + sine * Math.sin(angle)
    }
    return Math.exp(linear)
  }
  const counts = Float64Array.from({ length: WEEKS }, (_, week) => random.overdispersed(mean(week + 1), dispersion))
  const spread = (week: number) => Math.sqrt(mean(week + 1) * dispersion)
  for (let i = 0; i < PAST_OUTBREAKS; i++) {
    const start = WEEKS / 2 + Math.floor(random.uniform() * (WEEKS / 2 - JUDGED_WEEKS - 10))
    addOutbreak(random, counts, start, PAST_SIZES[Math.floor(random.uniform() * PAST_SIZES.length)]! * spread(start))
  }
  const start = WEEKS - JUDGED_WEEKS + Math.floor(random.uniform() * (JUDGED_WEEKS - 4))
  return { counts, outbreak: addOutbreak(random, counts, start, size * spread(start)) }
}

/** Cases fall on weeks after the start by a log-normal delay (0, 0.5). */
export function addOutbreak(random: Random, counts: Float64Array, start: number, expected: number): Set<number> {
  const weeks = new Set<number>()
  for (let cases = random.poisson(expected); cases > 0; cases--) {
    const week = start + Math.floor(Math.exp(0.5 * random.normal()))
    if (week >= counts.length) continue
    counts[week]! += 1
    weeks.add(week)
  }
  return weeks
}
