import { now } from '../clock/index.ts'
import type { Endpoint } from './endpoint.ts'
import { refuse } from './problem.ts'

const windowMs = 60_000
const mostCallers = 50_000

/** Counts requests per endpoint and caller in a sliding minute; in memory, one count per process. */
export function createRateLimiter(): (endpoint: Endpoint, caller: string) => void {
  const seen = new Map<string, { since: number; count: number }>()
  return (endpoint, caller) => {
    if (!endpoint.perMinute) return
    const at = now().getTime()
    const key = `${endpoint.method} ${endpoint.path} ${caller}`
    const entry = seen.get(key)
    if (!entry || at - entry.since > windowMs) {
      if (seen.size >= mostCallers) seen.clear()
      seen.set(key, { since: at, count: 1 })
      return
    }
    if (++entry.count > endpoint.perMinute) throw refuse('base.too-many-requests', '一分钟内提交次数过多，请稍后再试')
  }
}
