import { faultText } from '#base/columns/index.ts'
import type { Db } from '#base/database/index.ts'
import type { FileAnswer, InputOf, UseCase, Writing } from '#base/http/index.ts'
import { csvOf, csvStream } from '#base/sheets/index.ts'
import type { downloadImportFaults, downloadImportTemplate } from '../../../contract/index.ts'
import { importKinds } from '../../../contract/index.ts'
import { importFields } from '../../../domain/records/index.ts'
import { recordTables, type FaultTable } from '../tables.ts'
import { getImportRow, toRowFault } from './import-row.ts'

/** Columns that the file of faults adds; an import of the mended file leaves them aside. */
const added = ['原行号', '错误说明']

/** The rows with faults in the columns that they came in, so that the mended file can be imported as it is. */
export async function downloadFaultsUseCase({
  input: { params },
  actor,
  db,
  afterwards,
  audit,
}: Writing<InputOf<typeof downloadImportFaults>>): Promise<FileAnswer> {
  const row = await getImportRow(db, params.recordImportId, actor)
  const header = row.header.filter((name) => !added.includes(name))
  const lineOf = ({ line, cells, faults }: FaultTable) => [
    ...header.map((name) => cells[row.header.indexOf(name)] ?? ''),
    line,
    faults.map((fault) => faultText(toRowFault(row.kind, line, fault))).join('；'),
  ]
  audit({
    subject: `risk-prevention.record_import:${row.id}`,
    organisationId: row.organisation_id,
    summary: `下载“${row.file_name}”出错的 ${row.rows_wrong} 行`,
  })
  const name = row.file_name.replace(/\.[^.]*$/, '').replace(/-出错的行$/, '')
  return {
    fileName: `${name}-出错的行.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvStream([...header, ...added], inParts(faultsOf(afterwards, row.id), lineOf)),
  }
}

async function* inParts<Row, Line>(parts: AsyncIterable<readonly Row[]>, lineOf: (row: Row) => Line) {
  for await (const rows of parts) yield rows.map(lineOf)
}

const faultsAtOnce = 1000

/** In the order of the file, some at a time; each question begins behind the last line. */
async function* faultsOf(db: Db, importId: string): AsyncGenerator<FaultTable[]> {
  for (let line = 0; ;) {
    const rows = await recordTables(db)
      .selectFrom('risk_prevention.import_fault')
      .selectAll()
      .where('record_import_id', '=', importId)
      .where('line', '>', line)
      .orderBy('line')
      .limit(faultsAtOnce)
      .execute()
    if (rows.length) yield rows
    if (rows.length < faultsAtOnce) return
    line = rows.at(-1)!.line
  }
}

export async function downloadTemplateUseCase({
  input: { query },
}: UseCase<InputOf<typeof downloadImportTemplate>>): Promise<FileAnswer> {
  const fields = importFields[query.kind]
  return {
    fileName: `${importKinds[query.kind]}导入模板.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(
      fields.map(({ label }) => label),
      [fields.map(({ example }) => example)],
    ),
  }
}
