import { dayOf } from '#base/clock/index.ts'
import type { FileAnswer, InputOf, UseCase, Writing } from '#base/http/index.ts'
import { renderPdf, renderWord } from '#platform/documents/index.ts'
import { OfficialDocument } from '#platform/documents/contract/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import {
  supervisionProblems,
  type downloadRectificationFile,
  type downloadRectificationNotice,
} from '../../contract/index.ts'
import { rectificationPaper } from '../../domain/rectification-paper.ts'
import { getRectification } from './read-rectification.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function downloadRectificationNoticeUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof downloadRectificationNotice>>): Promise<FileAnswer> {
  const notice = await getRectification(db, input.params.rectificationId, actor, today)
  const paper = OfficialDocument.parse(rectificationPaper(notice, dayOf(new Date(notice.issuedAt))))
  const { format } = input.query
  const fileName = `整改通知-${notice.number}.${format}`
  if (format === 'docx') return { fileName, mediaType: word, content: await renderWord(paper) }
  const content = await renderPdf('official-document', paper, { createdAt: notice.issuedAt })
  return { fileName, mediaType: 'application/pdf', content }
}

export async function downloadRectificationFileUseCase({
  input,
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof downloadRectificationFile>>): Promise<FileAnswer> {
  const { rectificationId, fileId } = input.params
  const notice = await getRectification(db, rectificationId, actor, today)
  const file = notice.steps.flatMap((step) => step.files).find((one) => one.id === fileId)
  if (!file) throw supervisionProblems.refuse('supervision.file-not-found', '这份整改通知没有这个文件')
  audit({
    subject: `supervision.rectification:${rectificationId}`,
    organisationId: notice.organisationId,
    summary: `下载整改材料“${file.name}”`,
  })
  return answerStoredFile(db, fileId)
}
