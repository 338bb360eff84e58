import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { cancelReminders, scheduleReminder } from '#platform/notifications/index.ts'
import {
  supervisionProblems,
  type Rectification,
  type RectificationAction,
  type RectificationStepAction,
} from '../../contract/index.ts'
import { rectificationReminders } from '../../domain/rectification-reminders.ts'
import { supervisionTables } from '../tables.ts'
import { getRectification } from './read-rectification.ts'

/**
 * Locks a notice for one action, counts its revision up and answers it as it stood.
 * @throws Problem when it is not there, changed meanwhile, or the action is not possible for this person now
 */
export async function actOnRectification(
  tx: Transaction,
  rectificationId: string,
  actor: Actor,
  today: string,
  action: RectificationAction,
  revision: number,
): Promise<Rectification> {
  const tables = supervisionTables(tx)
  await tables
    .selectFrom('supervision.rectification')
    .select('id')
    .where('id', '=', rectificationId)
    .forUpdate()
    .execute()
  const notice = await getRectification(tx, rectificationId, actor, today)
  if (notice.revision !== revision)
    throw supervisionProblems.refuse(
      'supervision.changed-meanwhile',
      '整改通知刚被他人处理，请刷新后查看；您填写的内容仍在页面上',
    )
  if (!notice.actions.includes(action))
    throw supervisionProblems.refuse(
      'supervision.not-possible-now',
      '整改通知现在的状态或您的岗位不允许这样处理，请刷新后查看可以进行的操作',
    )
  await tables
    .updateTable('supervision.rectification')
    .set({ revision: revision + 1 })
    .where('id', '=', rectificationId)
    .execute()
  return notice
}

interface NewStep {
  readonly rectificationId: string
  readonly action: RectificationStepAction
  readonly text?: string
  readonly dueOn?: string
}

/** Writes one step of a notice's way, with both names where the person acts for another. */
export async function recordStep(tx: Transaction, step: NewStep, actor: Actor, now: Date): Promise<string> {
  const id = newId()
  const own = actor.posts.some((post) => post.onBehalfOf === null)
  await supervisionTables(tx)
    .insertInto('supervision.rectification_step')
    .values({
      id,
      rectification_id: step.rectificationId,
      action: step.action,
      text: step.text ?? '',
      due_on: step.dueOn ?? null,
      person_id: actor.personId,
      person_name: actor.name,
      on_behalf_of_name: own ? null : (actor.posts[0]?.onBehalfOf?.name ?? null),
      at: now,
    })
    .execute()
  return id
}

interface Reminded {
  readonly id: string
  readonly number: string
  readonly organisationId: string
}

const subjectOf = (id: string) => ({ module: 'supervision', id })

/** Reminders of the unit for this due day take the place of former ones. */
export async function remindUnit(tx: Transaction, notice: Reminded, dueOn: string, today: string): Promise<void> {
  await cancelReminders(tx, subjectOf(notice.id))
  for (const { name, onDay, words } of rectificationReminders(dueOn, today))
    await scheduleReminder(tx, {
      subject: subjectOf(notice.id),
      name,
      onDay,
      recipients: { organisationId: notice.organisationId, roles: ['reportingClerk', 'reviewer'] },
      kind: 'supervision.rectification-due',
      title: `整改通知 ${notice.number}：${words}`,
      link: `/supervision/rectifications/${notice.id}`,
      organisationId: notice.organisationId,
    })
}

export async function stopReminding(tx: Transaction, rectificationId: string): Promise<void> {
  await cancelReminders(tx, subjectOf(rectificationId))
}
