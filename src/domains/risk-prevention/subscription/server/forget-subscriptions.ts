import { businessNow, dayOf } from '#base/clock/index.ts'
import type { Db } from '#base/database/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { subscriptionTables } from './subscription-tables.ts'

const dayMs = 86_400_000
/** What was sent is kept so long without addresses, to answer questions. 待确认. */
const messageDays = 180

export const forgetSubscriptionsJob: JobDefinition = {
  name: 'risk-prevention.forget-subscriptions',
  schedule: '40 3 * * *',
  run: (_payload, db) => forgetSubscriptions(db, businessNow()),
}

/** What ended, what was never confirmed within a day, what has run out, and old messages are erased. */
export async function forgetSubscriptions(db: Db, at: Date): Promise<void> {
  const before = (days: number) => new Date(at.getTime() - days * dayMs)
  const tables = subscriptionTables(db)
  await tables
    .deleteFrom('risk_prevention.subscription')
    .where((eb) =>
      eb.or([
        eb('state', '=', 'ended'),
        eb.and([eb('state', '=', 'waiting'), eb('created_at', '<', before(1))]),
        eb('keep_until', '<', dayOf(at)),
      ]),
    )
    .execute()
  await tables.deleteFrom('risk_prevention.subscription_message').where('made_at', '<', before(messageDays)).execute()
}
