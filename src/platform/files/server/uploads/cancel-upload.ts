import type { InputOf, Writing } from '#base/http/index.ts'
import type { cancelUpload as endpoint } from '../../contract/index.ts'
import { fileTables } from '../tables.ts'
import { lockOwnUpload } from './own-upload.ts'

/** Gives an upload up; its bytes go with the next sweep. One that a record took over keeps its file. */
export async function cancelUpload(request: Writing<InputOf<typeof endpoint>>): Promise<void> {
  const upload = await lockOwnUpload(request.db, request.input.params.uploadId, request.actor)
  await fileTables(request.db).deleteFrom('files.upload').where('id', '=', upload.id).execute()
  request.audit({ subject: `files.upload:${upload.id}`, summary: `取消上传“${upload.name}”` })
}
