import { sql, type RawBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, refuse, scopesOf, type Actor, type PathRange } from '#base/http/index.ts'
import { getOrganisation, type Organisation } from '#platform/organisations/index.ts'
import { hotlineTables } from './tables.ts'

/** Condition that the unit (`o.path`) lies within one of the ranges; false where there is none. */
const inRanges = (ranges: readonly PathRange[]): RawBuilder<boolean> =>
  ranges.length
    ? sql<boolean>`(${sql.join(
        ranges.map(({ from, below }) => sql`(o.path >= ${from} and o.path < ${below})`),
        sql` or `,
      )})`
    : sql<boolean>`false`

export const inReach = (actor: Actor, permission: string): RawBuilder<boolean> => inRanges(scopesOf(actor, permission))

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

/** Units at which a work order may be addressed, by full name without blanks; of two with one name neither. */
export async function unitsByName(
  db: Db | Transaction,
  ranges: readonly PathRange[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await hotlineTables(db)
    .selectFrom('organisations.organisation as o')
    .select(['o.id', 'o.name'])
    .where('o.abolished_on', 'is', null)
    .where(inRanges(ranges))
    .execute()
  const units = new Map<string, string>()
  const twice = new Set<string>()
  for (const { id, name } of rows) {
    const bare = name.replaceAll(/\s/g, '')
    if (units.has(bare)) twice.add(bare)
    units.set(bare, id)
  }
  for (const name of twice) units.delete(name)
  return units
}
