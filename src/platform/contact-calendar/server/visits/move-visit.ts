import type { InputOf, Writing } from '#base/http/index.ts'
import type { cancelVisit, finishVisit, moveVisit, PlannedVisit } from '../../contract/index.ts'
import { lapseProposals, proposeJoint } from '../joint/propose-joint.ts'
import { changeVisit, noteOn, refusePast } from './change-visit.ts'
import { firmName, getVisitRow, plan, readPlannedVisit } from './select-visits.ts'

/** Another day may bring it near to another unit's visit, or away from it. */
export async function moveVisitUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof moveVisit>>): Promise<PlannedVisit> {
  const row = await getVisitRow(db, params.plannedVisitId, actor, plan)
  if (body.on !== row.visit_on) refusePast(body.on, today, 'body.on')
  await changeVisit(db, row, body.revision, {
    topic: body.topic,
    officers: body.officers,
    visit_on: body.on,
    from_time: body.from,
    until_time: body.until,
  })
  if (body.on !== row.visit_on) {
    await lapseProposals(db, row.id)
    await proposeJoint(db, row.id, now)
  }
  audit({ ...noteOn(row), summary: `“${firmName(row)}”的走访安排在 ${body.on}` })
  return readPlannedVisit(db, row.id, actor)
}

export async function finishVisitUseCase({
  input: { params, body },
  actor,
  db,
  audit,
}: Writing<InputOf<typeof finishVisit>>): Promise<PlannedVisit> {
  const row = await getVisitRow(db, params.plannedVisitId, actor, plan)
  await changeVisit(db, row, body.revision, { state: 'done' })
  await lapseProposals(db, row.id)
  audit({ ...noteOn(row), summary: `“${firmName(row)}”的走访已完成` })
  return readPlannedVisit(db, row.id, actor)
}

export async function cancelVisitUseCase({
  input: { params, body },
  actor,
  db,
  audit,
}: Writing<InputOf<typeof cancelVisit>>): Promise<PlannedVisit> {
  const row = await getVisitRow(db, params.plannedVisitId, actor, plan)
  await changeVisit(db, row, body.revision, { state: 'cancelled', cancelled_because: body.reason })
  await lapseProposals(db, row.id)
  audit({ ...noteOn(row), summary: `取消“${firmName(row)}”的走访：${body.reason}` })
  return readPlannedVisit(db, row.id, actor)
}
