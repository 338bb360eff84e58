import type { Context } from 'hono'
import { now } from '#base/clock/index.ts'
import { clientAddress, refuse } from '#base/http/index.ts'

const windowMs = 10 * 60_000
const mostAddresses = 50_000
/** Of one kind of form from one address within ten minutes: far beyond what the people of one office send. */
const mostForms = 30

/** @throws Problem `base.too-many-requests` where too many of this form came from the address of the request */
export type FormLimit = (context: Context, form: string) => void

/** One limit for the pages of an application. Addresses are kept in memory alone, for ten minutes. */
export function createFormLimit(): FormLimit {
  const seen = new Map<string, { since: number; count: number }>()
  return (context, form) => {
    const key = `${form} ${clientAddress(context)}`
    const at = now().getTime()
    const entry = seen.get(key)
    if (entry && at - entry.since <= windowMs) {
      if (++entry.count > mostForms)
        throw refuse('base.too-many-requests', '您所在的网络提交过于频繁，请十分钟后返回上一页再提交，已填写的内容还在')
      return
    }
    if (seen.size >= mostAddresses) seen.delete(seen.keys().next().value!)
    seen.delete(key)
    seen.set(key, { since: at, count: 1 })
  }
}
