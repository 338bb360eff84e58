import { z } from 'zod'
import { Day, endpoint, Id, oneLine } from '#base/http/contract.ts'
import { Task } from './task-endpoints.ts'
import { documentText } from './texts.ts'

/** What a unit had e-mailed for one task before the platform existed. */
export const ImportEntry = z.object({
  taskId: Id,
  /** The day that the mail arrived. */
  importedOn: Day,
  /** Where it came from: `2020-07-28 电子邮件，发件人……`. */
  note: documentText(500).default(''),
  files: z
    .array(z.object({ uploadId: Id, material: z.number().int().min(0).max(50).default(0) }))
    .min(1, '请至少选择一个文件')
    .max(50),
})
export type ImportEntry = z.infer<typeof ImportEntry>

/** All or nothing: each entry becomes a released version that counts from the end of its original day. */
export const importSubmissions = endpoint({
  method: 'POST',
  path: '/programmes/:programmeId/imports',
  summary: '导入平台建成前报送的材料',
  permission: 'programmes.receive',
  audit: 'programmes.submissions-imported',
  params: z.object({ programmeId: Id }),
  body: z.object({ entries: z.array(ImportEntry).min(1, '请至少导入一项').max(200) }),
  output: z.object({ imported: z.number().int() }),
  problems: ['programmes.not-found', 'programmes.task-not-found', 'programmes.import-unusable'],
})

/** Takes an import back, as long as it is not accepted: the task is open again, the version stays on record. */
export const undoImport = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/import-withdrawal',
  summary: '撤回导入',
  permission: 'programmes.receive',
  audit: 'programmes.import-withdrawn',
  params: z.object({ taskId: Id }),
  body: z.object({ revision: z.number().int().min(1), reason: oneLine(500) }),
  output: Task,
  problems: ['programmes.task-not-found', 'programmes.task-changed-meanwhile', 'programmes.not-possible-now'],
})
