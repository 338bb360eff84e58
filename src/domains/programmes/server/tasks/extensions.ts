import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { programmeProblems, type askExtension, type decideExtension, type Task } from '../../contract/index.ts'
import { actOnTask } from './act-on-task.ts'
import { getTask } from './read-task.ts'
import { taskTables } from './tables.ts'

/** 延期 is applied for before the date has passed. */
export async function askExtensionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof askExtension>>): Promise<Task> {
  const { taskId } = input.params
  const { askedUntil, reason } = input.body
  const task = await actOnTask(db, taskId, actor, today, 'askExtension')
  if (askedUntil <= task.dueOn!)
    throw programmeProblems.refuse('programmes.day-in-the-past', `申请的日期应晚于现在的期限 ${task.dueOn}`)
  await taskTables(db)
    .insertInto('programmes.extension')
    .values({
      id: newId(),
      task_id: taskId,
      asked_until: askedUntil,
      reason,
      asked_by: actor.personId,
      asked_by_name: actor.name,
      asked_at: now,
      state: 'asked',
      decided_by: null,
      decided_by_name: null,
      decided_at: null,
      decision_reason: '',
    })
    .execute()
  await emit(db, 'programmes.extension-asked', { taskId, organisationId: task.organisationId }, now)
  audit({
    subject: `programmes.task:${taskId}`,
    organisationId: task.organisationId,
    summary: `申请“${task.name}”延期至 ${askedUntil}`,
  })
  return getTask(db, taskId, actor, today)
}

/** A granted extension moves the due day; the first one stays on record. */
export async function decideExtensionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof decideExtension>>): Promise<Task> {
  const { taskId, extensionId } = input.params
  const { decision, reason } = input.body
  const task = await actOnTask(db, taskId, actor, today, 'decideExtension')
  const tables = taskTables(db)
  const decided = await tables
    .updateTable('programmes.extension')
    .set({
      state: decision === 'grant' ? 'granted' : 'refused',
      decided_by: actor.personId,
      decided_by_name: actor.name,
      decided_at: now,
      decision_reason: reason,
    })
    .where('id', '=', extensionId)
    .where('task_id', '=', taskId)
    .where('state', '=', 'asked')
    .returning('asked_until')
    .executeTakeFirst()
  if (!decided) throw programmeProblems.refuse('programmes.extension-not-found', '这份延期申请不存在或已处理')
  if (decision === 'grant')
    await tables.updateTable('programmes.task').set({ due_on: decided.asked_until }).where('id', '=', taskId).execute()
  await emit(db, 'programmes.extension-decided', { taskId, organisationId: task.organisationId, decision }, now)
  audit({
    subject: `programmes.task:${taskId}`,
    organisationId: task.organisationId,
    summary: `${decision === 'grant' ? '批准' : '不批准'}“${task.name}”延期`,
  })
  return getTask(db, taskId, actor, today)
}
