import { sql } from 'kysely'
import { setTimeout as sleep } from 'node:timers/promises'
import { inTransaction, type Db, type Transaction } from '#base/database/index.ts'
import { log } from '#base/log/index.ts'
import { chainContent, linkHash } from './chain.ts'
import { auditTables } from './tables.ts'

const batchSize = 500

/** Links everything that is committed and not linked yet; answers how many entries that were. */
export async function sealAudit(db: Db): Promise<number> {
  for (let sealed = 0; ;) {
    const batch = await inTransaction(db, sealBatch)
    sealed += batch
    if (batch < batchSize) return sealed
  }
}

/**
 * One batch, under the lock on the chain's head. It takes what is unsealed, never "newer than the last": a transaction
 * that began early may commit late, and its entry is linked then.
 */
export async function sealBatch(tx: Transaction): Promise<number> {
  const tables = auditTables(tx)
  const head = await tables
    .selectFrom('audit.chain_head')
    .select(['position', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  const entries = await tables
    .selectFrom('audit.entry')
    .select(['id', chainContent.as('content')])
    .where('position', 'is', null)
    .orderBy('id')
    .limit(batchSize)
    .execute()
  if (entries.length === 0) return 0
  let { position, hash } = head
  const links = entries.map(({ id, content }) => {
    const previous = hash
    position += 1
    hash = linkHash(previous, position, content)
    return { id, position, previous, hash }
  })
  await sql`
    update audit.entry set position = link.position, previous_hash = link.previous, hash = link.hash
    from unnest(${links.map((link) => link.id)}::uuid[], ${links.map((link) => link.position)}::bigint[],
      ${links.map((link) => link.previous)}::bytea[], ${links.map((link) => link.hash)}::bytea[])
      as link (id, position, previous, hash)
    where entry.id = link.id`.execute(tx)
  await tables.updateTable('audit.chain_head').set({ position, hash }).execute()
  return entries.length
}

export interface Sealer {
  stop(): Promise<void>
}

/** Seals again and again until stopped. Several processes may do so: the head's lock puts them in line. */
export function startSealer(db: Db, everyMs = 1000): Sealer {
  const stopping = new AbortController()
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await sealAudit(db).catch((error: unknown) => log.warn({ err: error }, 'audit log not sealed, trying again'))
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
