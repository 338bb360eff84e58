import type { InputOf, Writing } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { getCounterparty, nameCounterparty, relate } from '#platform/counterparties/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import { visitKinds, type PlannedVisit, type planVisit } from '../../contract/index.ts'
import { proposeJoint } from '../joint/propose-joint.ts'
import { calendarTables } from '../tables.ts'
import { noteOn, refusePast } from './change-visit.ts'
import { plan, readPlannedVisit } from './select-visits.ts'

/** Enters a visit; where another unit plans one to the same firm about then, both are proposed as one. */
export async function planVisitUseCase({
  input: { body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof planVisit>>): Promise<PlannedVisit> {
  const unit = await requireUnit(db, body.organisationId, actor, plan)
  refusePast(body.on, today, 'body.on')
  const firm = await firmOf({ db, body, actor, at: now })
  const id = newId()
  await calendarTables(db)
    .insertInto('contact_calendar.planned_visit')
    .values({
      id,
      organisation_id: unit.id,
      organisation_name: unit.name,
      counterparty_id: firm.id,
      counterparty_kind: firm.kind,
      counterparty_name: firm.name,
      kind: body.kind,
      topic: body.topic,
      officers: body.officers,
      visit_on: body.on,
      from_time: body.from,
      until_time: body.until,
      code: newCode(12),
      planned_by: actor.personId,
      planned_by_name: actor.name,
      created_at: now,
    })
    .execute()
  await proposeJoint(db, id, now)
  audit({
    ...noteOn({ id, organisation_id: unit.id }),
    summary: `安排 ${body.on} 到“${shownName(firm.kind, firm.name)}”${visitKinds[body.kind]}：${body.topic}`,
  })
  return readPlannedVisit(db, id, actor)
}

interface Named extends Pick<Writing<unknown>, 'db' | 'actor'> {
  readonly body: InputOf<typeof planVisit>['body']
  readonly at: Date
}

async function firmOf({ db, body, actor, at }: Named) {
  if (body.counterpartyId) {
    const known = await getCounterparty(db, body.counterpartyId, actor)
    await relate(db, body.organisationId, [known.id])
    return { id: known.id, kind: known.kind, name: known.name }
  }
  const { organisationId, counterpartyName: name, counterpartyCode: code } = body
  const { id } = await nameCounterparty(db, { organisationId, kind: 'organisation', name, code, at })
  return { id, kind: 'organisation' as const, name }
}
