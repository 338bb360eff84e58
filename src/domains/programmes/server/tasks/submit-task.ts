import type { InputOf, Writing } from '#base/http/index.ts'
import { emit } from '#base/events/index.ts'
import { programmeProblems, type submitTask, type Task } from '../../contract/index.ts'
import { actOnTask, recordStep } from './act-on-task.ts'
import { getTask } from './read-task.ts'
import { taskTables } from './tables.ts'

/** 提交审核: the draft waits for the first release step. */
export async function submitTaskUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof submitTask>>): Promise<Task> {
  const { taskId } = input.params
  const task = await actOnTask(db, taskId, actor, today, 'submit', input.body.revision)
  const draft = task.submissions[0]!
  const tables = taskTables(db)
  const confirmed = task.evidence.some((proof) => proof.confirmed.length > 0)
  if (!draft.files.length && !draft.statement && !confirmed)
    throw programmeProblems.refuse(
      'programmes.nothing-to-submit',
      '还没有确认工作记录，也没有说明和材料；请至少确认一条已有工作记录，或补充材料',
    )
  await tables
    .updateTable('programmes.submission')
    .set((set) => ({
      state: 'inReview',
      step: 1,
      submitted_at: now,
      changed_at: now,
      revision: set('revision', '+', 1),
    }))
    .where('id', '=', draft.id)
    .execute()
  await tables.updateTable('programmes.task').set({ state: 'inReview' }).where('id', '=', taskId).execute()
  await recordStep(db, draft.id, 'submit', 1, actor, now)
  await emit(db, 'programmes.submitted', { taskId, organisationId: task.organisationId }, now)
  audit({
    subject: `programmes.task:${taskId}`,
    organisationId: task.organisationId,
    summary: `提交“${task.name}”审核`,
  })
  return getTask(db, taskId, actor, today)
}
