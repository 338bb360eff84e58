import type { Db, Transaction } from '#base/database/index.ts'
import { taskTables } from '../tasks/tables.ts'

export interface TaskReturn {
  readonly taskId: string
  /** By the own approver, or by the issuer for correction. */
  readonly by: 'approver' | 'issuer'
  readonly personName: string
  readonly reason: string
  readonly at: Date
}

/** Every return of these tasks with its reason, oldest first. No rights are checked here. */
export async function taskReturns(
  db: Db | Transaction,
  taskIds: readonly string[],
): Promise<Map<string, TaskReturn[]>> {
  if (!taskIds.length) return new Map()
  const steps = await taskTables(db)
    .selectFrom('programmes.submission_step as x')
    .innerJoin('programmes.submission as s', 's.id', 'x.submission_id')
    .where('s.task_id', 'in', [...new Set(taskIds)])
    .where('x.action', 'in', ['return', 'returnByOffice'])
    .select(['s.task_id as taskId', 'x.action', 'x.person_name as personName', 'x.comment as reason', 'x.at'])
    .orderBy('x.id')
    .execute()
  const returns = steps.map(({ action, ...step }): TaskReturn => ({
    ...step,
    by: action === 'return' ? 'approver' : 'issuer',
  }))
  return Map.groupBy(returns, (one) => one.taskId)
}
