import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { Recipients } from '../contract/index.ts'
import { shortTitle } from '../domain/index.ts'
import { resolveRecipients } from './recipients.ts'
import { notificationTables } from './tables.ts'

export interface NewNotification {
  readonly recipients: Recipients
  /** Names the occasion: `programmes.task:019…:returned:2`. The same key tells a person once. */
  readonly key: string
  /** `programmes.task-returned` */
  readonly kind: string
  /** One line: what, and by when. */
  readonly title: string
  readonly text?: string
  /** Path of the workbench. */
  readonly link?: string | null
  readonly organisationId?: string | null
  /** Business time. */
  readonly at: Date
}

/** Tells people inside the workbench, with the work that makes it necessary; answers how many were told now. */
export async function notify(tx: Transaction, notification: NewNotification): Promise<number> {
  const people = await resolveRecipients(tx, notification.recipients, dayOf(notification.at))
  if (!people.length) return 0
  const told = await notificationTables(tx)
    .insertInto('notifications.notification')
    .values(
      people.map((personId) => ({
        id: newId(),
        person_id: personId,
        key: notification.key,
        kind: notification.kind,
        title: shortTitle(notification.title),
        text: notification.text ?? '',
        link: notification.link ?? null,
        organisation_id: notification.organisationId ?? null,
        at: notification.at,
        read_at: null,
        digested_on: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['person_id', 'key']).doNothing())
    .returning('id')
    .execute()
  return told.length
}
