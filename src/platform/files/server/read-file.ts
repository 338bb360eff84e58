import type { Readable } from 'node:stream'
import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { FileAnswer } from '#base/http/index.ts'
import { log } from '#base/log/index.ts'
import { fileProblems, type FileKind, type StoredFile } from '../contract/index.ts'
import { currentFileStore } from './store/current-file-store.ts'
import { ContentMissing } from './store/file-store.ts'
import { fileTables, type FileTable } from './tables.ts'

export function toStoredFile(row: Selectable<FileTable> & { bytes: number }): StoredFile {
  return {
    id: row.id,
    name: row.name,
    bytes: row.bytes,
    sha256: row.sha256,
    kind: row.kind,
    mediaType: row.media_type,
    organisationId: row.organisation_id,
    storedAt: row.stored_at.toISOString(),
    storedBy: row.stored_by === null ? null : { personId: row.stored_by, name: row.stored_by_name ?? '' },
  }
}

/** Files by id, in the order asked for; one that does not exist is left out. */
export async function listFiles(db: Db | Transaction, ids: readonly string[]): Promise<StoredFile[]> {
  if (!ids.length) return []
  const rows = await fileTables(db)
    .selectFrom('files.file as file')
    .innerJoin('files.content as content', 'content.sha256', 'file.sha256')
    .selectAll('file')
    .select('content.bytes')
    .where('file.id', 'in', [...ids])
    .execute()
  const found = new Map(rows.map((row) => [row.id, toStoredFile(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

export async function findFile(db: Db | Transaction, id: string): Promise<StoredFile | undefined> {
  return (await listFiles(db, [id]))[0]
}

/** @throws Problem `files.not-found` */
export async function getFile(db: Db | Transaction, id: string): Promise<StoredFile> {
  const file = await findFile(db, id)
  if (!file) throw fileProblems.refuse('files.not-found', '没有找到这个文件，可能链接有误，请返回所属记录重新打开')
  return file
}

/**
 * A file with its content. Whoever calls has checked that the actor may see the record that the file belongs to.
 * @throws Problem `files.not-found`, `files.missing-content`
 */
export async function openFile(
  db: Db | Transaction,
  id: string,
): Promise<{ readonly file: StoredFile; readonly content: Readable }> {
  const file = await getFile(db, id)
  return { file, content: await openContent(file) }
}

/** The whole content of a stored file that is small enough to be held. */
export async function readContent(db: Db | Transaction, id: string): Promise<Buffer> {
  const { content } = await openFile(db, id)
  return Buffer.concat(await content.toArray())
}

async function openContent(file: StoredFile): Promise<Readable> {
  try {
    return await (await currentFileStore()).open(file.sha256)
  } catch (error) {
    if (!(error instanceof ContentMissing)) throw error
    log.error({ file: file.id, sha256: file.sha256 }, 'content of a file is missing')
    throw fileProblems.refuse(
      'files.missing-content',
      `文件“${file.name}”的内容在存储中缺失，请联系系统管理员从备份恢复`,
    )
  }
}

// Shown by the browser itself, without a way to run script.
const displayable = new Set<FileKind>(['pdf', 'jpg', 'png', 'gif', 'bmp', 'webp', 'mp4'])

/** The answer of a `download` endpoint. `inline` counts only for kinds that a browser shows without running script. */
export async function answerStoredFile(
  db: Db | Transaction,
  id: string,
  options: { readonly fileName?: string; readonly inline?: boolean } = {},
): Promise<FileAnswer> {
  const { file, content } = await openFile(db, id)
  return {
    fileName: options.fileName ?? file.name,
    mediaType: file.mediaType,
    content,
    inline: options.inline === true && file.kind !== null && displayable.has(file.kind),
    headers: { 'content-length': String(file.bytes), etag: `"${file.sha256}"` },
  }
}
