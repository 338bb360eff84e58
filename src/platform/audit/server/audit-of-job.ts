import type { Db, Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { recordAudit } from './record-audit.ts'
import { auditTables } from './tables.ts'

/** What a job did by itself, as an entry of the chain. */
export interface JobNote {
  readonly event: string
  readonly subject: string
  readonly organisationId: string
  readonly summary: string
  readonly details: Record<string, unknown>
  readonly at: Date
}

/** Writes an entry of work that no person did, in the transaction of that work. */
export async function recordAuditOfJob(tx: Transaction, { at, ...note }: JobNote): Promise<void> {
  const nobody = { actor: null, permission: '', requestId: newId(), clientAddress: '' }
  await recordAudit(tx, { ...note, ...nobody, outcome: 'done', businessAt: at })
}

/** What the last entry of an event about a subject says; undefined where there is none. */
export async function findAuditDetails(
  db: Db | Transaction,
  event: string,
  subject: string,
): Promise<Record<string, unknown> | undefined> {
  const found = await auditTables(db)
    .selectFrom('audit.entry')
    .select('details')
    .where('event', '=', event)
    .where('subject', '=', subject)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.details
}
