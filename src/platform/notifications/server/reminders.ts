import { businessNow, dayOf } from '#base/clock/index.ts'
import { asJson, inTransaction, type Db, type Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { shortTitle } from '../domain/index.ts'
import { notify, type NewNotification } from './notify.ts'
import { notificationTables } from './tables.ts'

export interface ReminderSubject {
  readonly module: string
  readonly id: string
}

export interface NewReminder extends Omit<NewNotification, 'key' | 'at'> {
  readonly subject: ReminderSubject
  /** Which of the subject's reminders: `days7`. Scheduled again under the same name, it takes the place of the former. */
  readonly name: string
  readonly onDay: string
}

/** Puts a reminder on a day. One that was told already and moves to another day is told again. */
export async function scheduleReminder(tx: Transaction, reminder: NewReminder): Promise<void> {
  await scheduleReminders(tx, [reminder])
}

/** Several at once, of different names. */
export async function scheduleReminders(tx: Transaction, reminders: readonly NewReminder[]): Promise<void> {
  if (!reminders.length) return
  await notificationTables(tx)
    .insertInto('notifications.reminder')
    .values(reminders.map(rowOf))
    .onConflict((conflict) =>
      conflict.columns(['subject_module', 'subject_id', 'name']).doUpdateSet((eb) => ({
        on_day: eb.ref('excluded.on_day'),
        recipients: eb.ref('excluded.recipients'),
        kind: eb.ref('excluded.kind'),
        title: eb.ref('excluded.title'),
        text: eb.ref('excluded.text'),
        link: eb.ref('excluded.link'),
        organisation_id: eb.ref('excluded.organisation_id'),
        state: eb
          .case()
          .when(
            eb.and([
              eb('notifications.reminder.state', '=', 'told'),
              eb('notifications.reminder.on_day', '=', eb.ref('excluded.on_day')),
            ]),
          )
          .then('told' as const)
          .else('waiting' as const)
          .end(),
      })),
    )
    .execute()
}

const rowOf = (reminder: NewReminder) => ({
  id: newId(),
  subject_module: reminder.subject.module,
  subject_id: reminder.subject.id,
  name: reminder.name,
  state: 'waiting' as const,
  on_day: reminder.onDay,
  recipients: asJson(reminder.recipients),
  kind: reminder.kind,
  title: shortTitle(reminder.title),
  text: reminder.text ?? '',
  link: reminder.link ?? null,
  organisation_id: reminder.organisationId ?? null,
})

/** The matter is settled: what has not been told is not told any more. */
export async function cancelReminders(
  tx: Transaction,
  subject: ReminderSubject,
  names?: readonly string[],
): Promise<void> {
  if (names && !names.length) return
  await notificationTables(tx)
    .updateTable('notifications.reminder')
    .set({ state: 'cancelled' })
    .where('subject_module', '=', subject.module)
    .where('subject_id', '=', subject.id)
    .where('state', '=', 'waiting')
    .$if(names !== undefined, (query) => query.where('name', 'in', [...names!]))
    .execute()
}

const atATime = 200

/** Turns the reminders of the day into notifications; one that was missed because nothing ran is told late. */
export async function tellDueReminders(db: Db, at: Date): Promise<number> {
  let told = 0
  for (let size = atATime; size === atATime; told += size) size = await inTransaction(db, (tx) => tellSome(tx, at))
  return told
}

async function tellSome(tx: Transaction, at: Date): Promise<number> {
  const due = await notificationTables(tx)
    .selectFrom('notifications.reminder')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('on_day', '<=', dayOf(at))
    .orderBy('on_day')
    .orderBy('id')
    .limit(atATime)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const reminder of due)
    await notify(tx, {
      recipients: reminder.recipients,
      key: `${reminder.subject_module}:${reminder.subject_id}:${reminder.name}:${reminder.on_day}`,
      kind: reminder.kind,
      title: reminder.title,
      text: reminder.text,
      link: reminder.link,
      organisationId: reminder.organisation_id,
      at,
    })
  if (due.length)
    await notificationTables(tx)
      .updateTable('notifications.reminder')
      .set({ state: 'told' })
      .where(
        'id',
        'in',
        due.map(({ id }) => id),
      )
      .execute()
  return due.length
}

export const tellReminders: JobDefinition = {
  name: 'notifications.tell-reminders',
  schedule: '*/5 * * * *',
  run: async (_payload, db) => {
    await tellDueReminders(db, businessNow())
  },
}
