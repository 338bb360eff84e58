import { guessColumns } from '#base/columns/index.ts'
import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { unpacksBeyond } from '#base/sheets/index.ts'
import { currentFileStore, takeUpload, type StoredFile } from '#platform/files/index.ts'
import { FileRules } from '#platform/files/contract/index.ts'
import {
  riskProblems,
  type beginRecordImport,
  type ImportKind,
  type RecordImportDetail,
  type RecordMapping,
} from '../../../contract/index.ts'
import { importFields } from '../../../domain/records/index.ts'
import { recordTables } from '../tables.ts'
import { getImport, signatureOf } from './import-row.ts'
import { UnreadableRows, type FileShape } from './open-rows.ts'
import { detectDelimiter, detectEncoding, readHead, type Head } from './read-head.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const rules = FileRules.parse({ accept: ['text', 'xlsx'] })

/** Takes a file over, reads its head and proposes the columns: as the unit mapped the same table before, else by their names. */
export async function beginImportUseCase({
  input: { body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof beginRecordImport>>): Promise<RecordImportDetail> {
  const { organisationId, kind, uploadId } = body
  const unit = await requireUnit(db, organisationId, actor, 'risk-prevention.keep-records')
  const file = await takeUpload(db, { uploadId, organisationId, actor, at: now, rules })
  const { shape, head } = await openHead(file)
  const remembered = await recordTables(db)
    .selectFrom('risk_prevention.column_mapping')
    .select('mapping')
    .where('organisation_id', '=', organisationId)
    .where('signature', '=', signatureOf(kind, head.header))
    .executeTakeFirst()
  const id = newId()
  await recordTables(db)
    .insertInto('risk_prevention.record_import')
    .values({
      id,
      organisation_id: organisationId,
      kind,
      file_id: file.id,
      file_name: file.name,
      file_bytes: file.bytes,
      is_workbook: shape.isWorkbook,
      encoding: shape.encoding,
      delimiter: shape.delimiter,
      header: asJson(head.header),
      sample: asJson(head.sample),
      mapping: asJson(remembered?.mapping ?? guessed(kind, head)),
      mapping_from: remembered ? 'remembered' : 'guessed',
      state: 'draft',
      message: null,
      bytes_read: 0,
      rows_read: 0,
      rows_added: 0,
      rows_known: 0,
      rows_wrong: 0,
      rows_undone: 0,
      undo_reason: null,
      started_by: actor.personId,
      started_by_name: actor.name,
      created_at: now,
      ended_at: null,
      revision: 1,
    })
    .execute()
  audit({
    subject: `risk-prevention.record_import:${id}`,
    organisationId,
    summary: `为“${unit.name}”上传待导入的“${file.name}”`,
  })
  return getImport(db, id, actor)
}

const guessed = (kind: ImportKind, { header }: Head): RecordMapping => ({
  columns: guessColumns(importFields[kind], header),
  constants: {},
  tradeEdition: '2017',
})

async function openHead(file: StoredFile): Promise<{ shape: FileShape; head: Head }> {
  try {
    const shape = await shapeOf(file)
    const head = await readHead(await contentOf(file), shape)
    return { shape, head }
  } catch (error) {
    if (error instanceof UnreadableRows)
      throw riskProblems.refuse('risk-prevention.unreadable-file', `“${file.name}”${error.message}`)
    throw error
  }
}

const contentOf = async (file: StoredFile) => (await currentFileStore()).open(file.sha256)

async function shapeOf(file: StoredFile): Promise<FileShape> {
  if (file.kind === 'xlsx') {
    await requireSmallWorkbook(file)
    return { isWorkbook: true, encoding: '', delimiter: '' }
  }
  const encoding = await detectEncoding(await contentOf(file))
  return { isWorkbook: false, encoding, delimiter: await detectDelimiter(await contentOf(file), encoding) }
}

/** The rows of a workbook cannot be read one after the other without the whole of it: its texts may stand behind its table. */
const largestWorkbook = 96 * 1_048_576

async function requireSmallWorkbook(file: StoredFile): Promise<void> {
  const content = await contentOf(file)
  try {
    if (!(await unpacksBeyond(content, largestWorkbook))) return
  } catch (error) {
    throw new UnreadableRows('表格文件已损坏或不完整，请用表格软件打开后另存为 .xlsx 或 .csv 再上传', { cause: error })
  } finally {
    content.destroy()
  }
  throw new UnreadableRows(
    `解压后超过 ${largestWorkbook / 1_048_576} MB，作为 XLSX 太大；请用表格软件打开后另存为 CSV（UTF-8）再上传，CSV 一次可以导入百万行`,
  )
}
