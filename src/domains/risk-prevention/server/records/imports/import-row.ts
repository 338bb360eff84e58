import { sql } from 'kysely'
import { headerSignature, labelOf, type RowFault } from '#base/columns/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { scopesOf, type Actor } from '#base/http/index.ts'
import { riskProblems, type ImportKind, type RecordImport, type RecordImportDetail } from '../../../contract/index.ts'
import { importFields, type FieldFault } from '../../../domain/records/index.ts'
import { recordTables, type ImportTable } from '../tables.ts'
import { unitsWithin } from '#platform/organisations/index.ts'

type Stored = ImportTable & { organisation_name: string }

/** Imports of the units that the person keeps records for. */
export function selectImports(db: Db | Transaction, actor: Actor) {
  const units = unitsWithin(scopesOf(actor, 'risk-prevention.keep-records'))
  return recordTables(db)
    .selectFrom('risk_prevention.record_import as i')
    .innerJoin('organisations.organisation as o', 'o.id', 'i.organisation_id')
    .selectAll('i')
    .select('o.name as organisation_name')
    .where(sql<boolean>`i.organisation_id in (${units})`)
}

/** @throws Problem `risk-prevention.import-not-found` */
export async function getImportRow(db: Db | Transaction, id: string, actor: Actor, lock = false): Promise<Stored> {
  const row = await selectImports(db, actor)
    .where('i.id', '=', id)
    .$if(lock, (query) => query.forUpdate('i'))
    .executeTakeFirst()
  if (!row) throw riskProblems.refuse('risk-prevention.import-not-found', '没有这次导入，或不在您的管辖范围内')
  return row
}

export function toImport(row: Stored): RecordImport {
  const read = row.file_bytes ? Math.min(1, row.bytes_read / row.file_bytes) : null
  return {
    id: row.id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    kind: row.kind,
    fileName: row.file_name,
    state: row.state,
    message: row.message,
    share:
      row.state === 'undoing' && row.rows_added ? row.rows_undone / row.rows_added : row.state === 'done' ? 1 : read,
    rowsRead: row.rows_read,
    rowsAdded: row.rows_added,
    rowsKnown: row.rows_known,
    rowsWrong: row.rows_wrong,
    rowsUndone: row.rows_undone,
    startedByName: row.started_by_name,
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    revision: row.revision,
  }
}

const shownFaults = 100

export async function getImport(db: Db | Transaction, id: string, actor: Actor): Promise<RecordImportDetail> {
  const row = await getImportRow(db, id, actor)
  const stored = await recordTables(db)
    .selectFrom('risk_prevention.import_fault')
    .select(['line', 'faults'])
    .where('record_import_id', '=', id)
    .orderBy('line')
    .limit(shownFaults)
    .execute()
  const faults = stored.flatMap(({ line, faults }) => faults.map((fault) => toRowFault(row.kind, line, fault)))
  const { header, sample, mapping, mapping_from: mappingFrom } = row
  return { ...toImport(row), header, sample, mapping, mappingFrom, faults }
}

/** A fault under the name that a person knows the field by. */
export function toRowFault(kind: ImportTable['kind'], line: number, { field, message }: FieldFault): RowFault {
  return { line, field: labelOf(importFields[kind], field), message }
}

/** How a table is recognised again: what it is, and the names of its columns. */
export const signatureOf = (kind: ImportKind, header: readonly string[]): string => `${kind}|${headerSignature(header)}`
