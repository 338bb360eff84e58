import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { withdrawFact } from '#platform/evidence/index.ts'
import { actOnCase } from '#platform/procedures/index.ts'
import { guidanceCases, guidanceProblems, type noteOutcome, type Visit, type withdrawVisit } from '../contract/index.ts'
import { getVisitRow, readVisit, toSummary, type VisitRow } from './select-visits.ts'
import { guidanceTables, type VisitTable } from './tables.ts'

const record = 'guidance.record'

/** What came of it; the firm's own will, and of no effect for anything else. */
export async function noteOutcomeUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof noteOutcome>>): Promise<Visit> {
  const row = await getVisitRow(db, params.visitId, actor, record)
  if (body.correction && row.violation === null)
    throw guidanceProblems.refuse('guidance.no-violation', '这次走访没有记录违法行为，不登记改正情况')
  const day = dayOf(row.guided_at)
  if (body.followUpOn && body.followUpOn < day)
    throw guidanceProblems.refuse('guidance.wrong-time', `回访日期不能早于走访当天 ${day}`, [
      { path: 'body.followUpOn', message: `不能早于 ${day}` },
    ])
  const correction = row.violation === null ? null : (body.correction ?? row.correction)
  await change(db, row, body.revision, { response: body.response, correction, follow_up_on: body.followUpOn })
  const by = { actor, at: now, today }
  if (body.response && body.response !== row.response)
    await actOnCaseOf(db, row, 'respond', { response: body.response }, by)
  if (correction && correction !== row.correction)
    await actOnCaseOf(db, row, 'correct', { correction, dueOn: row.correction_due_on }, by)
  if (body.followUpOn && body.followUpOn !== row.follow_up_on)
    await actOnCaseOf(db, row, 'setFollowUp', { followUpOn: body.followUpOn }, by)
  audit({ ...noteOn(row), summary: `登记“${toSummary(row).counterpartyName}”走访指导的后续` })
  return readVisit(db, row.id, actor, record)
}

export async function withdrawVisitUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof withdrawVisit>>): Promise<void> {
  const row = await getVisitRow(db, params.visitId, actor, record)
  await change(db, row, body.revision, { withdrawn_because: body.reason })
  if (row.fact_id) await withdrawFact(db, { factId: row.fact_id, reason: body.reason, actor, at: now })
  await actOnCaseOf(db, row, 'takeBack', { reason: body.reason }, { actor, at: now, today })
  audit({ ...noteOn(row), summary: `撤销“${toSummary(row).counterpartyName}”的走访指导：${body.reason}` })
}

const noteOn = ({ id, organisation_id }: VisitRow) => ({
  subject: `guidance.visit:${id}`,
  organisationId: organisation_id,
})

/** The same on the case that the visit began; visits before there were cases have none. */
async function actOnCaseOf(
  tx: Transaction,
  visit: VisitRow,
  action: string,
  form: Record<string, unknown>,
  { actor, at, today }: { readonly actor: Actor; readonly at: Date; readonly today: string },
): Promise<void> {
  const record = await guidanceTables(tx)
    .selectFrom('guidance.case_record')
    .select('case_id')
    .where('visit_id', '=', visit.id)
    .executeTakeFirst()
  if (!record) return
  await actOnCase(tx, guidanceCases, { caseId: record.case_id, action, form, by: { kind: 'staff', actor }, at, today })
}

async function change(
  tx: Transaction,
  row: VisitRow,
  revision: number,
  values: Partial<Pick<VisitTable, 'response' | 'correction' | 'follow_up_on' | 'withdrawn_because'>>,
): Promise<void> {
  if (row.withdrawn_because !== null)
    throw guidanceProblems.refuse('guidance.withdrawn', `这次走访已经撤销：${row.withdrawn_because}`)
  const changed = await guidanceTables(tx)
    .updateTable('guidance.visit')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw guidanceProblems.refuse('guidance.changed-meanwhile', '这次走访刚被他人修改，请核对最新内容后再试')
}
