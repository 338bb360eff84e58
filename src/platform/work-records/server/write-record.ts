import { asJson, type Transaction } from '#base/database/index.ts'
import { mayAct, refuse, type Actor, type InputOf, type Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { recordFact, withdrawFact, type FactKind } from '#platform/evidence/index.ts'
import type { FactsOf } from '#platform/evidence/domain/index.ts'
import { officeKinds, pictureKinds, videoKinds } from '#platform/files/contract/index.ts'
import { takeUpload } from '#platform/files/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { workRecordProblems, type DefinedWorkRecord, type WorkRecord } from '../contract/index.ts'
import { getRecord } from './read-records.ts'
import { recordTables } from './tables.ts'

type Endpoints = DefinedWorkRecord['endpoints']

const rules = {
  accept: [...officeKinds, ...pictureKinds, ...videoKinds, 'pdf' as const, 'ofd' as const],
  maximumBytes: 200 * 1024 * 1024,
}

/** Writes the record, its files and its fact; all or nothing. */
export async function createRecord(
  definition: DefinedWorkRecord,
  request: Writing<InputOf<Endpoints['create']>>,
): Promise<WorkRecord> {
  const { input, actor, db, now, today, audit } = request
  const { organisationId, occurredOn, title, fields, uploadIds } = input.body
  await requireScope(db, definition, actor, organisationId)
  if (occurredOn > today)
    throw workRecordProblems.refuse(
      'work-records.day-in-the-future',
      `日期 ${occurredOn} 晚于今天 ${today}；工作完成后再登记`,
    )
  const id = newId()
  const { kind, module, collection } = definition
  const subject = { module, id, label: title, link: `/${module}/${collection}/${id}` }
  const fact = await recordFact(db, {
    kind,
    organisationId,
    occurredOn,
    at: now,
    subject,
    facts: fields as FactsOf<FactKind>,
    actor,
  })
  const tables = recordTables(db)
  await tables
    .insertInto('work_records.record')
    .values({
      id,
      kind: kind.kind,
      organisation_id: organisationId,
      occurred_on: occurredOn,
      title,
      fact_id: fact.id,
      sentence: fact.sentence,
      fields: asJson(fact.facts),
      recorded_by: actor.personId,
      recorded_by_name: actor.name,
      recorded_at: now,
      withdrawn_at: null,
      withdrawn_reason: null,
      withdrawn_by_name: null,
    })
    .execute()
  for (const [position, uploadId] of uploadIds.entries()) {
    const file = await takeUpload(db, { uploadId, organisationId, actor, at: now, rules })
    await tables.insertInto('work_records.record_file').values({ record_id: id, file_id: file.id, position }).execute()
  }
  audit({ subject: `${module}.${collection}:${id}`, organisationId, summary: fact.sentence })
  return getRecord(db, definition, actor, id)
}

/** 撤销: the record stays readable with the reason, and counts nowhere any more. */
export async function withdrawRecord(
  definition: DefinedWorkRecord,
  request: Writing<InputOf<Endpoints['withdraw']>>,
): Promise<WorkRecord> {
  const { input, actor, db, now, audit } = request
  const record = await getRecord(db, definition, actor, input.params.recordId)
  await requireScope(db, definition, actor, record.organisationId)
  const { reason } = input.body
  const withdrawn = await recordTables(db)
    .updateTable('work_records.record')
    .set({ withdrawn_at: now, withdrawn_reason: reason, withdrawn_by_name: actor.name })
    .where('id', '=', record.id)
    .where('withdrawn_at', 'is', null)
    .returning('fact_id')
    .executeTakeFirst()
  if (!withdrawn) throw workRecordProblems.refuse('work-records.already-withdrawn')
  await withdrawFact(db, { factId: withdrawn.fact_id, reason, at: now, actor })
  audit({
    subject: `${definition.module}.${definition.collection}:${record.id}`,
    organisationId: record.organisationId,
    summary: `撤销“${record.title}”：${reason}`,
  })
  return getRecord(db, definition, actor, record.id)
}

async function requireScope(
  tx: Transaction,
  definition: DefinedWorkRecord,
  actor: Actor,
  organisationId: string,
): Promise<void> {
  const { path, name } = await getOrganisation(tx, organisationId)
  if (!mayAct(actor, `${definition.module}.record`, path)) throw refuse('base.forbidden', `“${name}”不在您的权限范围内`)
}
