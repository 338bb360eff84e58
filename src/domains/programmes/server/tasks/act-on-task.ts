import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { programmeProblems, type Task, type TaskAction } from '../../contract/index.ts'
import { getTask } from './read-task.ts'
import { taskTables, type StepAction } from './tables.ts'

/**
 * Locks a task for one action and answers it as it stands. `revision` undefined acts on whatever stands now.
 * @throws Problem when it is not there, changed meanwhile, or the action is not possible for this person now
 */
export async function actOnTask(
  tx: Transaction,
  taskId: string,
  actor: Actor,
  today: string,
  action: TaskAction,
  revision?: number,
): Promise<Task> {
  await sql`select 1 from programmes.task where id = ${taskId} for update`.execute(tx)
  const task = await getTask(tx, taskId, actor, today)
  if (revision !== undefined && task.revision !== revision)
    throw programmeProblems.refuse(
      'programmes.task-changed-meanwhile',
      '这项任务刚被他人处理，请刷新后查看；您填写的内容仍在页面上',
    )
  if (!task.actions.includes(action)) throw refusal(task, action, actor)
  await taskTables(tx)
    .updateTable('programmes.task')
    .set((set) => ({ revision: set('revision', '+', 1) }))
    .where('id', '=', taskId)
    .execute()
  return task
}

function refusal(task: Task, action: TaskAction, actor: Actor) {
  const latest = task.submissions[0]
  const isOwnWork = latest?.state === 'inReview' && latest.steps.some((step) => step.personName === actor.name)
  if (action === 'approve' && isOwnWork)
    return programmeProblems.refuse(
      'programmes.four-eyes',
      '起草人和已审核过的人不能再审核同一份材料，请由另一位审核人处理',
    )
  return programmeProblems.refuse(
    'programmes.not-possible-now',
    '任务现在的状态或您的岗位不允许这样处理，请刷新后查看可以进行的操作',
  )
}

/** Writes one step of a submission's way, with both names where the person acts for another. */
export async function recordStep(
  tx: Transaction,
  submissionId: string,
  action: StepAction,
  step: number,
  actor: Actor,
  now: Date,
  comment = '',
): Promise<void> {
  const own = actor.posts.some((post) => post.onBehalfOf === null)
  await taskTables(tx)
    .insertInto('programmes.submission_step')
    .values({
      id: newId(),
      submission_id: submissionId,
      action,
      step,
      person_id: actor.personId,
      person_name: actor.name,
      on_behalf_of_name: own ? null : (actor.posts[0]?.onBehalfOf?.name ?? null),
      comment,
      at: now,
    })
    .execute()
}
