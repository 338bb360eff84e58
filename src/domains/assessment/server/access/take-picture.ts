import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { takeUpload } from '#platform/files/index.ts'
import { FileRules, pictureKinds } from '#platform/files/contract/index.ts'

const rules = FileRules.parse({ accept: [...pictureKinds, 'pdf'], maximumBytes: 20 * 1024 * 1024 })

/** The picture or scan that a statement rests on; null where none was given. */
export async function takePicture(
  tx: Transaction,
  uploadId: string | null,
  organisationId: string,
  actor: Actor,
  at: Date,
): Promise<string | null> {
  if (uploadId === null) return null
  const file = await takeUpload(tx, { uploadId, organisationId, actor, at, rules })
  return file.id
}
