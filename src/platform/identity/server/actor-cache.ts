import { now } from '#base/clock/index.ts'
import type { Actor } from '#base/http/index.ts'

const lifetimeMs = 2000
const maximumSize = 2000

interface Cached {
  readonly actor: Actor
  readonly day: string
  readonly until: number
}

const byToken = new Map<string, Cached>()
/** Not cached until then: a change of their rights may be committing at this moment. */
const unsettled = new Map<string, number>()

/** Actors of the last two seconds, so that a page with ten requests asks the database once. */
export const actorCache = {
  find(token: string, day: string): Actor | undefined {
    const cached = byToken.get(token)
    return cached && cached.until > now().getTime() && cached.day === day ? cached.actor : undefined
  },

  keep(token: string, day: string, actor: Actor): void {
    const at = now().getTime()
    if ((unsettled.get(actor.personId) ?? 0) > at) return
    if (byToken.size >= maximumSize) byToken.clear()
    byToken.set(token, { actor, day, until: at + lifetimeMs })
  },

  /** Called wherever rights, sessions or names of a person change, inside the transaction that changes them. */
  forget(personId: string): void {
    const at = now().getTime()
    for (const [token, { actor }] of byToken) if (actor.personId === personId) byToken.delete(token)
    for (const [person, until] of unsettled) if (until <= at) unsettled.delete(person)
    unsettled.set(personId, at + lifetimeMs)
  },
}
