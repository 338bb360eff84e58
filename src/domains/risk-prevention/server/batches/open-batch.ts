import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { batchActionTexts, riskProblems, type BatchAction, type BatchStep } from '../../contract/index.ts'
import { availableBatchActions } from '../../domain/index.ts'
import { riskTables, type BatchTable } from '../tables.ts'
import { readContent } from './read-content.ts'

export type FoundBatch = BatchTable & { path: string; organisation_name: string }

/** A batch that the person may see. @throws Problem `risk-prevention.batch-not-found` */
export async function findBatch(db: Db | Transaction, batchId: string, actor: Actor): Promise<FoundBatch> {
  const found = await riskTables(db)
    .selectFrom('risk_prevention.batch as b')
    .innerJoin('organisations.organisation as o', 'o.id', 'b.organisation_id')
    .selectAll('b')
    .select(['o.path', 'o.name as organisation_name'])
    .where('b.id', '=', batchId)
    .executeTakeFirst()
  if (!found || !mayAct(actor, 'risk-prevention.read', found.path))
    throw riskProblems.refuse('risk-prevention.batch-not-found')
  return found
}

export interface Opening {
  readonly batchId: string
  readonly actor: Actor
  readonly action: BatchAction
  readonly now: Date
  /** The one that the page showed; absent where the change cannot overwrite anybody's. */
  readonly revision?: number
}

/**
 * Locks a batch for one action of the procedure's table and counts its revision up.
 * @throws Problem when it is not there, not this person's, changed meanwhile, or the table forbids the action now
 */
export async function openBatch(tx: Transaction, { batchId, actor, action, now, revision }: Opening) {
  const tables = riskTables(tx)
  await tables.selectFrom('risk_prevention.batch').select('id').where('id', '=', batchId).forUpdate().execute()
  const batch = await findBatch(tx, batchId, actor)
  const content = await readContent(tx, batch)
  const allowed = availableBatchActions(batch.stage, content, (permission) => mayAct(actor, permission, batch.path))
  const found = allowed.find((one) => one.action === action)
  if (!found)
    throw riskProblems.refuse(
      'risk-prevention.not-possible-now',
      `本批现在不能“${batchActionTexts[action]}”：它处在另一个步骤，或您的岗位没有这项权限`,
    )
  if (found.because !== null) throw riskProblems.refuse('risk-prevention.not-possible-now', found.because)
  if (revision !== undefined && batch.revision !== revision)
    throw riskProblems.refuse(
      'risk-prevention.changed-meanwhile',
      '这一批刚被他人修改，请核对最新内容后再试；您填写的内容仍在页面上',
    )
  await tables
    .updateTable('risk_prevention.batch')
    .set({ revision: batch.revision + 1, changed_at: now })
    .where('id', '=', batchId)
    .execute()
  return { batch, content }
}

/** One line of the batch's history. */
export async function noteEvent(
  tx: Transaction,
  event: { batchId: string; step: BatchStep | null; summary: string; note?: string; actor: Actor; now: Date },
): Promise<void> {
  await riskTables(tx)
    .insertInto('risk_prevention.batch_event')
    .values({
      id: newId(),
      batch_id: event.batchId,
      step: event.step,
      summary: event.summary,
      note: event.note ?? '',
      by_name: event.actor.name,
      at: event.now,
    })
    .execute()
}
