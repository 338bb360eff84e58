import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { isWithin, subtree } from '#base/http/index.ts'
import { organisationProblems, type Organisation } from '../contract/index.ts'
import { refuseAbolished, refuseWrongDay } from './changeable.ts'
import { levelOf } from '../domain/path.ts'
import { claimTree, freePath } from './claim-tree.ts'
import { getOrganisation } from './read-organisation.ts'
import { refuseTaken } from './refuse-taken.ts'
import { organisationTables } from './tables.ts'

export interface Moving {
  readonly parentId: string
  readonly on: string
  readonly reason: string
}

/** Puts the unit with all that is below it under another superior from a day on. */
export async function moveOrganisation(
  tx: Transaction,
  organisationId: string,
  moving: Moving,
  time: { now: Date; today: string },
): Promise<void> {
  await claimTree(tx)
  const organisation = await getOrganisation(tx, organisationId)
  const { parentId, on, reason } = moving
  refuseAbolished(organisation)
  if (parentId === organisation.parentId) return
  const parent = await getOrganisation(tx, parentId)
  if (isWithin(parent.path, subtree(organisation.path)))
    throw organisationProblems.refuse(
      'organisations.own-subtree',
      `“${parent.name}”是“${organisation.name}”本身或其下级，请另选上级`,
    )
  await refuseTaken(tx, { name: organisation.name, parentId, except: organisation.id })
  const newPath = await freePath(tx, parentId, await levelsOf(tx, organisation.path))
  await recordParent(tx, organisation, moving, time.today)
  await rebase(tx, organisation.path, newPath)
  await organisationTables(tx)
    .updateTable('organisations.organisation')
    .where('id', '=', organisation.id)
    .set({ parent_id: parentId })
    .execute()
  const payload = { organisationId: organisation.id, before: organisation.parentId, after: parentId, on, reason }
  await emit(tx, 'organisations.organisation-moved', payload, time.now)
}

/** How many levels the subtree has, its top included. */
async function levelsOf(tx: Transaction, path: string): Promise<number> {
  const range = subtree(path)
  const deepest = await organisationTables(tx)
    .selectFrom('organisations.organisation')
    .select('path')
    .where('path', '>=', range.from)
    .where('path', '<', range.below)
    .orderBy(sql`length(path)`, 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return levelOf(deepest.path) - levelOf(path) + 1
}

async function recordParent(tx: Transaction, { id }: Organisation, moving: Moving, today: string): Promise<void> {
  const { on, reason, parentId } = moving
  const tables = organisationTables(tx)
  const present = await tables
    .selectFrom('organisations.organisation_parent')
    .select('from_on')
    .where('organisation_id', '=', id)
    .where('until_on', 'is', null)
    .executeTakeFirstOrThrow()
  refuseWrongDay(on, today, present.from_on)
  const ofUnit = tables.updateTable('organisations.organisation_parent').where('organisation_id', '=', id)
  if (on === present.from_on) {
    await ofUnit.where('from_on', '=', on).set({ parent_id: parentId, reason }).execute()
    return
  }
  await ofUnit.where('until_on', 'is', null).set({ until_on: on }).execute()
  await tables
    .insertInto('organisations.organisation_parent')
    .values({ organisation_id: id, from_on: on, until_on: null, parent_id: parentId, reason })
    .execute()
}

/** All paths of the subtree get the new beginning. */
async function rebase(tx: Transaction, from: string, to: string): Promise<void> {
  const range = subtree(from)
  await organisationTables(tx)
    .updateTable('organisations.organisation')
    .where('path', '>=', range.from)
    .where('path', '<', range.below)
    .set({ path: sql`${to}::text || substr(path, ${from.length + 1})` })
    .execute()
}
