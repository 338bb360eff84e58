import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Repeatable random numbers: the same seed always gives the same draws. */
export interface Random {
  /** In [0, 1). */
  uniform(): number
  normal(): number
  poisson(mean: number): number
  /** Shape and scale 1. */
  gamma(shape: number): number
  /** Counts with the given mean and variance = dispersion × mean; Poisson where the dispersion is 1 or less. */
  overdispersed(mean: number, dispersion: number): number
  /** In place (Fisher–Yates). */
  shuffle<T>(items: T[]): T[]
}

export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  const uniform = () => uniformFloat64(generator)
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const random: Random = {
    uniform,
    normal,
    gamma: (shape) => gamma(random, shape),
    poisson: (mean) => poisson(random, mean),
    overdispersed(mean, dispersion) {
      if (mean <= 0) return 0
      if (dispersion <= 1) return poisson(random, mean)
      return poisson(random, (dispersion - 1) * gamma(random, mean / (dispersion - 1)))
    },
    shuffle(items) {
      for (let i = items.length - 1; i > 0; i--) {
        const j = Math.floor(uniform() * (i + 1))
        const held = items[i]!
        items[i] = items[j]!
        items[j] = held
      }
      return items
    },
  }
  return random
}

/** Marsaglia and Tsang 2000, doi 10.1145/358407.358414. */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random.uniform()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = random.normal()
    const v = (1 + c * x) ** 3
    if (v <= 0) continue
    if (Math.log(1 - random.uniform()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Small means by multiplication; large means are halved through a gamma draw (Ahrens and Dieter 1974). */
function poisson(random: Random, mean: number): number {
  let counted = 0
  let rest = mean
  while (rest > 30) {
    const m = Math.floor(rest * 0.875)
    const reached = gamma(random, m)
    if (reached > rest) return counted + binomial(random, m - 1, rest / reached)
    counted += m
    rest -= reached
  }
  const limit = Math.exp(-rest)
  let product = random.uniform()
  while (product > limit) {
    counted++
    product *= random.uniform()
  }
  return counted
}

function binomial(random: Random, trials: number, chance: number): number {
  let successes = 0
  for (let i = 0; i < trials; i++) if (random.uniform() < chance) successes++
  return successes
}
