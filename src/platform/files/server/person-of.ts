import type { Actor } from '#base/http/index.ts'

/** Who acted, for a row; null where the platform itself or a visitor without account did. */
export function personOf(actor: Actor | null): { personId: string; name: string } | null {
  return actor?.personId ? { personId: actor.personId, name: actor.name } : null
}
