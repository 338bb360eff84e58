import type { Db, Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import type { Actor } from '#base/http/index.ts'
import { evidenceProblems, type Confirmation, type TaskReference } from '../contract/index.ts'
import { getFact } from './read-facts.ts'
import { evidenceTables } from './tables.ts'

export interface NewConfirmation {
  readonly task: TaskReference
  readonly factId: string
  readonly actor: Actor
  readonly at: Date
}

/**
 * A person says that a fact proves a task. Said again, by whomever, the first one stands; the same fact may prove tasks
 * of other programmes as well. @throws Problem `evidence.fact-not-found`, `evidence.fact-withdrawn`
 */
export async function confirmFact(
  tx: Transaction,
  { task, factId, actor, at }: NewConfirmation,
): Promise<Confirmation> {
  const fact = await getFact(tx, factId)
  if (fact.withdrawn)
    throw evidenceProblems.refuse(
      'evidence.fact-withdrawn',
      `这条工作记录已撤销（${fact.withdrawn.reason}），不能作为佐证`,
    )
  const inserted = await evidenceTables(tx)
    .insertInto('evidence.confirmation')
    .values({
      task_module: task.module,
      task_id: task.id,
      fact_id: factId,
      confirmed_at: at,
      confirmed_by: actor.personId,
      confirmed_by_name: actor.name,
    })
    .onConflict((conflict) => conflict.columns(['task_module', 'task_id', 'fact_id']).doNothing())
    .returning('fact_id')
    .executeTakeFirst()
  if (inserted) await emit(tx, 'evidence.fact-confirmed', { factId, task }, at)
  const confirmations = await listConfirmations(tx, task)
  return confirmations.find((one) => one.factId === factId)!
}

/** Takes a confirmation back; nothing happens where there is none. */
export async function unconfirmFact(
  tx: Transaction,
  { task, factId, at }: Omit<NewConfirmation, 'actor'>,
): Promise<void> {
  const removed = await evidenceTables(tx)
    .deleteFrom('evidence.confirmation')
    .where('task_module', '=', task.module)
    .where('task_id', '=', task.id)
    .where('fact_id', '=', factId)
    .returning('fact_id')
    .executeTakeFirst()
  if (removed) await emit(tx, 'evidence.fact-unconfirmed', { factId, task }, at)
}

/** Which facts were confirmed for a task, by whom and when. */
export function listConfirmations(db: Db | Transaction, task: TaskReference): Promise<Confirmation[]> {
  return selectConfirmations(db, (query) => query.where('task_module', '=', task.module).where('task_id', '=', task.id))
}

/** The tasks that a fact proves. */
export function listConfirmationsOfFact(db: Db | Transaction, factId: string): Promise<Confirmation[]> {
  return selectConfirmations(db, (query) => query.where('fact_id', '=', factId))
}

type ConfirmationQuery = ReturnType<typeof allConfirmations>

function allConfirmations(db: Db | Transaction) {
  return evidenceTables(db).selectFrom('evidence.confirmation').selectAll()
}

async function selectConfirmations(
  db: Db | Transaction,
  narrow: (query: ConfirmationQuery) => ConfirmationQuery,
): Promise<Confirmation[]> {
  const rows = await narrow(allConfirmations(db)).orderBy('confirmed_at').orderBy('fact_id').execute()
  return rows.map((row) => ({
    task: { module: row.task_module, id: row.task_id },
    factId: row.fact_id,
    confirmedAt: row.confirmed_at.toISOString(),
    confirmedBy: { personId: row.confirmed_by, name: row.confirmed_by_name },
  }))
}
