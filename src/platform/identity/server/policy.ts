import { sql } from 'kysely'
import { asJson, type Db, type Transaction } from '#base/database/index.ts'
import { SecurityPolicy } from '../contract/index.ts'
import { identityTables } from './tables.ts'

/** The policy in force; the defaults where nobody has set one. */
export async function readPolicy(db: Db | Transaction): Promise<SecurityPolicy> {
  const row = await identityTables(db).selectFrom('identity.policy').select('policy').executeTakeFirst()
  return SecurityPolicy.parse(row?.policy ?? {})
}

/** Sets the policy; sessions that are open already get the shorter of their limits and the new ones. */
export async function savePolicy(tx: Transaction, policy: SecurityPolicy): Promise<void> {
  const tables = identityTables(tx)
  await tables
    .insertInto('identity.policy')
    .values({ policy: asJson(policy) })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ policy: asJson(policy) }))
    .execute()
  await tables
    .updateTable('identity.session')
    .where('ended_at', 'is', null)
    .set(({ fn, ref, val }) => ({
      idle_minutes: fn('least', [ref('idle_minutes'), val(policy.idleMinutes)]),
      ends_at: fn('least', [ref('ends_at'), sql<Date>`created_at + ${policy.absoluteHours} * interval '1 hour'`]),
    }))
    .execute()
}
