import type { InputOf, Writing } from '#base/http/index.ts'
import type { Task, waiveFourEyes } from '../../contract/index.ts'
import { actOnTask, recordStep } from './act-on-task.ts'
import { getTask } from './read-task.ts'

/** 四眼例外: a named leader lets the drafter pass this very submission; a new submission needs a new waiver. */
export async function waiveFourEyesUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof waiveFourEyes>>): Promise<Task> {
  const { taskId } = input.params
  const { reason, revision } = input.body
  const task = await actOnTask(db, taskId, actor, today, 'waiveFourEyes', revision)
  const submission = task.submissions[0]!
  await recordStep(db, submission.id, 'waive', submission.step, actor, now, reason)
  audit({
    subject: `programmes.task:${taskId}`,
    organisationId: task.organisationId,
    summary: `特批“${task.name}”由同一人审核：${reason}`,
  })
  return getTask(db, taskId, actor, today)
}
