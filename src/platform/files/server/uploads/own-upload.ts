import type { Selectable } from 'kysely'
import { now } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { fileProblems } from '../../contract/index.ts'
import { fileTables, type UploadTable } from '../tables.ts'

/** An upload of this person; another's does not exist for them. @throws Problem `files.upload-not-found`, `files.upload-expired` */
export async function getOwnUpload(db: Db | Transaction, id: string, actor: Actor): Promise<Selectable<UploadTable>> {
  return checked(await selectOwn(db, id, actor).executeTakeFirst())
}

/** The same, held until the transaction ends, so that two requests cannot both finish or take it. */
export async function lockOwnUpload(tx: Transaction, id: string, actor: Actor): Promise<Selectable<UploadTable>> {
  return checked(await selectOwn(tx, id, actor).forUpdate().executeTakeFirst())
}

function selectOwn(db: Db | Transaction, id: string, actor: Actor) {
  return fileTables(db)
    .selectFrom('files.upload')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', actor.personId)
}

function checked(upload: Selectable<UploadTable> | undefined): Selectable<UploadTable> {
  if (!upload)
    throw fileProblems.refuse(
      'files.upload-not-found',
      '没有找到这次上传，可能已取消，或由他人发起；请重新选择文件上传',
    )
  if (upload.expires_at <= now())
    throw fileProblems.refuse('files.upload-expired', `文件“${upload.name}”的上传已过期，请重新选择文件上传`)
  return upload
}
