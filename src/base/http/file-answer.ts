import { Readable } from 'node:stream'
import type { Context } from 'hono'
import type { FileAnswer } from './serve.ts'

export function isFileAnswer(value: unknown): value is FileAnswer {
  return (
    typeof value === 'object' && value !== null && 'fileName' in value && 'mediaType' in value && 'content' in value
  )
}

/** A file is served as an attachment and never sniffed, so that what was uploaded can never run as a page of ours. */
export function answerFile(context: Context, file: FileAnswer): Response {
  const { content } = file
  const body =
    content instanceof Readable
      ? (Readable.toWeb(content) as ReadableStream)
      : typeof content === 'string'
        ? content
        : new Uint8Array(content)
  const disposition = `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.fileName)}`
  return context.body(body, 200, {
    'content-type': file.mediaType,
    'content-disposition': disposition,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'cache-control': 'private, no-store',
    ...file.headers,
  })
}
