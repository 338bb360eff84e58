import { nextStart, startOf } from './periods.ts'
import { grains as fromFinest, type Grain } from './roll-up.ts'

/** Days from `from` up to, not including, `until`, read from cells of one grain. */
export interface Segment {
  readonly grain: Grain
  readonly from: string
  readonly until: string
}

/**
 * Covers a period without gap or overlap by the coarsest grains that fit: months to the first full quarter, quarters to the
 * first full year, and back. @throws Error where the period begins or ends inside the finest grain
 */
export function coverPeriod(from: string, until: string, grains: readonly Grain[]): Segment[] {
  const usable = fromFinest.filter((grain) => grains.includes(grain))
  const finest = usable[0]
  if (!finest || startOf(finest, from) !== from || startOf(finest, until) !== until)
    throw new Error(`the period ${from} to ${until} does not fit the grains ${grains.join()}`)
  const segments: Segment[] = []
  for (let at = from; at < until;) {
    const grain = usable.findLast((one) => startOf(one, at) === at && nextStart(one, at) <= until) ?? finest
    const last = segments.at(-1)
    const next = nextStart(grain, at)
    if (last?.grain === grain && last.until === at) segments[segments.length - 1] = { ...last, until: next }
    else segments.push({ grain, from: at, until: next })
    at = next
  }
  return segments
}
