import type { Context } from 'hono'
import { now } from '#base/clock/index.ts'
import { clientAddress, refuse } from '#base/http/index.ts'

const mostAddresses = 50_000

export interface FloodLimit {
  readonly most: number
  readonly minutes: number
  /** What the refused are told. */
  readonly words: string
}

/** Of one kind of form from one address: far beyond what the people of one office send. */
const usual: FloodLimit = {
  most: 30,
  minutes: 10,
  words: '您所在的网络提交过于频繁，请十分钟后再提交，已填写的内容还在',
}

/**
 * Counts forms of a kind from the address of a request within so many minutes, the present one included. Addresses are kept in
 * memory alone, and never with what was sent.
 */
export function createFormCounter(minutes = usual.minutes): (context: Context, form: string) => number {
  const windowMs = minutes * 60_000
  const seen = new Map<string, { since: number; count: number }>()
  return (context, form) => {
    const key = `${form} ${clientAddress(context)}`
    const at = now().getTime()
    const entry = seen.get(key)
    if (entry && at - entry.since <= windowMs) return ++entry.count
    if (seen.size >= mostAddresses) seen.delete(seen.keys().next().value!)
    seen.delete(key)
    seen.set(key, { since: at, count: 1 })
    return 1
  }
}

/** @throws Problem `base.too-many-requests` where too many of this form came from the address of the request */
export type FormLimit = (context: Context, form: string) => void

/** One limit for the pages of an application. */
export function createFormLimit({ most, minutes, words }: FloodLimit = usual): FormLimit {
  const count = createFormCounter(minutes)
  return (context, form) => {
    if (count(context, form) > most) throw refuse('base.too-many-requests', words)
  }
}
