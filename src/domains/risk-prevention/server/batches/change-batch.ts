import type { InputOf, Writing } from '#base/http/index.ts'
import { riskProblems, type Batch, type changeBatch } from '../../contract/index.ts'
import { riskTables } from '../tables.ts'
import { findBatch } from './open-batch.ts'
import { getBatch } from './read-batch.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** Title, focus, and who does each step by when; possible until the batch has ended. */
export async function changeBatchUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof changeBatch>>): Promise<Batch> {
  const { batchId } = input.params
  const { revision, title, focus, steps = [] } = input.body
  const tables = riskTables(db)
  await tables.selectFrom('risk_prevention.batch').select('id').where('id', '=', batchId).forUpdate().execute()
  const batch = await findBatch(db, batchId, actor)
  await requireUnit(db, batch.organisation_id, actor, 'risk-prevention.edit')
  if (batch.stage === 'closed' || batch.stage === 'discarded')
    throw riskProblems.refuse('risk-prevention.not-possible-now', '本批已经结束，不能再修改')
  if (batch.revision !== revision)
    throw riskProblems.refuse(
      'risk-prevention.changed-meanwhile',
      '这一批刚被他人修改，请核对最新内容后再次保存；您填写的内容仍在页面上',
    )
  await tables
    .updateTable('risk_prevention.batch')
    .set({ title: title ?? batch.title, focus: focus ?? batch.focus, revision: revision + 1, changed_at: now })
    .where('id', '=', batchId)
    .execute()
  for (const { step, ownerName, dueOn } of steps)
    await tables
      .updateTable('risk_prevention.batch_step')
      .set({ owner_name: ownerName, due_on: dueOn })
      .where('batch_id', '=', batchId)
      .where('step', '=', step)
      .execute()
  audit({
    subject: `risk-prevention.batch:${batchId}`,
    organisationId: batch.organisation_id,
    summary: `修改风险防控批次“${title ?? batch.title}”`,
  })
  return getBatch(db, batchId, actor)
}
