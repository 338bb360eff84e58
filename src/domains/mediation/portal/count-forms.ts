import type { Context } from 'hono'
import { now } from '#base/clock/index.ts'
import { clientAddress, refuse } from '#base/http/index.ts'

const windowMs = 10 * 60_000
const mostAddresses = 50_000
/** Of one address within ten minutes: far beyond what the people of one office send. */
const mostForms = 30

/** Counts applications of an address; addresses are kept in memory alone, for ten minutes. */
export function countForms(): (context: Context) => void {
  const seen = new Map<string, { since: number; count: number }>()
  return (context) => {
    const address = clientAddress(context)
    const at = now().getTime()
    const entry = seen.get(address)
    if (entry && at - entry.since <= windowMs) {
      if (++entry.count > mostForms)
        throw refuse('base.too-many-requests', '您所在的网络提交过于频繁，请十分钟后再点“提交申请”，写的内容还在下面')
      return
    }
    if (seen.size >= mostAddresses) seen.delete(seen.keys().next().value!)
    seen.delete(address)
    seen.set(address, { since: at, count: 1 })
  }
}
