import type { Db, Transaction } from '#base/database/index.ts'
import type { RegisterRow } from '../contract/index.ts'
import { registerTables } from './tables.ts'

const batch = 2_000

/** Rows of a version in batches, in their order. */
export async function* rowBatches(db: Db | Transaction, versionId: string): AsyncGenerator<RegisterRow[]> {
  for (let after = 0; ;) {
    const rows = await registerTables(db)
      .selectFrom('registers.row')
      .select(['position', 'key', 'item as values'])
      .where('version_id', '=', versionId)
      .where('position', '>', after)
      .orderBy('position')
      .limit(batch)
      .execute()
    if (rows.length) yield rows
    if (rows.length < batch) return
    after = rows.at(-1)!.position
  }
}

export async function allRowsOf(db: Db | Transaction, versionId: string): Promise<RegisterRow[]> {
  const all: RegisterRow[] = []
  for await (const rows of rowBatches(db, versionId)) all.push(...rows)
  return all
}
