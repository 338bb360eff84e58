import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { storeFile, type FileRules } from '#platform/files/index.ts'
import type { VisitFields } from '../contract/index.ts'
import { guidanceTables } from './tables.ts'

const rules: FileRules = { accept: ['jpg', 'png'], maximumBytes: 600_000 }

/** Photographs and signature become files of the visit. */
export async function storePictures(
  tx: Transaction,
  { id, organisationId, photos, acknowledgement }: VisitFields,
  { actor, at }: { readonly actor: Actor; readonly at: Date },
): Promise<void> {
  const store = async (name: string, picture: string) =>
    (await storeFile(tx, { content: Buffer.from(picture, 'base64'), name, organisationId, actor, at, rules })).id
  for (const [place, photo] of photos.entries())
    await guidanceTables(tx)
      .insertInto('guidance.photo')
      .values({
        id: newId(),
        visit_id: id,
        file_id: await store(`现场照片${place + 1}`, photo),
        position: place + 1,
      })
      .execute()
  if (acknowledgement.kind === 'signed')
    await guidanceTables(tx)
      .updateTable('guidance.visit')
      .set({ signature_file_id: await store('签名', acknowledgement.image) })
      .where('id', '=', id)
      .execute()
}
