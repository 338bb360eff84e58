import type { InputOf, Writing } from '#base/http/index.ts'
import type { Task, withdrawSubmission } from '../../contract/index.ts'
import { actOnTask, recordStep } from './act-on-task.ts'
import { getTask } from './read-task.ts'
import { taskTables } from './tables.ts'

/** 撤回: from review at any time, after the release only before the due day has passed. */
export async function withdrawSubmissionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof withdrawSubmission>>): Promise<Task> {
  const { taskId } = input.params
  const { reason, revision } = input.body
  const task = await actOnTask(db, taskId, actor, today, 'withdraw', revision)
  const submission = task.submissions[0]!
  const wasReleased = submission.state === 'released'
  const tables = taskTables(db)
  await tables
    .updateTable('programmes.submission')
    .set({ state: wasReleased ? 'withdrawn' : 'draft', step: 0, changed_at: now })
    .where('id', '=', submission.id)
    .execute()
  await tables
    .updateTable('programmes.task')
    .set({
      state: task.correctionDueOn ? 'returned' : 'open',
      ...(wasReleased && !task.correctionDueOn ? { released_at: null, first_released_at: null } : {}),
    })
    .where('id', '=', taskId)
    .execute()
  await recordStep(db, submission.id, 'withdraw', submission.step, actor, now, reason)
  audit({
    subject: `programmes.task:${taskId}`,
    organisationId: task.organisationId,
    summary: `撤回“${task.name}”的报送：${reason}`,
  })
  return getTask(db, taskId, actor, today)
}
