import type { Readable } from 'node:stream'
import type { Db, Transaction } from '#base/database/index.ts'
import { currentFileStore } from './store/current-file-store.ts'
import { ContentMissing, type KeptContent } from './store/file-store.ts'
import { hashOf } from './store/hash-of.ts'
import { fileTables } from './tables.ts'

const pageSize = 500

/** Every content that the database refers to, in the order of its hash: what a backup must hold. */
export async function* listStoredContents(db: Db | Transaction): AsyncGenerator<KeptContent> {
  for (let after = ''; ;) {
    const page = await fileTables(db)
      .selectFrom('files.content')
      .select(['sha256', 'bytes'])
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(pageSize)
      .execute()
    yield* page
    const last = page.at(-1)
    if (!last) return
    after = last.sha256
  }
}

/** Every segment of the uploads that are still on their way, in the order of its key. */
export async function* listOpenSegments(
  db: Db | Transaction,
): AsyncGenerator<{ readonly key: string; readonly bytes: number }> {
  for (let after = ''; ;) {
    const page = await fileTables(db)
      .selectFrom('files.upload_segment')
      .select(['key', 'bytes'])
      .where('key', '>', after)
      .orderBy('key')
      .limit(pageSize)
      .execute()
    yield* page
    const last = page.at(-1)
    if (!last) return
    after = last.key
  }
}

/** @throws ContentMissing */
export async function openStoredContent(sha256: string): Promise<Readable> {
  return (await currentFileStore()).open(sha256)
}

/** Puts a content from a backup back. @throws Error in Chinese where it is not what the backup says */
export async function restoreContent(expected: KeptContent, content: AsyncIterable<Uint8Array>): Promise<void> {
  const store = await currentFileStore()
  const kept = await store.keep(content, expected.bytes)
  if (kept.sha256 === expected.sha256 && kept.bytes === expected.bytes) return
  throw new Error(`备份中的文件内容与清单不符：应为 ${expected.sha256}，实为 ${kept.sha256}`)
}

export interface FileVerification {
  readonly checked: number
  readonly bytes: number
  /** Referred to by the database but not in the store. */
  readonly missing: readonly string[]
  /** In the store, but other bytes than were stored. */
  readonly damaged: readonly string[]
}

/** Reads every content and compares it with its hash. */
export async function verifyFiles(db: Db | Transaction): Promise<FileVerification> {
  const store = await currentFileStore()
  const missing: string[] = []
  const damaged: string[] = []
  let checked = 0
  let bytes = 0
  for await (const content of listStoredContents(db)) {
    checked++
    bytes += content.bytes
    try {
      if ((await hashOf(await store.open(content.sha256))) !== content.sha256) damaged.push(content.sha256)
    } catch (error) {
      if (!(error instanceof ContentMissing)) throw error
      missing.push(content.sha256)
    }
  }
  return { checked, bytes, missing, damaged }
}
