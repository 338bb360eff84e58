import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { removeInspections } from '../insert-inspections.ts'
import { removeRecords } from '../remove-records.ts'
import { recordTables } from '../tables.ts'

/** Takes back the next rows of an import; false when nothing of it is left. */
export async function undoRows(tx: Transaction, importId: string, atMost: number, at: Date): Promise<boolean> {
  const row = await recordTables(tx)
    .selectFrom('risk_prevention.record_import')
    .select(['state', 'kind'])
    .where('id', '=', importId)
    .forUpdate()
    .executeTakeFirst()
  if (row?.state !== 'undoing') return false
  const gone =
    row.kind === 'records'
      ? await removeRecords(tx, { importId, atMost })
      : await removeInspections(tx, importId, atMost)
  const finished = gone < atMost
  await recordTables(tx)
    .updateTable('risk_prevention.record_import')
    .set({ rows_undone: sql`rows_undone + ${gone}`, ...(finished ? { state: 'undone' as const, ended_at: at } : {}) })
    .where('id', '=', importId)
    .execute()
  return !finished
}
