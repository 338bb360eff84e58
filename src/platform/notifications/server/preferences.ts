import { asJson, type Db, type Transaction } from '#base/database/index.ts'
import type { Preferences } from '../contract/index.ts'
import { notificationTables } from './tables.ts'

/** Until a person says otherwise: by mail, everything. */
export const usualPreferences: Preferences = { channels: ['email'], quietKinds: [] }

export async function readPreferences(db: Db | Transaction, personId: string): Promise<Preferences> {
  const row = await notificationTables(db)
    .selectFrom('notifications.preference')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? { channels: row.channels, quietKinds: row.quiet_kinds } : usualPreferences
}

export async function writePreferences(tx: Transaction, personId: string, wanted: Preferences): Promise<Preferences> {
  const preferences = {
    channels: [...new Set(wanted.channels)],
    quietKinds: [...new Set(wanted.quietKinds)],
  }
  const values = { channels: asJson(preferences.channels), quiet_kinds: asJson(preferences.quietKinds) }
  await notificationTables(tx)
    .insertInto('notifications.preference')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
  return preferences
}
