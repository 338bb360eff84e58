import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { Contact } from '../contract/index.ts'

export interface AskedContacts {
  readonly actor: Actor
  readonly from: string
  readonly until: string
  readonly organisationId?: string | undefined
  /** Any id under which the firm is known; records may bear that of one merged with it. */
  readonly counterpartyId?: string | undefined
  readonly most: number
}

/** What a module tells the calendar, within the rights of whoever asks. */
export interface ContactSource {
  /** `guidance.visits`: module and kind. */
  readonly key: string
  /** Who does not hold it gets none of these. */
  readonly permission: string
  readonly read: (db: Db | Transaction, asked: AskedContacts) => Promise<readonly Contact[]>
}

const sources = new Map<string, ContactSource>()

/** A module calls this in its `module.ts`; the calendar names no domain. */
export function registerContacts(source: ContactSource): void {
  sources.set(source.key, source)
}

/** Of every source, the earliest first; `cut` where one had more than fits. */
export async function contactsOf(
  db: Db | Transaction,
  asked: AskedContacts,
): Promise<{ contacts: Contact[]; cut: boolean }> {
  const all: Contact[] = []
  let cut = false
  for (const { permission, read } of sources.values()) {
    if (!asked.actor.posts.some((post) => post.permissions.has(permission))) continue
    const found = await read(db, { ...asked, most: asked.most + 1 })
    cut ||= found.length > asked.most
    all.push(...found.slice(0, asked.most))
  }
  const placeOf = ({ on, from, id }: Contact) => `${on} ${from ?? ''} ${id}`
  return { contacts: all.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)), cut }
}
