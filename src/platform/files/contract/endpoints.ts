import { z } from 'zod'
import { endpoint } from '#base/http/contract.ts'
import { FileRefusal, FileReport } from './file-report.ts'

/**
 * Resumable upload by the tus protocol 1.0.0 (creation, termination, expiration), so that `tus-js-client` works with
 * `endpoint: '/api/uploads'`. An upload belongs to the person who began it; an owning module takes it over by its id.
 */
export const Upload = z.object({
  id: z.uuid(),
  name: z.string(),
  bytes: z.number().int(),
  received: z.number().int(),
  state: z.enum(['receiving', 'complete', 'refused', 'taken']),
  expiresAt: z.iso.datetime({ offset: true }),
  /** What a look inside found; null until complete. */
  report: FileReport.nullable(),
  /** Why no place can accept it (damaged, encrypted, …). */
  refusals: z.array(FileRefusal),
})
export type Upload = z.infer<typeof Upload>

const params = z.object({ uploadId: z.uuid() })
const problems = ['files.unsupported-version', 'files.upload-not-found', 'files.upload-expired'] as const

/** Headers `Upload-Length` and `Upload-Metadata` (`filename`); answers `Location`. */
export const createUpload = endpoint({
  method: 'POST',
  path: '/uploads',
  summary: '开始上传文件',
  permission: 'signedIn',
  audit: 'files.upload-started',
  kind: 'upload',
  problems: [
    'files.unsupported-version',
    'files.invalid-upload',
    'files.too-large',
    'files.too-many-uploads',
    'files.storage-full',
  ],
})

export const listUploads = endpoint({
  method: 'GET',
  path: '/uploads',
  summary: '我的未完成上传',
  permission: 'signedIn',
  audit: { notAudited: '本人查看自己未完成的上传' },
  output: z.object({ items: z.array(Upload) }),
})

/** Asked with HEAD; answers `Upload-Offset` and `Upload-Length`. */
export const findUploadOffset = endpoint({
  method: 'GET',
  path: '/uploads/:uploadId',
  summary: '查询上传进度',
  permission: 'signedIn',
  audit: { notAudited: '本人查询自己的上传进度' },
  kind: 'download',
  params,
  problems,
})

/** Header `Upload-Offset`; body `application/offset+octet-stream`. What arrived before the line broke is kept. */
export const continueUpload = endpoint({
  method: 'PATCH',
  path: '/uploads/:uploadId',
  summary: '继续上传文件',
  permission: 'signedIn',
  audit: { notAudited: '上传的一段内容；开始上传和所属业务的提交均有审计' },
  kind: 'upload',
  params,
  problems: [...problems, 'files.invalid-upload', 'files.upload-conflict', 'files.storage-full'],
})

export const cancelUpload = endpoint({
  method: 'DELETE',
  path: '/uploads/:uploadId',
  summary: '取消上传',
  permission: 'signedIn',
  audit: 'files.upload-cancelled',
  params,
  problems,
})

/** Progress and, once complete, what a look inside found. */
export const showUpload = endpoint({
  method: 'GET',
  path: '/uploads/:uploadId/report',
  summary: '查看上传文件的检查结果',
  permission: 'signedIn',
  audit: { notAudited: '本人查看自己上传文件的检查结果' },
  params,
  output: Upload,
  problems,
})

export const fileEndpoints = [createUpload, listUploads, findUploadOffset, continueUpload, cancelUpload, showUpload]
