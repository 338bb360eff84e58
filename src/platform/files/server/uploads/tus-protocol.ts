import type { FileAnswer } from '#base/http/index.ts'
import { fileProblems } from '../../contract/index.ts'

const version = '1.0.0'

type Header = (name: string) => string | undefined

/** @throws Problem `files.unsupported-version` */
export function requireTus(header: Header): void {
  if (header('tus-resumable') !== version)
    throw fileProblems.refuse(
      'files.unsupported-version',
      `上传请求应带有 Tus-Resumable: ${version}，请刷新页面后重新上传`,
    )
}

/** A whole number of bytes from a header. @throws Problem `files.invalid-upload` */
export function requireBytes(header: Header, name: 'Upload-Length' | 'Upload-Offset'): number {
  const text = header(name.toLowerCase()) ?? ''
  const value = Number(text)
  if (!/^\d{1,15}$/.test(text) || !Number.isSafeInteger(value))
    throw fileProblems.refuse('files.invalid-upload', `上传请求缺少有效的 ${name}（应为字节数），请刷新页面后重新上传`)
  return value
}

/** The file's name of `Upload-Metadata`: `filename 5LiK5oqlLnBkZg==,filetype …`. @throws Problem `files.invalid-upload` */
export function requireFileName(header: Header): string {
  const pairs = (header('upload-metadata') ?? '').split(',').map((pair) => pair.trim().split(/\s+/))
  const encoded = pairs.find(([key]) => key === 'filename' || key === 'name')?.[1]
  const name = encoded ? decodeBase64(encoded) : undefined
  if (!name) throw fileProblems.refuse('files.invalid-upload', '上传请求缺少文件名，请重新选择文件上传')
  return name
}

function decodeBase64(encoded: string): string | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(encoded, 'base64'))
  } catch {
    return undefined
  }
}

/** An answer of the protocol: everything is said in headers. */
export function answerTus(headers: Record<string, string>): FileAnswer {
  return {
    fileName: 'upload',
    mediaType: 'application/offset+octet-stream',
    content: '',
    headers: { 'tus-resumable': version, 'cache-control': 'no-store', ...headers },
  }
}

/** How far an upload has come, as the protocol says it. */
export function progressHeaders(upload: { bytes: number; received: number; expires_at: Date }): Record<string, string> {
  return {
    'upload-offset': String(upload.received),
    'upload-length': String(upload.bytes),
    'upload-expires': upload.expires_at.toUTCString(),
  }
}
