import { sql, type RawBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, refuse, scopesOf, type Actor } from '#base/http/index.ts'
import { getOrganisation, type Organisation } from '#platform/organisations/index.ts'

/** Condition that the unit (`o.path`) lies in the person's reach; false where the person has none. */
export function inReach(actor: Actor, permission: string): RawBuilder<boolean> {
  const ranges = scopesOf(actor, permission).map(({ from, below }) => sql`(o.path >= ${from} and o.path < ${below})`)
  return ranges.length ? sql<boolean>`(${sql.join(ranges, sql` or `)})` : sql<boolean>`false`
}

/** @throws Problem `base.forbidden` unless the person holds the permission for the unit */
export async function requireUnit(
  db: Db | Transaction,
  organisationId: string,
  actor: Actor,
  permission: string,
): Promise<Organisation> {
  const unit = await getOrganisation(db, organisationId)
  if (!mayAct(actor, permission, unit.path)) throw refuse('base.forbidden', `“${unit.name}”不在您的权限范围内`)
  return unit
}
