import { businessNow, dayOf } from '#base/clock/index.ts'
import { inTransaction, type Db, type Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import type { Channel } from '../contract/index.ts'
import { composeDigest, mayReach } from '../domain/index.ts'
import { hourOf } from './hour-of.ts'
import { readPreferences } from './preferences.ts'
import { notificationTables } from './tables.ts'

/** Once each working morning, or later the same day where nothing ran in the morning. */
export const sendDigests: JobDefinition = {
  name: 'notifications.send-digests',
  schedule: '*/10 * * * *',
  run: async (_payload, db) => {
    await makeDigests(db, businessNow())
  },
}

/** Makes the digests of the day for everybody with something new; answers how many. */
export async function makeDigests(db: Db, at: Date): Promise<number> {
  const day = dayOf(at)
  if (!mayReach(day, hourOf(at))) return 0
  const waiting = await notificationTables(db)
    .selectFrom('notifications.notification as notification')
    .select('notification.person_id')
    .distinct()
    .where('notification.read_at', 'is', null)
    .where('notification.digested_on', 'is', null)
    .where('notification.at', '<=', at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notifications.digest as digest')
            .select('digest.on_day')
            .whereRef('digest.person_id', '=', 'notification.person_id')
            .where('digest.on_day', '=', day),
        ),
      ),
    )
    .execute()
  let made = 0
  for (const { person_id } of waiting) if (await inTransaction(db, (tx) => makeDigest(tx, person_id, day, at))) made++
  return made
}

async function makeDigest(tx: Transaction, personId: string, day: string, at: Date): Promise<boolean> {
  const tables = notificationTables(tx)
  const preferences = await readPreferences(tx, personId)
  const fresh = await tables
    .selectFrom('notifications.notification')
    .select(['id', 'kind', 'title', 'text'])
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .where('digested_on', 'is', null)
    .where('at', '<=', at)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (!fresh.length) return false
  const items = fresh.filter(({ kind }) => !preferences.quietKinds.includes(kind))
  if (items.length && !(await isFirstToday(tx, personId, day, items.length))) return false
  await tables
    .updateTable('notifications.notification')
    .set({ digested_on: day })
    .where(
      'id',
      'in',
      fresh.map(({ id }) => id),
    )
    .execute()
  if (!items.length) return false
  const person = await tables
    .selectFrom('identity.person')
    .select(['name', 'email', 'phone'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  const addresses: Record<Channel, string | null> = { email: person.email, sms: person.phone, messenger: person.phone }
  for (const channel of preferences.channels) {
    const recipient = addresses[channel]
    if (!recipient) continue
    await tables
      .insertInto('notifications.outgoing_message')
      .values({
        id: newId(),
        person_id: personId,
        channel,
        recipient,
        ...composeDigest(channel, person.name, items),
        state: 'waiting',
        attempts: 0,
        failure: null,
        made_at: at,
        next_attempt_at: at,
      })
      .execute()
  }
  return true
}

/** What comes after today's digest waits for the next working morning. */
async function isFirstToday(tx: Transaction, personId: string, day: string, notifications: number): Promise<boolean> {
  const first = await notificationTables(tx)
    .insertInto('notifications.digest')
    .values({ person_id: personId, on_day: day, notifications })
    .onConflict((conflict) => conflict.columns(['person_id', 'on_day']).doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return first !== undefined
}
