import { z } from 'zod'
import { businessNow } from '#base/clock/index.ts'
import type { Db } from '#base/database/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { log } from '#base/log/index.ts'
import { sendOutside } from '#platform/notifications/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import { subscriptionTables } from './subscription-tables.ts'
import { messagePlace } from './write-message.ts'

const mostAttempts = 6
const atATime = 100
const Secret = z.object({ recipient: z.string(), text: z.string() })

/** Codes are awaited, so they go at once; news is written in working hours alone. */
export const sendSubscriptionMessages: JobDefinition = {
  name: 'risk-prevention.send-subscription-messages',
  schedule: '* * * * *',
  run: async (_payload, db) => {
    await sendWaitingMessages(db, businessNow())
  },
}

/** Answers how many left or, where the channel is not connected, were shown. What is settled keeps neither address nor words. */
export async function sendWaitingMessages(db: Db, at: Date): Promise<number> {
  const messages = subscriptionTables(db)
  const waiting = await messages
    .selectFrom('risk_prevention.subscription_message')
    .select(['id', 'channel', 'subject', 'sealed', 'attempts'])
    .where('state', '=', 'waiting')
    .where('next_attempt_at', '<=', at)
    .orderBy('next_attempt_at')
    .limit(atATime)
    .execute()
  let settled = 0
  for (const { id, channel, subject, sealed, attempts } of waiting) {
    // Counted before it is made, so that of two processes only one makes it.
    const { numUpdatedRows } = await messages
      .updateTable('risk_prevention.subscription_message')
      .set({
        attempts: attempts + 1,
        next_attempt_at: new Date(at.getTime() + 60_000 * 5 ** Math.min(attempts + 1, 4)),
      })
      .where('id', '=', id)
      .where('attempts', '=', attempts)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (!numUpdatedRows || !sealed) continue
    const state = await send(id, channel, subject, sealed)
    if (!state && attempts + 1 < mostAttempts) continue
    await messages
      .updateTable('risk_prevention.subscription_message')
      .set({ state: state ?? 'failed', sealed: null })
      .where('id', '=', id)
      .execute()
    if (state) settled++
  }
  return settled
}

/** Undefined where it could not be handed over. What an adapter says may name the address, so it is not logged. */
async function send(id: string, channel: 'email' | 'sms', subject: string, sealed: Buffer) {
  try {
    const opened = (await currentContactCipher()).open(sealed, messagePlace(id))
    const { recipient, text } = Secret.parse(JSON.parse(opened))
    return (await sendOutside({ channel, id, recipient, subject, text })) ? ('sent' as const) : ('shown' as const)
  } catch {
    log.warn({ message: id, channel }, 'a subscription message could not be handed over')
    return undefined
  }
}
