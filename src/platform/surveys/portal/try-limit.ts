import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { now } from '#base/clock/index.ts'
import { refuse } from '#base/http/index.ts'

const windowMs = 60_000
const mostTries = 60
const mostAddresses = 20_000
const tries = new Map<string, { since: number; count: number }>()

/**
 * Slows down whoever tries tokens or floods a form: tries in a minute per connection. A token has 100 bits, so guessing is
 * hopeless anyway. @throws Problem `base.too-many-requests`
 */
export function limitTries(context: Context): void {
  const address = addressOf(context)
  const at = now().getTime()
  const entry = tries.get(address)
  if (!entry || at - entry.since > windowMs) {
    if (tries.size >= mostAddresses) tries.clear()
    tries.set(address, { since: at, count: 1 })
    return
  }
  if (++entry.count > mostTries) throw refuse('base.too-many-requests', '打开或提交过于频繁，请一分钟后再试')
}

function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown'
  } catch {
    // Called without a socket.
    return 'unknown'
  }
}
