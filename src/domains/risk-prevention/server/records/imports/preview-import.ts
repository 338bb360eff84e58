import { cellOf, faultOfMapping, missingFields } from '#base/columns/index.ts'
import { asJson, type Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import {
  riskProblems,
  type ImportPreview,
  type previewRecordImport,
  type RecordMapping,
} from '../../../contract/index.ts'
import { importFields, type RowScene } from '../../../domain/records/index.ts'
import { districtsByName } from '../districts.ts'
import { recordTables, type ImportTable } from '../tables.ts'
import { getImportRow, signatureOf } from './import-row.ts'
import { lookAhead } from './look-ahead.ts'

/** @throws Problem where a draft is wanted and something else found */
export function requireDraft(row: ImportTable, revision: number): void {
  if (row.state !== 'draft')
    throw riskProblems.refuse('risk-prevention.not-possible-now', '这次导入已经开始，不能再改列；要重来请先撤销再上传')
  if (row.revision !== revision)
    throw riskProblems.refuse('risk-prevention.changed-meanwhile', '列的对应关系刚在别处改过，请刷新后再确认')
}

/** Keeps the columns, for this import and for the next table of the same columns, and shows what the first rows become. */
export async function previewImportUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof previewRecordImport>>): Promise<ImportPreview> {
  const row = await getImportRow(db, params.recordImportId, actor, true)
  requireDraft(row, body.revision)
  const { mapping } = body
  const fields = importFields[row.kind]
  const width = Math.max(row.header.length, ...row.sample.map((cells) => cells.length))
  const fault = faultOfMapping(fields, width, mapping)
  if (fault) throw riskProblems.refuse('risk-prevention.wrong-columns', fault)
  const revision = row.revision + 1
  await recordTables(db)
    .updateTable('risk_prevention.record_import')
    .set({ mapping: asJson(mapping), mapping_from: 'chosen', revision })
    .where('id', '=', row.id)
    .execute()
  await remember(db, row, mapping, now)
  audit({
    subject: `risk-prevention.record_import:${row.id}`,
    organisationId: row.organisation_id,
    summary: `确认“${row.file_name}”的列`,
    details: mapping,
  })
  const scene: RowScene = { mapping, today, districts: await districtsByName(db) }
  const looked = await lookAhead(db, row, scene, (cells) => shownCells(row.kind, mapping, cells))
  return { ...looked, missing: missingFields(fields, mapping), revision }
}

async function remember(tx: Transaction, row: ImportTable, mapping: RecordMapping, at: Date): Promise<void> {
  await recordTables(tx)
    .insertInto('risk_prevention.column_mapping')
    .values({
      organisation_id: row.organisation_id,
      signature: signatureOf(row.kind, row.header),
      mapping: asJson(mapping),
      changed_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'signature']).doUpdateSet({ mapping: asJson(mapping), changed_at: at }),
    )
    .execute()
}

function shownCells(
  kind: ImportTable['kind'],
  mapping: RecordMapping,
  cells: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    importFields[kind].flatMap(({ name }) => {
      const text = cellOf(mapping, name, cells)
      return mapping.columns[name] === undefined && !text ? [] : [[name, text]]
    }),
  )
}
