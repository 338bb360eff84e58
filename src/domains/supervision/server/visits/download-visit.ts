import type { FileAnswer, InputOf, UseCase, Writing } from '#base/http/index.ts'
import { renderPdf } from '#platform/documents/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import { supervisionProblems, type downloadVisitPhoto, type downloadVisitRecord } from '../../contract/index.ts'
import { visitPaper } from '../../domain/visit-paper.ts'
import { getVisit } from './read-visit.ts'

export async function downloadVisitRecordUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof downloadVisitRecord>>): Promise<FileAnswer> {
  const visit = await getVisit(db, input.params.visitId, actor)
  return {
    fileName: `督导检查记录-${visit.organisationName}-${visit.visitedOn}.pdf`,
    mediaType: 'application/pdf',
    content: await renderPdf('form', visitPaper(visit), { createdAt: visit.recordedAt }),
  }
}

export async function downloadVisitPhotoUseCase({
  input,
  actor,
  db,
  audit,
}: Writing<InputOf<typeof downloadVisitPhoto>>): Promise<FileAnswer> {
  const { visitId, fileId } = input.params
  const visit = await getVisit(db, visitId, actor)
  const photo = visit.photos.find((one) => one.id === fileId)
  if (!photo) throw supervisionProblems.refuse('supervision.file-not-found', '这份督导记录没有这张照片')
  audit({
    subject: `supervision.visit:${visitId}`,
    organisationId: visit.organisationId,
    summary: `查看照片“${photo.name}”`,
  })
  return answerStoredFile(db, fileId, { inline: true })
}
