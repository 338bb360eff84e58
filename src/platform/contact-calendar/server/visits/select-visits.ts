import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import { sameFirm } from '#platform/counterparties/index.ts'
import { contactCalendarProblems, type Contact, type PlannedVisit, visitKinds } from '../../contract/index.ts'
import { proposalsOfVisit } from '../joint/read-proposals.ts'
import type { ContactSource } from '../sources.ts'
import { calendarTables, type PlannedVisitTable } from '../tables.ts'

export type VisitRow = Selectable<PlannedVisitTable> & { path: string }

const read = 'contact-calendar.read'
export const plan = 'contact-calendar.plan'

/** Visits of units in the person's reach. */
function selectPlanned(db: Db | Transaction, actor: Actor, permission = read) {
  return calendarTables(db)
    .selectFrom('contact_calendar.planned_visit as v')
    .innerJoin('organisations.organisation as o', 'o.id', 'v.organisation_id')
    .selectAll('v')
    .select('o.path')
    .where(inReach(actor, permission))
}

/** @throws Problem `contact-calendar.not-found`, also where it lies outside the person's reach */
export async function getVisitRow(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission?: string,
): Promise<VisitRow> {
  const row = await selectPlanned(db, actor, permission).where('v.id', '=', id).executeTakeFirst()
  if (!row) throw contactCalendarProblems.refuse('contact-calendar.not-found', '没有这次走访，或不在您的权限范围内')
  return row
}

export const firmName = (row: Pick<VisitRow, 'counterparty_kind' | 'counterparty_name'>) =>
  shownName(row.counterparty_kind, row.counterparty_name)

/** With what the firm asked and what other units plan beside it. */
export async function readPlannedVisit(db: Db | Transaction, id: string, actor: Actor): Promise<PlannedVisit> {
  const row = await getVisitRow(db, id, actor)
  const requests = await calendarTables(db)
    .selectFrom('contact_calendar.date_request')
    .selectAll()
    .where('planned_visit_id', '=', id)
    .orderBy('received_at', 'desc')
    .limit(50)
    .execute()
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    counterpartyId: row.counterparty_id,
    counterpartyName: firmName(row),
    kind: row.kind,
    topic: row.topic,
    officers: row.officers,
    on: row.visit_on,
    from: row.from_time,
    until: row.until_time,
    state: row.state,
    cancelledBecause: row.cancelled_because,
    code: row.code,
    plannedByName: row.planned_by_name,
    requests: requests.map((one) => ({
      id: one.id,
      wishedOn: one.wished_on,
      reason: one.reason,
      receivedAt: one.received_at.toISOString(),
      state: one.state,
      answer: one.answer,
    })),
    proposals: await proposalsOfVisit(db, id, actor),
    mayChange: row.state === 'planned' && mayAct(actor, plan, row.path),
    revision: row.revision,
  }
}

/** This module's own part of the calendar. */
export const plannedVisitContacts: ContactSource = {
  key: 'contact-calendar.planned-visits',
  permission: read,
  async read(db, { actor, from, until, organisationId, counterpartyId, most }) {
    const rows = await selectPlanned(db, actor)
      .where('v.visit_on', '>=', from)
      .where('v.visit_on', '<=', until)
      .where('v.state', '<>', 'cancelled')
      .$if(organisationId !== undefined, (some) => some.where('v.organisation_id', '=', organisationId!))
      .$if(counterpartyId !== undefined, (some) =>
        some.where(sql<boolean>`v.counterparty_id in (${sameFirm(counterpartyId!)})`),
      )
      .orderBy('v.visit_on')
      .orderBy('v.id')
      .limit(most)
      .execute()
    return rows.map(toContact)
  },
}

function toContact(row: VisitRow): Contact {
  return {
    id: row.id,
    kind: visitKinds[row.kind],
    on: row.visit_on,
    from: row.from_time,
    until: row.until_time,
    state: row.state === 'done' ? 'done' : 'planned',
    counterpartyId: row.counterparty_id,
    counterpartyName: firmName(row),
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    topic: row.topic,
    path: `/contact-calendar/visits/${row.id}`,
  }
}
