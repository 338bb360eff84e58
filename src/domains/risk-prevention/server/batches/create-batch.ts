import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { takeNumber } from '#platform/numbering/index.ts'
import { BatchStep, type createBatch } from '../../contract/index.ts'
import { riskTables } from '../tables.ts'
import { noteEvent } from './open-batch.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** 「成熟一批、公布一批」: the next batch of the department's year. */
export async function createBatchUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof createBatch>>): Promise<{ id: string }> {
  const { organisationId, year, title, focus } = input.body
  await requireUnit(db, organisationId, actor, 'risk-prevention.edit')
  const tables = riskTables(db)
  const number = await takeNumber(db, { organisationId, name: 'risk-prevention.batch', year })
  const id = newId()
  await tables
    .insertInto('risk_prevention.batch')
    .values({
      id,
      organisation_id: organisationId,
      year,
      number,
      title,
      focus,
      stage: 'points',
      consultation_id: null,
      publication_id: null,
      revision: 1,
      created_by: actor.personId,
      created_at: now,
      changed_at: now,
    })
    .execute()
  await tables
    .insertInto('risk_prevention.batch_step')
    .values(
      BatchStep.options.map((step) => ({
        batch_id: id,
        step,
        owner_name: '',
        due_on: null,
        done_on: null,
        done_by_name: null,
        fact_id: null,
      })),
    )
    .execute()
  await noteEvent(db, { batchId: id, step: 'points', summary: `新建第 ${number} 批`, note: focus, actor, now })
  audit({ subject: `risk-prevention.batch:${id}`, organisationId, summary: `新建风险防控批次“${title}”` })
  return { id }
}
