import { performance } from 'node:perf_hooks'

export interface Quantiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

export function quantilesOf(times: readonly number[]): Quantiles {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** How long a work takes, asked one after the other; the first few warm up and do not count. */
export async function timesOf(rounds: number, work: (round: number) => Promise<unknown>): Promise<Quantiles> {
  const times: number[] = []
  for (let round = -3; round < rounds; round++) {
    const before = performance.now()
    await work(Math.max(0, round))
    if (round >= 0) times.push(performance.now() - before)
  }
  return quantilesOf(times)
}
