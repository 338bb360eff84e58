import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { closeVisits } from '../../domain/index.ts'
import { calendarTables } from '../tables.ts'
import { windowOf } from '../window.ts'
import { tellSides } from './tell-sides.ts'

/** Proposes this visit and each of another unit's close to it as one; a pair is proposed once, a lapsed one again. */
export async function proposeJoint(tx: Transaction, visitId: string, now: Date): Promise<void> {
  const tables = calendarTables(tx)
  const select = tables
    .selectFrom('contact_calendar.planned_visit as v')
    .innerJoin('counterparties.counterparty as c', 'c.id', 'v.counterparty_id')
    .select(['v.id', 'v.organisation_id as organisationId', 'c.canonical_id as firmId', 'v.visit_on as on'])
  const visit = await select.where('v.id', '=', visitId).executeTakeFirstOrThrow()
  // Two units that plan at once for one firm see each other: the second waits here.
  await sql`select pg_advisory_xact_lock(hashtextextended(${visit.firmId}, 7))`.execute(tx)
  const { days } = await windowOf(tx, visit.organisationId)
  const others = await select
    .where('c.canonical_id', '=', visit.firmId)
    .where('v.state', '=', 'planned')
    .where('v.visit_on', '>=', addCalendarDays(visit.on, -days))
    .where('v.visit_on', '<=', addCalendarDays(visit.on, days))
    .execute()
  for (const other of closeVisits(visit, others, days)) {
    const [first, second] = [visit.id, other.id].toSorted() as [string, string]
    const made = await tables
      .insertInto('contact_calendar.joint_proposal')
      .values({
        id: newId(),
        organisation_id: visit.organisationId,
        first_visit_id: first,
        second_visit_id: second,
        offered_by: null,
        joint_on: null,
        created_at: now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['first_visit_id', 'second_visit_id'])
          .doUpdateSet({ state: 'open', offered_by: null, joint_on: null, revision: sql`joint_proposal.revision + 1` })
          .where(sql<boolean>`joint_proposal.state = 'lapsed'`),
      )
      .returning(['id', 'revision'])
      .executeTakeFirst()
    if (made) await tellSides(tx, { ...made, at: now, title: '两个单位近期都要去同一户，建议合并为一次' })
  }
}

/** What was not decided yet is no question any longer: the visit moved, ended or was cancelled. */
export async function lapseProposals(tx: Transaction, visitId: string): Promise<void> {
  await calendarTables(tx)
    .updateTable('contact_calendar.joint_proposal')
    .set({ state: 'lapsed', revision: sql`revision + 1` })
    .where('state', 'in', ['open', 'offered'])
    .where((one) => one.or([one('first_visit_id', '=', visitId), one('second_visit_id', '=', visitId)]))
    .execute()
}
