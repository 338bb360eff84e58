import { now } from '#base/clock/index.ts'
import { canKeep } from './can-keep.ts'
import { readStored, removeStored, writeStored } from './database.ts'

/** Who may open the pages for use outside while there is no network, and the key of what they kept. */
export interface KeptSession<Person = unknown> {
  readonly personId: string
  readonly key: CryptoKey
  /** The signed-in person as the server described them. */
  readonly person: Person
  /** Milliseconds between business time and wall time, as the server last said. */
  readonly businessOffset: number
  /** Whether the server plays a demonstration: each page says so. */
  readonly demonstration: boolean
  /** When the session ends at the latest; without a network it is not open for longer either. */
  readonly until: string
}

export { importKey } from './seal.ts'

const only = 'current'

/** The kept session, if it still holds; one that has ended is forgotten, and with it the key. */
export async function readKeptSession<Person>(): Promise<KeptSession<Person> | undefined> {
  if (!canKeep()) return undefined
  const kept = await readStored<KeptSession<Person>>('session', only)
  if (!kept || Date.parse(kept.until) > now().getTime()) return kept
  await forgetKeptSession()
  return undefined
}

export const keepSession = (session: KeptSession): Promise<void> => writeStored('session', session, only)

/** From now on nobody reads what was kept here until its owner signs in again. */
export async function forgetKeptSession(): Promise<void> {
  if (canKeep()) await removeStored('session', only)
}
