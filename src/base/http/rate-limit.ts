import { now } from '../clock/index.ts'
import type { Endpoint } from './endpoint.ts'
import { refuse } from './problem.ts'

const windowMs = 60_000
const mostAddresses = 50_000

/** Counts requests per endpoint and client address in a sliding minute; in memory, one count per process. */
export function createRateLimiter(): (endpoint: Endpoint, clientAddress: string) => void {
  const seen = new Map<string, { since: number; count: number }>()
  return (endpoint, clientAddress) => {
    if (!endpoint.perMinute) return
    const at = now().getTime()
    const key = `${endpoint.method} ${endpoint.path} ${clientAddress}`
    const entry = seen.get(key)
    if (!entry || at - entry.since > windowMs) {
      if (seen.size >= mostAddresses) seen.clear()
      seen.set(key, { since: at, count: 1 })
      return
    }
    if (++entry.count > endpoint.perMinute) throw refuse('base.too-many-requests', '一分钟内提交次数过多，请稍后再试')
  }
}
