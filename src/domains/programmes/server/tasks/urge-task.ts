import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { programmeProblems, type urgeTask } from '../../contract/index.ts'
import { actOnTask } from './act-on-task.ts'
import { taskTables } from './tables.ts'

/** 催办, once a day and task. */
export async function urgeTaskUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof urgeTask>>): Promise<undefined> {
  const { taskId } = input.params
  const task = await actOnTask(db, taskId, actor, today, 'urge')
  const written = await taskTables(db)
    .insertInto('programmes.reminder')
    .values({
      id: newId(),
      task_id: taskId,
      kind: 'urge',
      on_day: today,
      person_id: actor.personId,
      message: input.body.message,
    })
    .onConflict((conflict) => conflict.columns(['task_id', 'kind', 'on_day']).doNothing())
    .executeTakeFirst()
  if (!written.numInsertedOrUpdatedRows)
    throw programmeProblems.refuse('programmes.urged-today', '今天已经催办过这项任务，明天可以再次催办')
  await emit(
    db,
    'programmes.task-urged',
    { taskId, organisationId: task.organisationId, message: input.body.message },
    now,
  )
  audit({ subject: `programmes.task:${taskId}`, organisationId: task.organisationId, summary: `催办“${task.name}”` })
  return undefined
}
