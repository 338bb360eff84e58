import type { SampleSize } from '../contract/round.ts'

/** How many of a pool are drawn; a share is rounded up, and never more than there are. */
export function sampleOf(sample: SampleSize, size: number): number {
  const wanted = sample.by === 'count' ? sample.count : Math.ceil((size * sample.percent) / 100)
  return Math.min(wanted, size)
}
