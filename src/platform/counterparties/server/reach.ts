import { sql, type RawBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, refuse, scopesOf, subtree, type Actor, type PathRange } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'

/** Ids of the units in ranges of the tree; none where there is no range. */
function unitsIn(ranges: readonly PathRange[]): RawBuilder<string> {
  if (!ranges.length) return sql<string>`select null::uuid where false`
  const each = ranges.map(({ from, below }) => sql`(path >= ${from} and path < ${below})`)
  return sql<string>`select id from organisations.organisation where ${sql.join(each, sql` or `)}`
}

/** Ids of the units for which the person holds the permission. */
export const unitsInReach = (actor: Actor, permission: string): RawBuilder<string> =>
  unitsIn(scopesOf(actor, permission))

/** Canonical ids of those whom a unit in the person's reach deals with, merged ones included. */
export function knownTo(actor: Actor, permission: string): RawBuilder<string> {
  return known(unitsInReach(actor, permission))
}

/** Those whom one unit, or any below it, deals with. */
export async function knownToUnit(db: Db | Transaction, organisationId: string): Promise<RawBuilder<string>> {
  const { path } = await getOrganisation(db, organisationId)
  return known(unitsIn([subtree(path)]))
}

const known = (units: RawBuilder<string>) =>
  sql<string>`select member.canonical_id from counterparties.relation as deals
    join counterparties.counterparty as member on member.id = deals.counterparty_id
    where deals.organisation_id in (${units})`

/** @throws Problem `base.forbidden` unless the person holds the permission for the unit */
export async function requireUnit(
  db: Db | Transaction,
  organisationId: string,
  actor: Actor,
  permission: string,
): Promise<{ id: string; name: string }> {
  const { id, name, path } = await getOrganisation(db, organisationId)
  if (!mayAct(actor, permission, path)) throw refuse('base.forbidden', `“${name}”不在您的权限范围内`)
  return { id, name }
}
