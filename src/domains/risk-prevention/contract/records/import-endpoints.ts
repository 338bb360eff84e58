import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import { ImportKind, ImportPreview, ImportState, RecordImport, RecordImportDetail, RecordMapping } from './import.ts'

const params = z.object({ recordImportId: Id })
const permission = 'risk-prevention.keep-records'
const notAudited = { notAudited: '只看导入的进度和列名，登记与撤销均有审计' }
const problems = ['risk-prevention.import-not-found', 'risk-prevention.not-possible-now'] as const
const revision = z.number().int().min(1)

export const listRecordImports = endpoint({
  method: 'GET',
  path: '/risk-prevention/record-imports',
  summary: '查看导入列表',
  permission,
  audit: notAudited,
  query: ListQuery.extend({ state: ImportState.optional(), organisationId: Id.optional() }),
  output: pageOf(RecordImport),
})

export const showRecordImport = endpoint({
  method: 'GET',
  path: '/risk-prevention/record-imports/:recordImportId',
  summary: '查看导入及进度',
  permission,
  audit: notAudited,
  params,
  output: RecordImportDetail,
  problems,
})

/** Takes over an upload and reads its head; nothing is written yet. */
export const beginRecordImport = endpoint({
  method: 'POST',
  path: '/risk-prevention/record-imports',
  summary: '上传要导入的文件',
  permission,
  audit: 'risk-prevention.import-begun',
  body: z.object({ organisationId: Id, kind: ImportKind.default('records'), uploadId: Id }),
  output: RecordImportDetail,
  problems: ['risk-prevention.unreadable-file', 'files.upload-not-found', 'files.upload-incomplete', 'files.refused'],
})

/** Keeps the columns and says what the first rows would become. */
export const previewRecordImport = endpoint({
  method: 'POST',
  path: '/risk-prevention/record-imports/:recordImportId/preview',
  summary: '确认列并预览',
  permission,
  audit: 'risk-prevention.import-mapped',
  params,
  body: z.object({ revision, mapping: RecordMapping }),
  output: ImportPreview,
  problems: [...problems, 'risk-prevention.changed-meanwhile', 'risk-prevention.wrong-columns'],
})

export const startRecordImport = endpoint({
  method: 'POST',
  path: '/risk-prevention/record-imports/:recordImportId/start',
  summary: '开始导入',
  permission,
  audit: 'risk-prevention.import-started',
  params,
  body: z.object({ revision }),
  output: RecordImport,
  problems: [...problems, 'risk-prevention.changed-meanwhile', 'risk-prevention.wrong-columns'],
})

/** Cancels what runs, or takes back what was imported: the rows of this import go, with their counts. */
export const undoRecordImport = endpoint({
  method: 'POST',
  path: '/risk-prevention/record-imports/:recordImportId/undo',
  summary: '取消或撤销整个导入',
  permission,
  audit: 'risk-prevention.import-undone',
  params,
  body: z.object({ reason: oneLine(300) }),
  output: RecordImport,
  problems,
})

/** Rows with faults as they stood, with a column that says what is wrong: mend it and import it again. */
export const downloadImportFaults = endpoint({
  method: 'GET',
  path: '/risk-prevention/record-imports/:recordImportId/faults.csv',
  summary: '下载出错的行',
  permission,
  audit: 'risk-prevention.faults-downloaded',
  params,
  kind: 'download',
  problems,
})

export const downloadImportTemplate = endpoint({
  method: 'GET',
  path: '/risk-prevention/record-import-template.csv',
  summary: '下载导入模板',
  permission,
  audit: { notAudited: '空白模板' },
  query: z.object({ kind: ImportKind.default('records') }),
  kind: 'download',
})
