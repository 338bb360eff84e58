import type { Db, Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { organisationProblems } from '../contract/index.ts'
import { organisationTables } from './tables.ts'

export interface NewGuide {
  readonly organisationId: string
  readonly guideId: string
  readonly fromOn: string
  readonly lastOn?: string | null
}

/** 业务指导: a second master beside the tree, for a time. @throws Problem where it holds already */
export async function addGuide(tx: Transaction, guide: NewGuide): Promise<string> {
  const { organisationId, guideId, fromOn, lastOn = null } = guide
  if (organisationId === guideId)
    throw organisationProblems.refuse('organisations.own-subtree', '单位不能指导自己，请另选业务指导单位')
  if (lastOn !== null && lastOn < fromOn)
    throw organisationProblems.refuse('organisations.wrong-day', `截止日期 ${lastOn} 早于起始日期 ${fromOn}，请核对`)
  const tables = organisationTables(tx)
  const overlapping = await tables
    .selectFrom('organisations.guidance')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('guide_id', '=', guideId)
    .where((where) => where.or([where('last_on', 'is', null), where('last_on', '>=', fromOn)]))
    .$if(lastOn !== null, (query) => query.where('from_on', '<=', lastOn!))
    .executeTakeFirst()
  if (overlapping) throw organisationProblems.refuse('organisations.already-guided')
  const id = newId()
  await tables
    .insertInto('organisations.guidance')
    .values({ id, organisation_id: organisationId, guide_id: guideId, from_on: fromOn, last_on: lastOn })
    .execute()
  return id
}

/** Ids of the units that this unit guides on a day. */
export async function listGuidedOn(db: Db | Transaction, guideId: string, day: string): Promise<string[]> {
  const rows = await organisationTables(db)
    .selectFrom('organisations.guidance')
    .select('organisation_id')
    .where('guide_id', '=', guideId)
    .where('from_on', '<=', day)
    .where((where) => where.or([where('last_on', 'is', null), where('last_on', '>=', day)]))
    .execute()
  return rows.map((row) => row.organisation_id)
}

/** Every guidance that holds on a day: who guides whom. */
export async function listGuidanceOn(
  db: Db | Transaction,
  day: string,
): Promise<{ guideId: string; organisationId: string }[]> {
  return organisationTables(db)
    .selectFrom('organisations.guidance')
    .select(['guide_id as guideId', 'organisation_id as organisationId'])
    .where('from_on', '<=', day)
    .where((where) => where.or([where('last_on', 'is', null), where('last_on', '>=', day)]))
    .orderBy('organisation_id')
    .orderBy('guide_id')
    .execute()
}

/** Sets the last day of a guidance of the unit; false where there is none that began before. */
export async function endGuide(
  tx: Transaction,
  guide: { organisationId: string; guidanceId: string; lastOn: string },
): Promise<boolean> {
  const ended = await organisationTables(tx)
    .updateTable('organisations.guidance')
    .where('id', '=', guide.guidanceId)
    .where('organisation_id', '=', guide.organisationId)
    .where('from_on', '<=', guide.lastOn)
    .set({ last_on: guide.lastOn })
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
