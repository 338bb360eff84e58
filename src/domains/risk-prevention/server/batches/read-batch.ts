import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { BatchStep, type Batch, type StepStanding } from '../../contract/index.ts'
import { availableBatchActions, stateOfStep, summaryOfStep, type BatchContent } from '../../domain/index.ts'
import { riskTables } from '../tables.ts'
import { findBatch, type FoundBatch } from './open-batch.ts'
import { readContent } from './read-content.ts'

/** A batch with its steps, what can be done now, and its history. @throws Problem `risk-prevention.batch-not-found` */
export async function getBatch(db: Db | Transaction, batchId: string, actor: Actor): Promise<Batch> {
  const batch = await findBatch(db, batchId, actor)
  const content = await readContent(db, batch)
  const steps = await readSteps(db, batch, content)
  return {
    id: batch.id,
    organisationId: batch.organisation_id,
    organisationName: batch.organisation_name,
    year: batch.year,
    number: batch.number,
    title: batch.title,
    focus: batch.focus,
    stage: batch.stage,
    points: content.points,
    high: await countHigh(db, batch.id),
    unconfirmed: content.unconfirmed,
    dueOn: steps.find(({ state }) => state === 'running')?.dueOn ?? null,
    revision: batch.revision,
    steps,
    actions: availableBatchActions(batch.stage, content, (permission) => mayAct(actor, permission, batch.path)),
    history: await readHistory(db, batch.id),
    consultationId: batch.consultation_id,
    publicationId: batch.publication_id,
  }
}

async function readSteps(db: Db | Transaction, batch: FoundBatch, content: BatchContent): Promise<StepStanding[]> {
  const rows = await riskTables(db)
    .selectFrom('risk_prevention.batch_step')
    .selectAll()
    .where('batch_id', '=', batch.id)
    .execute()
  return BatchStep.options.map((step) => {
    const row = rows.find((one) => one.step === step)
    return {
      step,
      state: stateOfStep(step, batch.stage),
      ownerName: row?.owner_name ?? '',
      dueOn: row?.due_on ?? null,
      doneOn: row?.done_on ?? null,
      doneByName: row?.done_by_name ?? null,
      summary: summaryOfStep(step, content),
    }
  })
}

async function countHigh(db: Db | Transaction, batchId: string): Promise<number> {
  const { n } = await riskTables(db)
    .selectFrom('risk_prevention.risk_point')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('batch_id', '=', batchId)
    .where('state', '=', 'active')
    .where('level', '=', 'high')
    .executeTakeFirstOrThrow()
  return n
}

async function readHistory(db: Db | Transaction, batchId: string): Promise<Batch['history']> {
  const events = await riskTables(db)
    .selectFrom('risk_prevention.batch_event')
    .selectAll()
    .where('batch_id', '=', batchId)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return events.map(({ id, step, summary, note, by_name: byName, at }) => ({
    id,
    step,
    summary,
    note,
    byName,
    at: at.toISOString(),
  }))
}
