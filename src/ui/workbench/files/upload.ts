import { DetailedError, Upload } from 'tus-js-client'
import { Problem } from '#base/http/contract.ts'
import { recoverSession } from '../calls/signed-in-call.ts'

export interface UploadedFile {
  readonly id: string
  readonly name: string
  readonly size: number
}

export interface UploadWatch {
  readonly progress: (sent: number, total: number) => void
  readonly done: (file: UploadedFile) => void
  readonly failed: (problem: Problem) => void
}

/** Small pieces, so that a poor line loses little. */
const pieceBytes = 1024 * 1024
const retryAfterMs = [0, 1_000, 3_000, 5_000, 10_000, 20_000]

/** A resumable upload (tus): retried on a poor line, paused and taken up again, also after the page was closed. */
export function startUpload(address: string, file: File, metadata: Record<string, string>, watch: UploadWatch): Upload {
  const upload: Upload = new Upload(file, {
    endpoint: address,
    chunkSize: pieceBytes,
    retryDelays: retryAfterMs,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, filetype: file.type, ...metadata },
    onProgress: watch.progress,
    onSuccess: () => watch.done({ id: idOf(upload.url), name: file.name, size: file.size }),
    onError: (error) => {
      const problem = problemOfUpload(error)
      recoverSession(problem).then(
        () => upload.start(),
        () => watch.failed(problem),
      )
    },
  })
  void upload.findPreviousUploads().then(([previous]) => {
    if (previous) upload.resumeFromPreviousUpload(previous)
    upload.start()
  })
  return upload
}

/** The file's id is the last part of the address that the server gave it. */
export function idOf(url: string | null): string {
  return decodeURIComponent((url ?? '').split('?')[0]!.split('/').at(-1) ?? '')
}

/** The server's words where it answered a problem; else that the line is down. */
export function problemOfUpload(error: Error): Problem {
  const response = error instanceof DetailedError ? error.originalResponse : null
  const offline = { status: response?.getStatus() ?? 0, title: '上传没有完成' }
  if (!response) return new Problem('base.offline', offline, '网络不通，已传部分不会丢失；请检查网络后点“继续”')
  try {
    const shown = JSON.parse(response.getBody()) as { code?: string; title?: string; detail?: string }
    if (shown.code && shown.title)
      return new Problem(shown.code, { status: response.getStatus(), title: shown.title }, shown.detail ?? shown.title)
  } catch {
    // Not a problem document; said in general words below.
  }
  return new Problem('base.internal', offline, `服务器没有接受这个文件（${response.getStatus()}），请重试`)
}
