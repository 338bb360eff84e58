import { now } from '#base/clock/index.ts'
import { asJson, type Transaction } from '#base/database/index.ts'
import type { Actor, FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { fileProblems, maximumFileBytes, type createUpload } from '../../contract/index.ts'
import { cleanFileName, sayBytes } from '../../domain/index.ts'
import { fileTables } from '../tables.ts'
import { answerTus, progressHeaders, requireBytes, requireFileName, requireTus } from './tus-protocol.ts'

/** Several at the same moment may pass it by as many; it keeps one person from filling the disk. */
const mostOpenUploads = 30
const daysKept = 7

/** Opens a place for a file that will come in pieces. */
export async function beginUpload(request: Writing<InputOf<typeof createUpload>>): Promise<FileAnswer> {
  const { db, actor, header } = request
  requireTus(header)
  const bytes = requireBytes(header, 'Upload-Length')
  const name = cleanFileName(requireFileName(header))
  if (bytes === 0) throw fileProblems.refuse('files.refused', `文件“${name}”是空文件（0 字节），请重新导出后上传`)
  if (bytes > maximumFileBytes)
    throw fileProblems.refuse(
      'files.too-large',
      `文件“${name}”有 ${sayBytes(bytes)}，超过 ${sayBytes(maximumFileBytes)} 的上限，请压缩或拆分后重新上传`,
    )
  await refuseTooMany(db, actor)
  const begunAt = now()
  const upload = {
    id: newId(),
    person_id: actor.personId,
    name,
    bytes,
    received: 0,
    state: 'receiving' as const,
    sha256: null,
    file_id: null,
    begun_at: begunAt,
    expires_at: new Date(begunAt.getTime() + daysKept * 86_400_000),
  }
  await fileTables(db)
    .insertInto('files.upload')
    .values({ ...upload, refusals: asJson([]) })
    .execute()
  request.audit({ subject: `files.upload:${upload.id}`, summary: `开始上传“${name}”（${sayBytes(bytes)}）` })
  return answerTus({ location: `/api/uploads/${upload.id}`, ...progressHeaders(upload) })
}

async function refuseTooMany(tx: Transaction, actor: Actor): Promise<void> {
  const { count } = await fileTables(tx)
    .selectFrom('files.upload')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', actor.personId)
    .where('state', 'in', ['receiving', 'complete'])
    .where('expires_at', '>', now())
    .executeTakeFirstOrThrow()
  if (count >= mostOpenUploads)
    throw fileProblems.refuse(
      'files.too-many-uploads',
      `您有 ${count} 个文件上传后尚未提交，请先提交或取消其中一些，再上传新的文件`,
    )
}
