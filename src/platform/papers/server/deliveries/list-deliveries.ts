import type { Db, Transaction } from '#base/database/index.ts'
import { listFiles } from '#platform/files/index.ts'
import type { Delivery } from '../../contract/index.ts'
import { deliveryFacts } from '../../domain/delivery-facts.ts'
import { paperTables } from '../tables.ts'

/** Every attempt at one paper, in the order in which they were recorded. */
export async function listDeliveries(db: Db | Transaction, paperId: string): Promise<Delivery[]> {
  const rows = await paperTables(db)
    .selectFrom('papers.paper_delivery')
    .selectAll()
    .where('paper_id', '=', paperId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
  const files = await listFiles(
    db,
    rows.flatMap((row) => row.receipt_file_id ?? []),
  )
  const fileOf = new Map(files.map((file) => [file.id, file]))
  return rows.map((row) => {
    const receipt = fileOf.get(row.receipt_file_id ?? '')
    return {
      id: row.id,
      way: row.way,
      state: row.state,
      facts: deliveryFacts(row.content),
      deliveredOn: row.delivered_on,
      presumedBy: row.presumed_by,
      failedBecause: row.failed_because,
      receipt: receipt ? { name: receipt.name, bytes: receipt.bytes } : null,
      recordedByName: row.recorded_by_name,
      recordedAt: row.recorded_at.toISOString(),
    }
  })
}
