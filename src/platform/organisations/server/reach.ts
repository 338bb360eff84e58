import { sql, type RawBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, refuse, scopesOf, type Actor, type PathRange } from '#base/http/index.ts'
import type { Organisation } from '../contract/index.ts'
import { getOrganisation } from './read-organisation.ts'

/**
 * Condition that a unit lies where the person holds the permission; false where that is nowhere. Several columns: that one
 * of the units does. Columns hold paths of units.
 */
export function inReach(actor: Actor, permission: string, ...columns: string[]): RawBuilder<boolean> {
  return withinRanges(scopesOf(actor, permission), ...columns)
}

/** Condition that a unit lies in one of the ranges; false where there is none. */
export function withinRanges(ranges: readonly PathRange[], ...columns: string[]): RawBuilder<boolean> {
  const paths = columns.length ? columns : ['o.path']
  const each = paths.flatMap((path) =>
    ranges.map(({ from, below }) => sql`(${sql.ref(path)} >= ${from} and ${sql.ref(path)} < ${below})`),
  )
  return each.length ? sql<boolean>`(${sql.join(each, sql` or `)})` : sql<boolean>`false`
}

/** Ids of the units in ranges of the tree, for `in (…)`. */
export function unitsWithin(ranges: readonly PathRange[]): RawBuilder<string> {
  return sql<string>`select id from organisations.organisation where ${withinRanges(ranges, 'path')}`
}

/** Ids of the units for which the person holds the permission, for `in (…)`. */
export function unitsInReach(actor: Actor, permission: string): RawBuilder<string> {
  return unitsWithin(scopesOf(actor, permission))
}

/**
 * The same as ids, read beforehand: of a long table the planner then knows how much of it is meant, which a range of paths
 * behind a join does not tell it.
 */
export async function listUnitsInReach(db: Db | Transaction, actor: Actor, permission: string): Promise<string[]> {
  const ranges = scopesOf(actor, permission)
  if (!ranges.length) return []
  const { rows } = await sql<{ id: string }>`${unitsWithin(ranges)}`.execute(db)
  return rows.map(({ id }) => id)
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
