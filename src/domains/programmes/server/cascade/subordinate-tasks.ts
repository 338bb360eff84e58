import { sql, type SqlBool } from 'kysely'
import { subtree, type InputOf, type OutputOf, type UseCase } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import type { listSubordinateTasks } from '../../contract/index.ts'
import { selectTasks, summaryOf } from '../tasks/list-tasks.ts'
import { getTask } from '../tasks/read-task.ts'

const most = 1000

/**
 * What units below do for a task: tasks of programmes that the task's own unit, or one below it, made from this row, down
 * to the last level; none that the person may not see.
 */
export async function listSubordinateTasksUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listSubordinateTasks>>): Promise<OutputOf<typeof listSubordinateTasks>> {
  const task = await getTask(db, input.params.taskId, actor, today)
  const { from, below } = subtree((await getOrganisation(db, task.organisationId)).path)
  const rows = await selectTasks(db, actor, {}, today)
    .where(
      sql<SqlBool>`t.row_id in (
        with recursive answering (id) as (
          select id from programmes.row where parent_row_id = ${task.rowId}
          union all select r.id from programmes.row r join answering on r.parent_row_id = answering.id
        ) select id from answering)`,
    )
    .where(sql<SqlBool>`(i.path >= ${from} and i.path < ${below})`)
    .where('t.state', '<>', 'cancelled')
    .orderBy('o.path')
    .orderBy('t.due_on')
    .orderBy('t.id')
    .limit(most)
    .execute()
  const items = rows.map((row) => summaryOf(row, today))
  return {
    items,
    total: items.length,
    done: items.filter(({ state }) => state === 'released' || state === 'accepted').length,
    overdue: items.filter(({ isOverdue }) => isOverdue).length,
  }
}
