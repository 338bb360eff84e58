import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'

/** By task: the last day of work among the facts confirmed for it and not withdrawn; in one statement for many tasks. */
export async function lastConfirmedDays(
  db: Db | Transaction,
  module: string,
  taskIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ taskId: string; day: string }>`
    select confirmation.task_id as "taskId", max(fact.occurred_on) as day
    from evidence.confirmation confirmation join evidence.fact fact on fact.id = confirmation.fact_id
    where confirmation.task_module = ${module} and confirmation.task_id = any(${[...taskIds]}) and fact.withdrawn_at is null
    group by confirmation.task_id
  `.execute(db)
  return new Map(rows.map(({ taskId, day }) => [taskId, day]))
}
