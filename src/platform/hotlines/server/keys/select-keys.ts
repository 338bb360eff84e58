import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { hotlineProblems, type DefinedIntake, type HotlineKey, type KeyState } from '../../contract/index.ts'
import { hotlineTables, type HotlineKeyTable } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

type Stored = Omit<HotlineKeyTable, 'hash' | 'module'> & { organisation_name: string }

/** Keys of the units that the person gives keys for, without their hashes. */
export function selectKeys(db: Db | Transaction, { module, permissions }: DefinedIntake, actor: Actor) {
  return hotlineTables(db)
    .selectFrom('hotlines.hotline_key as k')
    .innerJoin('organisations.organisation as o', 'o.id', 'k.organisation_id')
    .select(['k.id', 'k.organisation_id', 'o.name as organisation_name', 'k.name', 'k.beginning'])
    .select(['k.created_by_name', 'k.created_at', 'k.expires_on', 'k.last_used_on'])
    .select(['k.revoked_at', 'k.revoked_by_name', 'k.revoked_because'])
    .where('k.module', '=', module)
    .where(inReach(actor, permissions.keys))
}

/** @throws Problem `hotlines.not-found` */
export async function getKey(
  db: Db | Transaction,
  definition: DefinedIntake,
  id: string,
  actor: Actor,
  today: string,
): Promise<HotlineKey> {
  const row = await selectKeys(db, definition, actor).where('k.id', '=', id).executeTakeFirst()
  if (!row) throw hotlineProblems.refuse('hotlines.not-found', '没有这个接口密钥，或不在您的权限范围内')
  return toKey(row, today)
}

export function toKey(row: Stored, today: string): HotlineKey {
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
    revokedByName: row.revoked_by_name,
    revokedBecause: row.revoked_because,
  }
}

/** The same three states as a condition. */
export const inKeyState = (state: KeyState, today: string) =>
  ({
    usable: sql<boolean>`(k.revoked_at is null and k.expires_on >= ${today}::date)`,
    expired: sql<boolean>`(k.revoked_at is null and k.expires_on < ${today}::date)`,
    revoked: sql<boolean>`(k.revoked_at is not null)`,
  })[state]
