import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { withdrawFact } from '#platform/evidence/index.ts'
import { batchActionTexts, BatchStep, type actOnBatch, type Batch, type BatchStage } from '../../contract/index.ts'
import { stageAfter, stageBefore, type BatchContent } from '../../domain/index.ts'
import { tellStep } from '../facts/tell-step.ts'
import { riskTables } from '../tables.ts'
import { noteEvent, openBatch, type FoundBatch } from './open-batch.ts'
import { getBatch } from './read-batch.ts'

/** One move along the six steps; a finished step tells its fact, a step taken back withdraws it. */
export async function actOnBatchUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof actOnBatch>>): Promise<Batch> {
  const { batchId } = input.params
  const { action, note, revision } = input.body
  const { batch, content } = await openBatch(db, { batchId, actor, action, now, revision })
  const step = BatchStep.safeParse(batch.stage).data ?? null
  if (action === 'discard') await moveTo(db, batchId, 'discarded')
  else if (action === 'goBack') await goBack(db, batch, content, note, actor, now)
  else if (step) await finish(db, batch, step, actor, now)
  const summary = `${batchActionTexts[action]}${note ? `：${note}` : ''}`
  await noteEvent(db, { batchId, step, summary: batchActionTexts[action], note, actor, now })
  audit({
    subject: `risk-prevention.batch:${batchId}`,
    organisationId: batch.organisation_id,
    summary: `“${batch.title}”${summary}`,
  })
  return getBatch(db, batchId, actor)
}

async function finish(tx: Transaction, batch: FoundBatch, step: BatchStep, actor: Actor, now: Date): Promise<void> {
  const factId = await tellStep(tx, batch, step, actor, now)
  await riskTables(tx)
    .updateTable('risk_prevention.batch_step')
    .set({ done_on: dayOf(now), done_by_name: actor.name, fact_id: factId })
    .where('batch_id', '=', batch.id)
    .where('step', '=', step)
    .execute()
  await moveTo(tx, batch.id, stageAfter(batch.stage))
}

/** What was published stays public until a newer version takes its place; only this round of the steps begins anew. */
async function goBack(
  tx: Transaction,
  batch: FoundBatch,
  content: BatchContent,
  reason: string,
  actor: Actor,
  now: Date,
): Promise<void> {
  const target = stageBefore(batch.stage)
  const tables = riskTables(tx)
  const step = await tables
    .selectFrom('risk_prevention.batch_step')
    .select('fact_id')
    .where('batch_id', '=', batch.id)
    .where('step', '=', target as BatchStep)
    .executeTakeFirst()
  const wasPublished =
    ['publication', 'guidance', 'evaluation'].includes(batch.stage) && content.publication === 'published'
  if (step?.fact_id && !wasPublished)
    await withdrawFact(tx, { factId: step.fact_id, reason: `退回重做：${reason}`, actor, at: now })
  if (wasPublished) await keepFacts(tx, batch.id)
  await tables
    .updateTable('risk_prevention.batch_step')
    .set({ done_on: null, done_by_name: null, fact_id: null })
    .where('batch_id', '=', batch.id)
    .where('step', '=', target as BatchStep)
    .execute()
  await moveTo(tx, batch.id, target)
  if (batch.stage === 'publication') await forget(tx, batch.id, 'publication_id')
  if (batch.stage === 'consultation') await forget(tx, batch.id, 'consultation_id')
}

/** What led to a published list remains true when the list is revised: later steps back withdraw nothing of it. */
async function keepFacts(tx: Transaction, batchId: string): Promise<void> {
  await riskTables(tx)
    .updateTable('risk_prevention.batch_step')
    .set({ fact_id: null })
    .where('batch_id', '=', batchId)
    .execute()
}

async function forget(tx: Transaction, batchId: string, what: 'publication_id' | 'consultation_id'): Promise<void> {
  await riskTables(tx)
    .updateTable('risk_prevention.batch')
    .set({ [what]: null })
    .where('id', '=', batchId)
    .execute()
}

async function moveTo(tx: Transaction, batchId: string, stage: BatchStage): Promise<void> {
  await riskTables(tx).updateTable('risk_prevention.batch').set({ stage }).where('id', '=', batchId).execute()
}
