import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { countingLimit, readPage, type InputOf, type ListPlan, type Page } from '#base/http/index.ts'
import { notificationProblems, type listNotifications, type Notification } from '../contract/index.ts'
import { notificationTables, type NotificationTable } from './tables.ts'

type Query = InputOf<typeof listNotifications>['query']

const plan: ListPlan<Selectable<NotificationTable>> = {
  orders: { at: { by: sql`notification.at`, of: (row) => row.at.toISOString() } },
  defaultSort: '-at',
  id: sql`notification.id`,
}

/** A person's own notifications, the latest first. */
export async function pageNotifications(
  db: Db | Transaction,
  personId: string,
  query: Query,
): Promise<Page<Notification>> {
  const own = notificationTables(db)
    .selectFrom('notifications.notification as notification')
    .selectAll('notification')
    .where('notification.person_id', '=', personId)
    .$if(query.state === 'unread', (all) => all.where('notification.read_at', 'is', null))
    .$if(!!query.q, (all) => all.where(sql<boolean>`position(${query.q!} in notification.title) > 0`))
  const page = await readPage(db, own, plan, query)
  return { ...page, items: page.items.map(toNotification) }
}

function toNotification(row: Selectable<NotificationTable>): Notification {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    text: row.text,
    link: row.link,
    at: row.at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  }
}

/** How many a person has not read; counting stops at the limit of all lists. */
export async function countUnreadOf(db: Db | Transaction, personId: string): Promise<number> {
  const unread = notificationTables(db)
    .selectFrom('notifications.notification')
    .select('id')
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .limit(countingLimit + 1)
  const { count } = await notificationTables(db)
    .selectFrom(unread.as('unread'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** @throws Problem `notifications.not-found`, also for what is another's */
export async function readOne(tx: Transaction, personId: string, id: string, at: Date): Promise<void> {
  const row = await notificationTables(tx)
    .updateTable('notifications.notification')
    .set((eb) => ({ read_at: eb.fn.coalesce('read_at', eb.val(at)) }))
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst()
  if (!row)
    throw notificationProblems.refuse('notifications.not-found', '没有找到这条通知，可能不是发给您的，请刷新后再试')
}

export async function readAll(tx: Transaction, personId: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await notificationTables(tx)
    .updateTable('notifications.notification')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
