import type { InputOf, Writing } from '#base/http/index.ts'
import type { Task, undoImport } from '../../contract/index.ts'
import { actOnTask, recordStep } from '../tasks/act-on-task.ts'
import { getTask } from '../tasks/read-task.ts'
import { taskTables } from '../tasks/tables.ts'

/** The task is open again as if nothing had been brought in; the withdrawn version stays on its record. */
export async function undoImportUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof undoImport>>): Promise<Task> {
  const { taskId } = input.params
  const { reason, revision } = input.body
  const task = await actOnTask(db, taskId, actor, today, 'undoImport', revision)
  const submission = task.submissions[0]!
  const tables = taskTables(db)
  await tables
    .updateTable('programmes.submission')
    .set({ state: 'withdrawn', changed_at: now })
    .where('id', '=', submission.id)
    .execute()
  await tables
    .updateTable('programmes.task')
    .set({ state: 'open', released_at: null, first_released_at: null })
    .where('id', '=', taskId)
    .execute()
  await recordStep(db, submission.id, 'withdraw', 0, actor, now, reason)
  audit({
    subject: `programmes.task:${taskId}`,
    organisationId: task.organisationId,
    summary: `撤回“${task.name}”的导入：${reason}`,
  })
  return getTask(db, taskId, actor, today)
}
