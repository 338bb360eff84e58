import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import { guidanceProblems, type downloadPhoto, type downloadSignature } from '../contract/index.ts'
import { getVisitRow } from './select-visits.ts'
import { guidanceTables } from './tables.ts'

export async function openPhotoUseCase({
  input: { params },
  actor,
  db,
  afterwards,
  audit,
}: Writing<InputOf<typeof downloadPhoto>>): Promise<FileAnswer> {
  const row = await getVisitRow(db, params.visitId, actor)
  const photo = await guidanceTables(db)
    .selectFrom('guidance.photo')
    .select('file_id')
    .where('visit_id', '=', row.id)
    .where('id', '=', params.photoId)
    .executeTakeFirst()
  if (!photo) throw guidanceProblems.refuse('guidance.visit-not-found', '这次走访没有这张照片')
  audit({ subject: `guidance.visit:${row.id}`, organisationId: row.organisation_id, summary: '查看走访照片' })
  return answerStoredFile(afterwards, photo.file_id, { inline: true })
}

export async function openSignatureUseCase({
  input: { params },
  actor,
  db,
  afterwards,
  audit,
}: Writing<InputOf<typeof downloadSignature>>): Promise<FileAnswer> {
  const row = await getVisitRow(db, params.visitId, actor)
  if (!row.signature_file_id) throw guidanceProblems.refuse('guidance.visit-not-found', '这次走访没有留下签名')
  audit({ subject: `guidance.visit:${row.id}`, organisationId: row.organisation_id, summary: '查看走访签名' })
  return answerStoredFile(afterwards, row.signature_file_id, { inline: true })
}
