import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { programmeProblems, type receiveSubmission, type Task } from '../../contract/index.ts'
import { actOnTask, recordStep } from './act-on-task.ts'
import { getTask } from './read-task.ts'
import { taskTables } from './tables.ts'

/** The issuer takes what was released, or returns it with a 补正期限; the first release stays the counting moment. */
export async function receiveSubmissionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof receiveSubmission>>): Promise<Task> {
  const { taskId } = input.params
  const { body } = input
  const accepts = body.decision === 'accept'
  if (!accepts && body.correctionDueOn < today)
    throw programmeProblems.refuse('programmes.day-in-the-past', '补正期限不能早于今天')
  const task = await actOnTask(db, taskId, actor, today, accepts ? 'accept' : 'returnByOffice', body.revision)
  const submission = task.submissions[0]!
  const tables = taskTables(db)
  await tables
    .updateTable('programmes.submission')
    .set({ state: accepts ? 'accepted' : 'returnedByOffice', changed_at: now })
    .where('id', '=', submission.id)
    .execute()
  await tables
    .updateTable('programmes.task')
    .set(accepts ? { state: 'accepted' } : { state: 'returned', correction_due_on: body.correctionDueOn })
    .where('id', '=', taskId)
    .execute()
  await recordStep(db, submission.id, accepts ? 'accept' : 'returnByOffice', 0, actor, now, accepts ? '' : body.reason)
  await emit(
    db,
    accepts ? 'programmes.accepted' : 'programmes.returned-by-office',
    { taskId, organisationId: task.organisationId },
    now,
  )
  audit({
    subject: `programmes.task:${taskId}`,
    organisationId: task.organisationId,
    summary: `${accepts ? '接收' : '退回补正'}“${task.name}”`,
  })
  return getTask(db, taskId, actor, today)
}
