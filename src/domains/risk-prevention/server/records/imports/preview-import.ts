import { asJson, type Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import {
  riskProblems,
  type ColumnMapping,
  type ImportPreview,
  type previewRecordImport,
} from '../../../contract/index.ts'
import { headerSignature, importFields, type RowScene } from '../../../domain/records/index.ts'
import { districtsByName } from '../districts.ts'
import { recordTables, type ImportTable } from '../tables.ts'
import { getImportRow } from './import-row.ts'
import { lookAhead } from './look-ahead.ts'

/** Fields that every row needs and that have neither a column nor words. */
export function missingFields(kind: ImportTable['kind'], mapping: ColumnMapping): string[] {
  return importFields[kind]
    .filter(({ name, required }) => required && mapping.columns[name] === undefined && !mapping.constants[name])
    .map(({ label }) => label)
}

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
  const mapping = requireFitting(row, body.mapping)
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
  return { ...looked, missing: missingFields(row.kind, mapping), revision }
}

function requireFitting(row: ImportTable, mapping: ColumnMapping): ColumnMapping {
  const known = new Set(importFields[row.kind].map(({ name }) => name))
  const unknown = [...Object.keys(mapping.columns), ...Object.keys(mapping.constants)].find((name) => !known.has(name))
  if (unknown)
    throw riskProblems.refuse('risk-prevention.wrong-columns', `没有“${unknown.slice(0, 30)}”这个字段，请重新选择`)
  const width = Math.max(row.header.length, ...row.sample.map((cells) => cells.length))
  const beyond = Object.entries(mapping.columns).find(([, column]) => column >= width)
  if (beyond)
    throw riskProblems.refuse('risk-prevention.wrong-columns', `表格只有 ${width} 列，没有第 ${beyond[1] + 1} 列`)
  const columns = Object.values(mapping.columns)
  if (new Set(columns).size < columns.length)
    throw riskProblems.refuse('risk-prevention.wrong-columns', '同一列被选作了两个字段，请分别选择')
  return mapping
}

async function remember(tx: Transaction, row: ImportTable, mapping: ColumnMapping, at: Date): Promise<void> {
  await recordTables(tx)
    .insertInto('risk_prevention.column_mapping')
    .values({
      organisation_id: row.organisation_id,
      signature: headerSignature(row.kind, row.header),
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
  mapping: ColumnMapping,
  cells: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    importFields[kind].flatMap(({ name }) => {
      const column = mapping.columns[name]
      const text = (column === undefined ? '' : (cells[column] ?? '')) || (mapping.constants[name] ?? '')
      return column === undefined && !text ? [] : [[name, text]]
    }),
  )
}
