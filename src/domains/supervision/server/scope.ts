import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, refuse, scopesOf, type Actor } from '#base/http/index.ts'
import { getOrganisation, type Organisation } from '#platform/organisations/index.ts'

/** Whether one of the columns (paths of units) lies where the actor holds the permission; nowhere where there is none. */
export function isWithinScope(actor: Actor, permission: string, ...paths: string[]): RawBuilder<SqlBool> {
  const scopes = scopesOf(actor, permission)
  if (!scopes.length) return sql<SqlBool>`false`
  const each = paths.flatMap((path) =>
    scopes.map(({ from, below }) => sql`(${sql.ref(path)} >= ${from} and ${sql.ref(path)} < ${below})`),
  )
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`
}

/** The unit, which the actor may act for. @throws Problem `base.forbidden` */
export async function requireOwnUnit(
  db: Db | Transaction,
  actor: Actor,
  permission: string,
  organisationId: string,
): Promise<Organisation> {
  const unit = await getOrganisation(db, organisationId)
  if (!mayAct(actor, permission, unit.path)) throw refuse('base.forbidden', `“${unit.name}”不在您的权限范围内`)
  return unit
}

/** Which of these permissions the actor holds for a unit. */
export async function heldFor(
  db: Db | Transaction,
  actor: Actor,
  organisationId: string,
  permissions: readonly string[],
): Promise<ReadonlySet<string>> {
  const { path } = await getOrganisation(db, organisationId)
  return new Set(permissions.filter((permission) => mayAct(actor, permission, path)))
}

/** Words of a search inside `ilike`. */
export function like(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
