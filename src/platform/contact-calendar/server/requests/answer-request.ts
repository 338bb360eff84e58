import type { InputOf, Writing } from '#base/http/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import { contactCalendarProblems, type answerDateRequest, type PlannedVisit } from '../../contract/index.ts'
import { lapseProposals, proposeJoint } from '../joint/propose-joint.ts'
import { calendarTables } from '../tables.ts'
import { changeVisit, noteOn, refusePast } from '../visits/change-visit.ts'
import { getVisitRow, plan, readPlannedVisit } from '../visits/select-visits.ts'

/** The firm reads the answer by its code. Hours agreed for another day hold no longer. */
export async function answerDateRequestUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof answerDateRequest>>): Promise<PlannedVisit> {
  const tables = calendarTables(db)
  const request = await tables
    .selectFrom('contact_calendar.date_request as r')
    .innerJoin('contact_calendar.planned_visit as v', 'v.id', 'r.planned_visit_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'v.organisation_id')
    .select(['r.id', 'r.planned_visit_id', 'r.wished_on', 'r.state'])
    .where('r.id', '=', params.dateRequestId)
    .where(inReach(actor, plan))
    .executeTakeFirst()
  if (!request)
    throw contactCalendarProblems.refuse('contact-calendar.request-not-found', '没有这条改期申请，或不在您的权限范围内')
  const row = await getVisitRow(db, request.planned_visit_id, actor, plan)
  if (body.agreed) {
    refusePast(request.wished_on, today, 'body.agreed')
    await changeVisit(db, row, row.revision, { visit_on: request.wished_on, from_time: null, until_time: null })
  }
  const answered = await tables
    .updateTable('contact_calendar.date_request')
    .set({ state: body.agreed ? 'accepted' : 'declined', answer: body.answer, answered_by_name: actor.name })
    .where('id', '=', request.id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst()
  if (!answered)
    throw contactCalendarProblems.refuse('contact-calendar.not-possible-now', '这条改期申请已由他人答复，请刷新后查看')
  if (body.agreed) {
    await lapseProposals(db, row.id)
    await proposeJoint(db, row.id, now)
  }
  audit({
    ...noteOn(row),
    summary: body.agreed ? `同意改期到 ${request.wished_on}` : `答复改期申请（${request.wished_on}）：${body.answer}`,
  })
  return readPlannedVisit(db, row.id, actor)
}
