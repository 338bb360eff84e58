import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { fileProblems, type FileRules, type StoredFile } from '../../contract/index.ts'
import { getFile } from '../read-file.ts'
import { writeFileRow } from '../store-file.ts'
import { fileTables } from '../tables.ts'
import { lockOwnUpload } from './own-upload.ts'

export interface TakenUpload {
  readonly uploadId: string
  /** The unit that the file will belong to. */
  readonly organisationId: string
  /** Must be the person who uploaded it. */
  readonly actor: Actor
  /** Business time. */
  readonly at: Date
  readonly rules: FileRules
}

/**
 * Turns a finished upload into a stored file of the calling module, in the module's own transaction. Asked again, it
 * answers the same file, so that a repeated request stores nothing twice.
 * @throws Problem `files.upload-not-found`, `files.upload-incomplete`, `files.refused` with a sentence for each reason
 */
export async function takeUpload(tx: Transaction, taken: TakenUpload): Promise<StoredFile> {
  const upload = await lockOwnUpload(tx, taken.uploadId, taken.actor)
  if (upload.file_id !== null) return getFile(tx, upload.file_id)
  if (upload.state === 'refused')
    throw fileProblems.refuse('files.refused', upload.refusals.map((refusal) => refusal.message).join('；'))
  if (upload.sha256 === null)
    throw fileProblems.refuse(
      'files.upload-incomplete',
      `文件“${upload.name}”还没有传完（${upload.received} / ${upload.bytes} 字节），请等待上传完成后再提交`,
    )
  const file = await writeFileRow(tx, { sha256: upload.sha256, bytes: upload.bytes }, { ...taken, name: upload.name })
  await fileTables(tx)
    .updateTable('files.upload')
    .set({ state: 'taken', file_id: file.id })
    .where('id', '=', upload.id)
    .execute()
  return file
}
