import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { organisationProblems, type Organisation } from '../contract/index.ts'
import { refuseAbolished, refuseWrongDay } from './changeable.ts'
import { claimTree } from './claim-tree.ts'
import { getOrganisation } from './read-organisation.ts'
import { sinceEver } from './since-ever.ts'
import { organisationTables } from './tables.ts'

export interface Abolition {
  /** First day on which the unit no longer exists. */
  readonly on: string
  readonly reason: string
  readonly successorIds: readonly string[]
}

/** Ends a unit that has no living units below it; its records stay, its successors are told. */
export async function abolishOrganisation(
  tx: Transaction,
  organisationId: string,
  abolition: Abolition,
  time: { now: Date; today: string },
): Promise<void> {
  await claimTree(tx)
  const organisation = await getOrganisation(tx, organisationId)
  const { on, reason, successorIds } = abolition
  refuseAbolished(organisation)
  refuseWrongDay(on, time.today, await lastChangeOn(tx, organisation))
  if (on === organisation.establishedOn)
    throw organisationProblems.refuse('organisations.wrong-day', `撤销日期应晚于成立日期 ${on}，请核对`)
  await refuseLivingUnits(tx, organisation)
  for (const successorId of new Set(successorIds)) await recordSuccessor(tx, organisation, successorId, abolition)
  const tables = organisationTables(tx)
  await tables
    .updateTable('organisations.organisation')
    .where('id', '=', organisation.id)
    .set({ abolished_on: on })
    .execute()
  await tables
    .updateTable('organisations.guidance')
    .where((where) =>
      where.or([where('organisation_id', '=', organisation.id), where('guide_id', '=', organisation.id)]),
    )
    .where((where) => where.or([where('last_on', 'is', null), where('last_on', '>=', on)]))
    .set({ last_on: sql`greatest(from_on, ${on}::date - 1)` })
    .execute()
  const payload = { organisationId: organisation.id, on, reason, successorIds }
  await emit(tx, 'organisations.organisation-abolished', payload, time.now)
}

/** Begin of the youngest period of name or superior. */
async function lastChangeOn(tx: Transaction, { id }: Organisation): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    select max(from_on) as day from (
      select from_on from organisations.organisation_name where organisation_id = ${id}
      union all select from_on from organisations.organisation_parent where organisation_id = ${id}
    ) as change`.execute(tx)
  return rows[0]?.day ?? sinceEver
}

async function refuseLivingUnits(tx: Transaction, organisation: Organisation): Promise<void> {
  const living = await organisationTables(tx)
    .selectFrom('organisations.organisation')
    .select('name')
    .where('parent_id', '=', organisation.id)
    .where('abolished_on', 'is', null)
    .orderBy('path')
    .limit(4)
    .execute()
  if (living.length === 0) return
  const names = living.slice(0, 3).map(({ name }) => name)
  throw organisationProblems.refuse(
    'organisations.has-units',
    `“${organisation.name}”下还有${names.join('、')}${living.length > 3 ? '等' : ''}，请先调整或撤销这些单位`,
  )
}

async function recordSuccessor(
  tx: Transaction,
  predecessor: Organisation,
  successorId: string,
  abolition: Abolition,
): Promise<void> {
  const successor = await getOrganisation(tx, successorId)
  if (successor.id === predecessor.id || successor.abolishedOn)
    throw organisationProblems.refuse('organisations.abolished', `“${successor.name}”不能作为承接单位，请另选`)
  await organisationTables(tx)
    .insertInto('organisations.succession')
    .values({
      predecessor_id: predecessor.id,
      successor_id: successor.id,
      succeeded_on: abolition.on,
      reason: abolition.reason,
    })
    .execute()
}
