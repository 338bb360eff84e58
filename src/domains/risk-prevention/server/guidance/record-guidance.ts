import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { recordFact, withdrawFact } from '#platform/evidence/index.ts'
import {
  guidanceGiven,
  guidanceModeTexts,
  guidanceResultTexts,
  riskProblems,
  type answerGuidance,
  type Guidance,
  type recordGuidance,
  type withdrawGuidance,
} from '../../contract/index.ts'
import { findBookletOfFirm } from '../../booklet/server/booklet-of-firm.ts'
import { noteEvent, openBatch } from '../batches/open-batch.ts'
import { firmOf } from '../counterparties/firm-of.ts'
import { findPoint } from '../points/open-point.ts'
import { riskTables } from '../tables.ts'
import { getGuidanceRow, toGuidance } from './guidance.ts'
import { requireNotDoneElsewhere, requirePlainRecord } from './guidance-elsewhere.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const notYet = (what: string, day: string) =>
  riskProblems.refuse('risk-prevention.day-in-the-future', `${what} ${day} 还没有到`)

/** One deed of guidance about one point, with the fact of it. */
export async function recordGuidanceUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof recordGuidance>>): Promise<Guidance> {
  const { riskPointId } = input.params
  const { body } = input
  const point = await findPoint(db, riskPointId, actor)
  const { batch } = await openBatch(db, { batchId: point.batch_id, actor, action: 'recordGuidance', now })
  if (body.guidedOn > today) throw notYet('指导日期', body.guidedOn)
  requireDue(body)
  const firm = await firmOf(db, body, { organisationId: batch.organisation_id, actor, at: now })
  await requireNotDoneElsewhere(db, { riskPointId, counterpartyId: firm.id, guidedOn: body.guidedOn })
  const { id: factId } = await recordFact(db, {
    kind: guidanceGiven,
    organisationId: batch.organisation_id,
    occurredOn: body.guidedOn,
    at: now,
    subject: {
      module: 'risk-prevention',
      id: riskPointId,
      label: point.name,
      link: `/risk-prevention/points/${riskPointId}`,
    },
    facts: {
      counterparty: firm.name,
      mode: body.mode,
      ...(point.level ? { level: point.level } : {}),
      ...(body.contactTitle ? { contact: body.contactTitle } : {}),
    },
    actor,
  })
  const id = newId()
  await riskTables(db)
    .insertInto('risk_prevention.guidance_record')
    .values({
      id,
      batch_id: batch.id,
      risk_point_id: riskPointId,
      organisation_id: batch.organisation_id,
      counterparty_id: firm.id,
      counterparty_name: firm.name,
      contact_title: body.contactTitle,
      mode: body.mode,
      guided_on: body.guidedOn,
      officers: body.officers,
      content: body.content,
      result: body.result,
      result_on: body.result && body.guidedOn,
      fact_id: factId,
      recorded_by_name: actor.name,
      withdrawn_because: null,
      due_on: body.dueOn,
      due_time: body.dueTime,
      source: null,
      source_id: null,
      source_path: null,
      booklet_id: (await findBookletOfFirm(db, firm.id))?.id ?? null,
      revision: 1,
      created_at: now,
    })
    .execute()
  const summary = `${guidanceModeTexts[body.mode]}“${firm.name}”（${point.name}）`
  await noteEvent(db, { batchId: batch.id, step: 'guidance', summary, actor, now })
  audit({
    subject: `risk-prevention.guidance:${id}`,
    organisationId: batch.organisation_id,
    summary: `登记行政指导：${summary}`,
  })
  return toGuidance(await getGuidanceRow(db, id, actor))
}

/** @throws Problem `risk-prevention.wrong-period` for a time without a day, or a day before the guidance itself */
function requireDue({ guidedOn, dueOn, dueTime }: InputOf<typeof recordGuidance>['body']): void {
  const wrong = (field: string, message: string) =>
    riskProblems.refuse('risk-prevention.wrong-period', message, [{ path: `body.${field}`, message }])
  if (dueTime && !dueOn) throw wrong('dueOn', '写了几点，请同时写明是哪一天')
  if (dueOn && dueOn < guidedOn) throw wrong('dueOn', `期限不能早于指导日期 ${guidedOn}`)
}

/** What the firm made of it; of its own will, and of no effect for anything else. */
export async function answerGuidanceUseCase({
  input,
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof answerGuidance>>): Promise<Guidance> {
  const { guidanceRecordId } = input.params
  const { result, resultOn, revision } = input.body
  const row = await getGuidanceRow(db, guidanceRecordId, actor)
  await requireUnit(db, row.organisation_id, actor, 'risk-prevention.edit')
  if (resultOn > today) throw notYet('采纳情况的日期', resultOn)
  if (resultOn < row.guided_on)
    throw riskProblems.refuse('risk-prevention.not-possible-now', `采纳情况的日期不能早于指导日期 ${row.guided_on}`)
  await change(db, row, revision, { result, result_on: resultOn })
  audit({
    subject: `risk-prevention.guidance:${guidanceRecordId}`,
    organisationId: row.organisation_id,
    summary: `登记“${row.counterparty_name}”${guidanceResultTexts[result]}行政指导`,
  })
  return toGuidance(await getGuidanceRow(db, guidanceRecordId, actor))
}

export async function withdrawGuidanceUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof withdrawGuidance>>): Promise<void> {
  const { guidanceRecordId } = input.params
  const { reason, revision } = input.body
  const row = await getGuidanceRow(db, guidanceRecordId, actor)
  await requireUnit(db, row.organisation_id, actor, 'risk-prevention.edit')
  await change(db, row, revision, { withdrawn_because: reason })
  await withdrawFact(db, { factId: row.fact_id, reason, actor, at: now })
  const summary = `撤销行政指导登记“${row.counterparty_name}”`
  await noteEvent(db, { batchId: row.batch_id, step: 'guidance', summary, note: reason, actor, now })
  audit({
    subject: `risk-prevention.guidance:${guidanceRecordId}`,
    organisationId: row.organisation_id,
    summary: `${summary}：${reason}`,
  })
}

async function change(
  db: Parameters<typeof riskTables>[0],
  row: { id: string; withdrawn_because: string | null; source: string | null },
  revision: number,
  values: { result?: Guidance['result']; result_on?: string; withdrawn_because?: string },
): Promise<void> {
  requirePlainRecord(row)
  if (row.withdrawn_because !== null)
    throw riskProblems.refuse('risk-prevention.not-possible-now', `这条记录已经撤销：${row.withdrawn_because}`)
  const changed = await riskTables(db)
    .updateTable('risk_prevention.guidance_record')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw riskProblems.refuse('risk-prevention.changed-meanwhile', '这条记录刚被他人修改，请核对最新内容后再试')
}
