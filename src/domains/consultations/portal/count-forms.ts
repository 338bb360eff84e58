import { now } from '#base/clock/index.ts'

const windowMs = 10 * 60_000
const mostAddresses = 50_000
/** Far beyond what the people of one office send; before it opinions are held, never refused. */
export const mostForms = 60

/**
 * Counts forms of an address within ten minutes, the present one included. Addresses are kept in memory alone and never with
 * an opinion.
 */
export function createFormCounter(): (address: string) => number {
  const seen = new Map<string, { since: number; count: number }>()
  return (address) => {
    const at = now().getTime()
    const entry = seen.get(address)
    if (entry && at - entry.since <= windowMs) return ++entry.count
    if (seen.size >= mostAddresses) seen.delete(seen.keys().next().value!)
    seen.delete(address)
    seen.set(address, { since: at, count: 1 })
    return 1
  }
}
