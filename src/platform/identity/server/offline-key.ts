import { randomBytes } from 'node:crypto'
import type { Transaction } from '#base/database/index.ts'
import { identityTables } from './tables.ts'

/** The person's own key, made when it is first asked for. */
export async function offlineKeyOf(tx: Transaction, personId: string, at: Date): Promise<Buffer> {
  const tables = identityTables(tx)
  await tables
    .insertInto('identity.offline_key')
    .values({ person_id: personId, key: randomBytes(32), made_at: at })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute()
  const { key } = await tables
    .selectFrom('identity.offline_key')
    .select('key')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return key
}
