import { missingFields } from '#base/columns/index.ts'
import { emit } from '#base/events/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import {
  riskProblems,
  type RecordImport,
  type startRecordImport,
  type undoRecordImport,
} from '../../../contract/index.ts'
import { importFields } from '../../../domain/records/index.ts'
import { recordTables } from '../tables.ts'
import { getImportRow, toImport } from './import-row.ts'
import { requireDraft } from './preview-import.ts'

/** Wakes the worker that goes on with imports. */
export const importMoved = 'risk-prevention.import-moved'

export async function startImportUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof startRecordImport>>): Promise<RecordImport> {
  const row = await getImportRow(db, params.recordImportId, actor, true)
  requireDraft(row, body.revision)
  const missing = missingFields(importFields[row.kind], row.mapping)
  if (missing.length)
    throw riskProblems.refuse(
      'risk-prevention.wrong-columns',
      `还没有选择“${missing.join('”“')}”对应的列，请选择列，或填写对所有行都适用的内容`,
    )
  await recordTables(db)
    .updateTable('risk_prevention.record_import')
    .set({ state: 'running', revision: row.revision + 1 })
    .where('id', '=', row.id)
    .execute()
  await emit(db, importMoved, { importId: row.id }, now)
  audit({
    subject: `risk-prevention.record_import:${row.id}`,
    organisationId: row.organisation_id,
    summary: `开始导入“${row.file_name}”`,
  })
  return toImport(await getImportRow(db, row.id, actor))
}

/** A running import stops after its present rows; then whatever it brought goes again. A draft is simply given up. */
export async function undoImportUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof undoRecordImport>>): Promise<RecordImport> {
  const row = await getImportRow(db, params.recordImportId, actor, true)
  if (row.state === 'undoing' || row.state === 'undone')
    throw riskProblems.refuse('risk-prevention.not-possible-now', '这次导入已经撤销，无需再次操作')
  const state = row.state === 'draft' ? 'undone' : 'undoing'
  await recordTables(db)
    .updateTable('risk_prevention.record_import')
    .set({ state, undo_reason: body.reason, revision: row.revision + 1, ended_at: state === 'undone' ? now : null })
    .where('id', '=', row.id)
    .execute()
  if (state === 'undoing') await emit(db, importMoved, { importId: row.id }, now)
  audit({
    subject: `risk-prevention.record_import:${row.id}`,
    organisationId: row.organisation_id,
    summary: `${row.state === 'running' ? '取消' : '撤销'}导入“${row.file_name}”：${body.reason}`,
  })
  return toImport(await getImportRow(db, row.id, actor))
}
