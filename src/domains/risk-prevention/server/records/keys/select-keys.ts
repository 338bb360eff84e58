import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { riskProblems, type RecordKey, type RecordKeyState } from '../../../contract/index.ts'
import { recordTables, type KeyTable } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

type Stored = Omit<KeyTable, 'hash'> & { organisation_name: string }

/** Keys of the units that the person gives keys for, without their hashes. */
export function selectKeys(db: Db | Transaction, actor: Actor) {
  return recordTables(db)
    .selectFrom('risk_prevention.record_key as k')
    .innerJoin('organisations.organisation as o', 'o.id', 'k.organisation_id')
    .select([
      'k.id',
      'k.organisation_id',
      'o.name as organisation_name',
      'k.name',
      'k.beginning',
      'k.created_by',
      'k.created_by_name',
      'k.created_at',
      'k.expires_on',
      'k.last_used_on',
      'k.revoked_at',
      'k.revoked_by_name',
      'k.revoked_because',
    ])
    .where(inReach(actor, 'risk-prevention.manage-keys'))
}

/** @throws Problem `risk-prevention.key-not-found` */
export async function getKey(db: Db | Transaction, id: string, actor: Actor, today: string): Promise<RecordKey> {
  const row = await selectKeys(db, actor).where('k.id', '=', id).executeTakeFirst()
  if (!row) throw riskProblems.refuse('risk-prevention.key-not-found', '没有这个报送密钥，或不在您的管辖范围内')
  return toKey(row, today)
}

export function toKey(row: Stored, today: string): RecordKey {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    name: row.name,
    beginning: row.beginning,
    state: row.revoked_at ? 'revoked' : row.expires_on < today ? 'expired' : 'usable',
    createdByName: row.created_by_name,
    createdAt: row.created_at.toISOString(),
    expiresOn: row.expires_on,
    lastUsedOn: row.last_used_on,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    revokedByName: row.revoked_by_name,
    revokedBecause: row.revoked_because,
  }
}

/** The same three states as a condition. */
export const inKeyState = (state: RecordKeyState, today: string) =>
  ({
    usable: sql<boolean>`k.revoked_at is null and k.expires_on >= ${today}::date`,
    expired: sql<boolean>`k.revoked_at is null and k.expires_on < ${today}::date`,
    revoked: sql<boolean>`k.revoked_at is not null`,
  })[state]
