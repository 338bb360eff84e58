import { sql, type RawBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, refuse, scopesOf, type Actor } from '#base/http/index.ts'
import { riskTables } from './tables.ts'

/** Condition that the unit (`o.path`) lies in the person's reach; false where the person has none. */
export function inReach(actor: Actor, permission: string, column = 'o.path'): RawBuilder<boolean> {
  const scopes = scopesOf(actor, permission)
  if (!scopes.length) return sql<boolean>`false`
  const path = sql.ref(column)
  const ranges = scopes.map(({ from, below }) => sql`(${path} >= ${from} and ${path} < ${below})`)
  return sql<boolean>`(${sql.join(ranges, sql` or `)})`
}

/** @throws Problem `base.forbidden` unless the person holds the permission for the unit */
export async function requireReach(
  db: Db | Transaction,
  organisationId: string,
  actor: Actor,
  permission: string,
): Promise<{ path: string; name: string; kind: string }> {
  const unit = await riskTables(db)
    .selectFrom('organisations.organisation')
    .select(['path', 'name', 'kind'])
    .where('id', '=', organisationId)
    .executeTakeFirst()
  if (!unit) throw refuse('base.not-found', '没有这个单位')
  if (!mayAct(actor, permission, unit.path)) throw refuse('base.forbidden', `“${unit.name}”不在您的权限范围内`)
  return unit
}

export function escapeLike(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
