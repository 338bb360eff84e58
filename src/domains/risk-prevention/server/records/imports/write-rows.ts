import { sql } from 'kysely'
import { businessNow } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import type { RecordFields } from '../../../contract/index.ts'
import {
  readInspectionRow,
  readRecordRow,
  type FieldFault,
  type InspectionRow,
  type RowScene,
} from '../../../domain/records/index.ts'
import { insertInspections } from '../insert-inspections.ts'
import { insertRecords, type Origin } from '../insert-records.ts'
import { recordTables, type ImportTable } from '../tables.ts'
import { UnreadableRows, type FileRow } from './open-rows.ts'

/** Beyond this the columns are wrong, not the rows. */
const mostFaults = 100_000

/** Writes the next rows of an import: records with their counts, rows with faults, and how far it has come. */
export async function writeRows(
  tx: Transaction,
  row: ImportTable,
  scene: RowScene,
  rows: readonly FileRow[],
): Promise<void> {
  const origin: Origin = { organisationId: row.organisation_id, source: 'import', importId: row.id, at: businessNow() }
  const wrong: WrongRow[] = []
  let added = 0
  let read = 0
  if (row.kind === 'records') {
    const records: RecordFields[] = []
    for (const { line, cells } of rows) {
      const outcome = readRecordRow(cells, scene)
      if ('row' in outcome) records.push(outcome.row)
      else wrong.push({ line, cells, faults: outcome.faults })
    }
    read = records.length
    added = (await insertRecords(tx, origin, records)).filter((id) => id !== null).length
  } else {
    const inspections: InspectionRow[] = []
    for (const { line, cells } of rows) {
      const outcome = readInspectionRow(cells, scene)
      if ('row' in outcome) inspections.push(outcome.row)
      else wrong.push({ line, cells, faults: outcome.faults })
    }
    read = inspections.length
    added = await insertInspections(tx, origin, inspections)
  }
  await keepFaults(tx, row.id, wrong)
  const progress = await recordTables(tx)
    .updateTable('risk_prevention.record_import')
    .set({
      rows_read: sql`rows_read + ${rows.length}`,
      rows_added: sql`rows_added + ${added}`,
      rows_known: sql`rows_known + ${read - added}`,
      rows_wrong: sql`rows_wrong + ${wrong.length}`,
      bytes_read: rows.at(-1)!.bytes,
    })
    .where('id', '=', row.id)
    .returning('rows_wrong')
    .executeTakeFirstOrThrow()
  if (progress.rows_wrong > mostFaults)
    throw new UnreadableRows(`出错的行超过 ${mostFaults} 行，多半是列选错了，已停止导入`)
}

interface WrongRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly faults: readonly FieldFault[]
}

/** PostgreSQL keeps no NUL; the fault says that something invisible stood there. */
const storable = (cell: string) => cell.replaceAll('\0', '\ufffd')

async function keepFaults(tx: Transaction, importId: string, wrong: readonly WrongRow[]): Promise<void> {
  if (!wrong.length) return
  await sql`insert into risk_prevention.import_fault (record_import_id, line, cells, faults)
    select ${importId}, line, cells::jsonb, faults::jsonb from unnest(
      ${wrong.map(({ line }) => line)}::bigint[], ${wrong.map(({ cells }) => JSON.stringify(cells.map(storable)))}::text[],
      ${wrong.map(({ faults }) => JSON.stringify(faults))}::text[]
    ) as one (line, cells, faults)`.execute(tx)
}
