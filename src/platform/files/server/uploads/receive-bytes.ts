import type { Readable } from 'node:stream'
import { inTransaction, type Db } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { fileProblems } from '../../contract/index.ts'
import { translateStoreError } from '../keep-content.ts'
import { currentFileStore } from '../store/current-file-store.ts'
import { fileTables } from '../tables.ts'

/** A server that dies loses at most this much of what was sent. */
const segmentBytes = 2 * 1024 * 1024

interface Receiving {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly received: number
}

/**
 * Keeps what arrives in segments, each durable and counted before the next, and answers how much there is now. A line
 * that breaks ends it without an error: what came is kept. Of two requests that send the same part, one is refused.
 * @throws Problem `files.upload-conflict`, `files.invalid-upload`, `files.storage-full`
 */
export async function receiveBytes(db: Db, upload: Receiving, body: Readable): Promise<number> {
  let { received } = upload
  let waiting: Buffer[] = []
  let waitingBytes = 0
  const flush = async () => {
    if (waitingBytes === 0) return
    const bytes = Buffer.concat(waiting, waitingBytes)
    waiting = []
    waitingBytes = 0
    await keepSegment(db, upload.id, received, bytes)
    received += bytes.length
  }
  try {
    for await (const chunk of body) {
      waiting.push(chunk as Buffer)
      waitingBytes += (chunk as Buffer).length
      if (received + waitingBytes > upload.bytes)
        throw fileProblems.refuse(
          'files.invalid-upload',
          `文件“${upload.name}”发送的内容多于声明的 ${upload.bytes} 字节，可能在上传途中被修改，请重新选择文件上传`,
        )
      if (waitingBytes >= segmentBytes) await flush()
    }
  } catch (error) {
    if (!isBrokenLine(error)) throw error
  }
  await flush()
  return received
}

function isBrokenLine(error: unknown): boolean {
  const { code, name } = error as { code?: string; name?: string }
  return (
    name === 'AbortError' ||
    [
      'ECONNRESET',
      'EPIPE',
      'ABORT_ERR',
      'ERR_STREAM_PREMATURE_CLOSE',
      'UND_ERR_ABORTED',
      'ERR_STREAM_DESTROYED',
    ].includes(code ?? '')
  )
}

async function keepSegment(db: Db, uploadId: string, fromByte: number, bytes: Buffer): Promise<void> {
  const store = await currentFileStore()
  const key = newId()
  await store.keepSegment(key, bytes).catch((error: unknown) => {
    throw translateStoreError(error)
  })
  const counted = await inTransaction(db, async (tx) => {
    const { numUpdatedRows } = await fileTables(tx)
      .updateTable('files.upload')
      .set((eb) => ({ received: eb('received', '+', bytes.length) }))
      .where('id', '=', uploadId)
      .where('received', '=', fromByte)
      .where('state', '=', 'receiving')
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    await fileTables(tx)
      .insertInto('files.upload_segment')
      .values({ upload_id: uploadId, from_byte: fromByte, bytes: bytes.length, key })
      .execute()
    return true
  })
  if (counted) return
  await store.removeSegments([key])
  throw fileProblems.refuse('files.upload-conflict', '同一文件正由另一个页面或连接上传，请稍候，将自动接着上传')
}
