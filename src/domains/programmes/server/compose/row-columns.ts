import { asJson, type Transaction } from '#base/database/index.ts'
import type { RowDraft } from '../../contract/index.ts'
import { programmeTables } from '../tables.ts'

export function columnsOf(row: RowDraft, position: number) {
  return {
    code: row.code,
    position,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    materials: asJson(row.materials),
    upload_count: row.uploadCount,
    requirement: row.requirement,
    grading: asJson(row.grading),
    methods: asJson(row.methods),
    applicability: asJson(row.applicability),
    dates: asJson(row.dates),
    recurrence: asJson(row.recurrence),
    media: asJson(row.media),
    bindings: asJson(row.bindings),
    weight: row.weight,
    quotes: asJson(row.quotes),
    sources: asJson(row.sources),
  }
}

export async function insertRow(
  tx: Transaction,
  programmeId: string,
  rowId: string,
  position: number,
  row: RowDraft,
  parentRowId: string | null,
): Promise<void> {
  await programmeTables(tx)
    .insertInto('programmes.row')
    .values({ id: rowId, programme_id: programmeId, parent_row_id: parentRowId, ...columnsOf(row, position) })
    .execute()
}

/** Positions are 0, 1, 2 … in this order. */
export async function renumber(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries())
    await programmeTables(tx).updateTable('programmes.row').set({ position }).where('id', '=', id).execute()
}
