import type { Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newCode } from '#base/ids/index.ts'
import type { decideRelease, Submission, Task } from '../../contract/index.ts'
import { actOnTask, recordStep } from './act-on-task.ts'
import { contentHash } from './content-hash.ts'
import { getTask } from './read-task.ts'
import { taskTables } from './tables.ts'

/** 审核通过 moves one step on; the last step releases. 退回 gives it back with a reason. */
export async function decideReleaseUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof decideRelease>>): Promise<Task> {
  const { taskId } = input.params
  const { decision, comment, revision } = input.body
  const task = await actOnTask(db, taskId, actor, today, decision, revision)
  const submission = task.submissions[0]!
  await recordStep(db, submission.id, decision, submission.step, actor, now, comment)
  const tables = taskTables(db)
  const set = (values: object) =>
    tables
      .updateTable('programmes.submission')
      .set({ ...values, changed_at: now })
      .where('id', '=', submission.id)
      .execute()
  if (decision === 'return') {
    await set({ state: 'returned', step: 0 })
    await tables
      .updateTable('programmes.task')
      .set({ state: task.correctionDueOn ? 'returned' : 'open' })
      .where('id', '=', taskId)
      .execute()
  } else if (submission.step < task.releaseSteps) {
    await set({ step: submission.step + 1 })
  } else await release(db, task, submission, now)
  const event =
    decision === 'return'
      ? 'programmes.returned'
      : submission.step < task.releaseSteps
        ? 'programmes.step-passed'
        : 'programmes.released'
  await emit(db, event, { taskId, organisationId: task.organisationId }, now)
  audit({
    subject: `programmes.task:${taskId}`,
    organisationId: task.organisationId,
    summary: `${decision === 'return' ? '退回' : '审核通过'}“${task.name}”`,
    details: { step: submission.step },
  })
  return getTask(db, taskId, actor, today)
}

/** The first release keeps the counting moment, also after a correction (practice 2). */
async function release(tx: Transaction, task: Task, submission: Submission, now: Date): Promise<void> {
  const tables = taskTables(tx)
  await tables
    .updateTable('programmes.submission')
    .set({
      state: 'released',
      released_at: now,
      receipt_code: newCode(),
      content_hash: await contentHash(tx, task.id, submission, now),
    })
    .where('id', '=', submission.id)
    .execute()
  await tables
    .updateTable('programmes.task')
    .set((set) => ({
      state: 'released',
      released_at: now,
      first_released_at: set.fn.coalesce('first_released_at', set.val(now)),
    }))
    .where('id', '=', task.id)
    .execute()
}
