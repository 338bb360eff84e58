import { sql } from 'kysely'
import type { Db, Transaction } from '../database/index.ts'
import { newId } from '../ids/index.ts'

/** Something that happened, past tense (`programmes.programme-issued`), saved with the work that made it happen. */
export interface DomainEvent {
  readonly id: string
  readonly name: string
  readonly payload: Record<string, unknown>
  /** Business time of the work. */
  readonly at: string
}

/** Hears one event. Delivery is at least once, so a listener must be idempotent by `event.id`. */
export interface EventListener {
  readonly event: string
  /** Who listens, for logs and the event map: `notifications.tell-units`. */
  readonly name: string
  hear(event: DomainEvent, db: Db): Promise<void>
}

/** Saves an event in the transaction of the work; the worker delivers it. */
export async function emit(tx: Transaction, name: string, payload: Record<string, unknown>, at: Date): Promise<void> {
  await sql`insert into base.outbox (id, name, payload, at) values (${newId()}, ${name}, ${JSON.stringify(payload)}::jsonb, ${at})`.execute(
    tx,
  )
}
