import { Readable } from 'node:stream'
import { now } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { sayBytes } from '../domain/index.ts'
import { fileProblems } from '../contract/index.ts'
import { ContentTooLarge, type KeptContent } from './store/file-store.ts'
import { currentFileStore } from './store/current-file-store.ts'
import { fileTables } from './tables.ts'

const keptStreams = new WeakMap<object, Promise<KeptContent>>()

/**
 * Puts content into the store, outside the database. A stream can be read only once but a transaction may run several
 * times, so a stream that was kept before answers what was kept.
 * @throws Problem `files.too-large`, `files.storage-full`
 */
export function keepContent(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  maximumBytes: number,
): Promise<KeptContent> {
  if (content instanceof Uint8Array) return keep(Readable.from([content]), maximumBytes)
  let kept = keptStreams.get(content)
  if (!kept) keptStreams.set(content, (kept = keep(content, maximumBytes)))
  return kept
}

async function keep(content: AsyncIterable<Uint8Array>, maximumBytes: number): Promise<KeptContent> {
  const store = await currentFileStore()
  return store.keep(content, maximumBytes).catch((error: unknown) => {
    throw translateStoreError(error)
  })
}

/** What the disk refuses, as a problem that a person understands. */
export function translateStoreError(error: unknown): unknown {
  if (error instanceof ContentTooLarge)
    return fileProblems.refuse(
      'files.too-large',
      `文件超过 ${sayBytes(error.maximumBytes)} 的上限，请压缩或拆分后重新上传`,
    )
  const code = (error as { code?: string }).code
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return fileProblems.refuse('files.storage-full', '服务器存放文件的磁盘已满，内容没有保存，请联系系统管理员')
  return error
}

/** Registers a kept content; whoever else keeps the same at this moment registers the same row. */
export async function registerContent(tx: Transaction, content: KeptContent): Promise<void> {
  await fileTables(tx)
    .insertInto('files.content')
    .values({ sha256: content.sha256, bytes: content.bytes, stored_at: now(), report: null, refusals: null })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}
