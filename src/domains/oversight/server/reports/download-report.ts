import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { renderPdf, renderWord } from '#platform/documents/index.ts'
import { OfficialDocument } from '#platform/documents/contract/index.ts'
import type { downloadReport } from '../../contract/index.ts'
import { reportPaper } from '../../domain/reports/report-paper.ts'
import { getReport } from './read-report.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The draft for the office's own system, and the same page as PDF. */
export async function downloadReportUseCase({
  input,
  actor,
  db,
  header,
  audit,
}: Writing<InputOf<typeof downloadReport>>): Promise<FileAnswer> {
  const draft = await getReport(db, input.params.draftId, actor)
  const origin = `${header('x-forwarded-proto') ?? 'http'}://${header('host') ?? 'localhost'}`
  const paper = OfficialDocument.parse(reportPaper(draft, `${origin}/workbench`))
  const { format } = input.query
  const fileName = `${draft.title.replaceAll('\n', '')}.${format}`
  audit({
    subject: `oversight.report:${draft.id}`,
    organisationId: draft.organisationId,
    summary: `下载稿件“${fileName}”`,
  })
  if (format === 'docx') return { fileName, mediaType: word, content: await renderWord(paper) }
  const content = await renderPdf('official-document', paper, { createdAt: draft.changedAt })
  return { fileName, mediaType: 'application/pdf', content }
}
