import type { Selectable } from 'kysely'
import { businessNow, dayOf } from '#base/clock/index.ts'
import type { Db } from '#base/database/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { log } from '#base/log/index.ts'
import { mayReach } from '../domain/index.ts'
import { findAdapter } from './adapters.ts'
import { hourOf } from './hour-of.ts'
import { notificationTables, type OutgoingMessageTable } from './tables.ts'

const mostAttempts = 6
const atATime = 100

export const deliverMessages: JobDefinition = {
  name: 'notifications.deliver-messages',
  schedule: '* * * * *',
  run: async (_payload, db) => {
    await deliverWaiting(db, businessNow())
  },
}

/** Hands waiting messages over, never at night: one that failed in the evening waits for the next working morning. */
export async function deliverWaiting(db: Db, at: Date): Promise<number> {
  if (!mayReach(dayOf(at), hourOf(at))) return 0
  const waiting = await notificationTables(db)
    .selectFrom('notifications.outgoing_message')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_attempt_at', '<=', at)
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(atATime)
    .execute()
  let delivered = 0
  for (const message of waiting) if (await deliver(db, message, at)) delivered++
  return delivered
}

/** The attempt is counted before it is made, so that of two processes only one makes it. */
async function deliver(db: Db, message: Selectable<OutgoingMessageTable>, at: Date): Promise<boolean> {
  const { id, channel, recipient, subject, text } = message
  const attempts = message.attempts + 1
  const claimed = await change(db, message, {
    attempts,
    next_attempt_at: new Date(at.getTime() + 60_000 * 5 ** Math.min(attempts, 4)),
  })
  if (!claimed) return false
  const adapter = findAdapter(channel)
  if (!adapter) return change(db, { id, attempts }, { state: 'shown' })
  try {
    await adapter.send({ id, recipient, subject, text })
    return change(db, { id, attempts }, { state: 'sent', failure: null })
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    log.warn({ message: id, channel, attempts, failure }, 'message not delivered')
    await change(db, { id, attempts }, { failure, ...(attempts >= mostAttempts ? { state: 'failed' as const } : {}) })
    return false
  }
}

async function change(
  db: Db,
  seen: { id: string; attempts: number },
  values: Partial<Pick<OutgoingMessageTable, 'state' | 'attempts' | 'failure' | 'next_attempt_at'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await notificationTables(db)
    .updateTable('notifications.outgoing_message')
    .set(values)
    .where('id', '=', seen.id)
    .where('attempts', '=', seen.attempts)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
