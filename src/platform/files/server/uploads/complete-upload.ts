import { Readable } from 'node:stream'
import { asJson, inTransaction, type Db } from '#base/database/index.ts'
import { maximumFileBytes } from '../../contract/index.ts'
import { inspectContent, rememberInspection } from '../inspect-content.ts'
import { nameRefusals } from '../inspect-file.ts'
import { registerContent, translateStoreError } from '../keep-content.ts'
import { currentFileStore } from '../store/current-file-store.ts'
import { fileTables } from '../tables.ts'

/**
 * Puts the segments of a fully received upload together and looks inside. Harmless when done twice: the content is found
 * by its hash, and the state changes once. A process that died before it is made good by the next question.
 */
export async function completeUpload(db: Db, uploadId: string): Promise<void> {
  const segments = await fileTables(db)
    .selectFrom('files.upload_segment')
    .select(['key', 'from_byte', 'bytes'])
    .where('upload_id', '=', uploadId)
    .orderBy('from_byte')
    .execute()
  if (!segments.length) return
  const store = await currentFileStore()
  const content = await store
    .keep(Readable.from(joined(segments.map(({ key }) => key))), maximumFileBytes)
    .catch((error: unknown) => {
      throw translateStoreError(error)
    })
  const found = await inspectContent(db, content.sha256)
  const done = await inTransaction(db, async (tx) => {
    const upload = await fileTables(tx)
      .selectFrom('files.upload')
      .select(['name', 'bytes', 'state'])
      .where('id', '=', uploadId)
      .forUpdate()
      .executeTakeFirst()
    if (upload?.state !== 'receiving' || upload.bytes !== content.bytes) return false
    await registerContent(tx, content)
    await rememberInspection(tx, content.sha256, found)
    await fileTables(tx)
      .updateTable('files.upload')
      .set({
        sha256: content.sha256,
        state: found.report ? 'complete' : 'refused',
        refusals: asJson(nameRefusals(found.refusals, upload.name)),
      })
      .where('id', '=', uploadId)
      .execute()
    await fileTables(tx).deleteFrom('files.upload_segment').where('upload_id', '=', uploadId).execute()
    return true
  })
  if (done) await store.removeSegments(segments.map(({ key }) => key))
}

async function* joined(keys: readonly string[]): AsyncGenerator<Uint8Array> {
  const store = await currentFileStore()
  for (const key of keys) yield* (await store.openSegment(key)) as AsyncIterable<Uint8Array>
}
