import { now } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { SecurityPolicy } from '../contract/index.ts'
import { actorCache } from './actor-cache.ts'
import { hashToken, newToken } from './secrets.ts'
import { identityTables, type SessionEnd } from './tables.ts'

/** Where a request comes from. */
export interface Client {
  readonly address: string
  readonly userAgent: string
}

/** Opens a session and answers its token, which is shown to the browser and kept only as a hash. */
export async function openSession(
  tx: Transaction,
  personId: string,
  client: Client,
  policy: SecurityPolicy,
): Promise<string> {
  const token = newToken()
  const at = now()
  const tables = identityTables(tx)
  await tables
    .insertInto('identity.session')
    .values({
      id: newId(),
      token_hash: hashToken(token),
      person_id: personId,
      created_at: at,
      last_seen_at: at,
      idle_minutes: policy.idleMinutes,
      ends_at: new Date(at.getTime() + policy.absoluteHours * 3_600_000),
      ended_at: null,
      end_reason: null,
      client_address: client.address,
      user_agent: client.userAgent,
    })
    .execute()
  await tables.updateTable('identity.person').where('id', '=', personId).set({ last_sign_in_at: at }).execute()
  return token
}

/** Ends the person's open sessions: one of them, all, or all but one. Answers how many ended. */
export async function endSessions(
  tx: Transaction,
  personId: string,
  which: { only?: string; except?: string },
  reason: SessionEnd,
): Promise<number> {
  const ended = await identityTables(tx)
    .updateTable('identity.session')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .$if(which.only !== undefined, (query) => query.where('id', '=', which.only!))
    .$if(which.except !== undefined, (query) => query.where('id', '<>', which.except!))
    .set({ ended_at: now(), end_reason: reason })
    .executeTakeFirst()
  actorCache.forget(personId)
  return Number(ended.numUpdatedRows)
}

export interface OpenSession {
  id: string
  current: boolean
  createdAt: string
  lastSeenAt: string
  clientAddress: string
  userAgent: string
}

/** Sessions that still work, the youngest first. */
export async function listSessions(
  db: Db | Transaction,
  personId: string,
  currentSessionId: string,
): Promise<OpenSession[]> {
  const at = now()
  const rows = await identityTables(db)
    .selectFrom('identity.session')
    .selectAll()
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', at)
    .orderBy('created_at', 'desc')
    .execute()
  return rows
    .filter((row) => row.last_seen_at.getTime() + row.idle_minutes * 60_000 > at.getTime())
    .map((row) => ({
      id: row.id,
      current: row.id === currentSessionId,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      clientAddress: row.client_address,
      userAgent: row.user_agent,
    }))
}
