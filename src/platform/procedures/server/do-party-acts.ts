import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import { inTransaction, type Transaction } from '#base/database/index.ts'
import type { EventListener } from '#base/events/index.ts'
import { Problem } from '#base/http/index.ts'
import type { DefinedCases } from '../contract/index.ts'
import { actOnCase } from './act.ts'

/** A message that a party left by its code: the portal may only insert it, a listener of the workbench's side acts upon it. */
export interface PartyMessages {
  /** Of the listener: `mediation.do-party-act`. */
  readonly name: string
  /** Published with the message; its payload is `{ messageId }`. */
  readonly event: string
  readonly cases: DefinedCases
  /** Has the columns `id`, `act`, `form`, `received_at`, `done_by`, `refused`. */
  readonly table: string
  /** The case that the message belongs to, and what its sender is called there. */
  senderOf(tx: Transaction, messageId: string): Promise<Sender>
  /** What else came with it, in the act's own transaction. */
  afterwards?(tx: Transaction, done: DoneMessage): Promise<void>
}

export interface Sender {
  readonly caseId: string
  readonly name: string
}

export interface DoneMessage extends Sender {
  readonly messageId: string
  readonly entryId: string
  /** The unit that has the case. */
  readonly organisationId: string
  readonly at: Date
}

/** Does once what a party sent, as its act; what the case can no longer take keeps the reason beside the message. */
export function doPartyActs(messages: PartyMessages): EventListener {
  const { name, event } = messages
  const table = sql.table(messages.table)
  return {
    event,
    name,
    async hear({ payload, id: eventId }, db) {
      const messageId = String(payload['messageId'])
      try {
        await inTransaction(db, async (tx) => {
          const waiting = await takeWaiting(tx, messages, messageId)
          if (!waiting) return
          const sender = await messages.senderOf(tx, messageId)
          const { act, form, received_at: at } = waiting
          const by = { kind: 'party', name: sender.name } as const
          const request = { caseId: sender.caseId, action: act, form, by, at, today: dayOf(at) }
          const { entryId, loaded } = await actOnCase(tx, messages.cases, request)
          const organisationId = loaded.row.organisation_id
          await messages.afterwards?.(tx, { ...sender, messageId, entryId, organisationId, at })
          await sql`update ${table} set done_by = ${eventId} where id = ${messageId}`.execute(tx)
        })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const reason = error.detail ?? error.title
        await sql`update ${table} set refused = ${reason} where id = ${messageId}`.execute(db)
      }
    },
  }
}

interface Waiting {
  readonly act: string
  readonly form: Record<string, unknown>
  readonly received_at: Date
}

/** Locks the message, unless it was acted upon or refused before. */
async function takeWaiting(tx: Transaction, { table }: PartyMessages, messageId: string): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`select act, form, received_at from ${sql.table(table)}
    where id = ${messageId} and done_by is null and refused is null for update`.execute(tx)
  return rows[0]
}
