import { z } from 'zod'
import { Day, endpoint, Id, oneLine } from '#base/http/contract.ts'

/** One thing that an import would do, beside the line that asks for it. */
export const ImportChange = z.object({
  /** Line of the file, the header being line 1. */
  line: z.number().int(),
  change: z.enum(['added', 'renamed', 'moved', 'edited', 'abolished']),
  organisationId: Id.nullable(),
  name: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type ImportChange = z.infer<typeof ImportChange>

export const ImportError = z.object({ line: z.number().int(), column: z.string().nullable(), message: z.string() })
export type ImportError = z.infer<typeof ImportError>

export const ImportPreview = z.object({
  id: Id,
  fileName: z.string(),
  /** Day from which the changes hold. */
  on: Day,
  state: z.enum(['previewed', 'applied']),
  rows: z.number().int(),
  unchanged: z.number().int(),
  changes: z.array(ImportChange),
  errors: z.array(ImportError),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const importColumns = ['编号', '名称', '简称', '类别', '上级', '成立日期', '撤销日期'] as const

const params = z.object({ importId: Id })

/** First step: the file (CSV in UTF-8 or GB18030, or XLSX) is read and nothing is changed yet. */
export const previewImport = endpoint({
  method: 'POST',
  path: '/organisations/imports',
  summary: '上传机构表并预览变化',
  permission: 'organisations.manage',
  audit: 'organisations.import-previewed',
  kind: 'upload',
  query: z.object({ fileName: oneLine(200), on: Day, within: Id }),
  output: ImportPreview,
})

export const showImport = endpoint({
  method: 'GET',
  path: '/organisations/imports/:importId',
  summary: '查看导入预览',
  permission: 'organisations.manage',
  audit: { notAudited: '只读' },
  params,
  output: ImportPreview,
})

/** Second step: does what the preview showed, or refuses when units changed in between. */
export const applyImport = endpoint({
  method: 'POST',
  path: '/organisations/imports/:importId/apply',
  summary: '执行机构导入',
  permission: 'organisations.manage',
  audit: 'organisations.imported',
  params,
  output: z.object({ applied: z.number().int() }),
})

export const importTemplate = endpoint({
  method: 'GET',
  path: '/organisations/imports/template',
  summary: '下载机构导入模板',
  permission: 'organisations.manage',
  audit: { notAudited: '空白模板' },
  kind: 'download',
})
