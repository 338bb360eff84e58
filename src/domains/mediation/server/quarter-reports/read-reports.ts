import { sql } from 'kysely'
import { anywhere } from '#base/database/index.ts'
import { readPage, type FileAnswer, type InputOf, type Page, type UseCase, type Writing } from '#base/http/index.ts'
import { renderPdf, renderWord } from '#platform/documents/index.ts'
import { OfficialDocument } from '#platform/documents/contract/index.ts'
import type { downloadQuarterReport, listQuarterReports, QuarterReportSummary } from '../../contract/index.ts'
import { reportPaper } from '../../domain/index.ts'
import { getReportRow, selectReports, toReport, toSummary } from './select-reports.ts'

const plan = {
  orders: { changedAt: { by: sql`r.changed_at`, of: (row: { changed_at: Date }) => row.changed_at.toISOString() } },
  defaultSort: '-changedAt',
  id: sql`r.id`,
}

export async function listQuarterReportsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listQuarterReports>>): Promise<Page<QuarterReportSummary>> {
  const found = selectReports(db, actor).$if(!!query.q, (some) => some.where('o.name', 'ilike', anywhere(query.q)))
  const page = await readPage(db, found, plan, query)
  return { ...page, items: page.items.map(toSummary) }
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function downloadQuarterReportUseCase({
  input: { params, query },
  actor,
  db,
  audit,
}: Writing<InputOf<typeof downloadQuarterReport>>): Promise<FileAnswer> {
  const report = await toReport(db, await getReportRow(db, params.quarterReportId, actor), actor)
  const paper = OfficialDocument.parse(reportPaper(report))
  const fileName = `${paper.title.replaceAll('\n', '')}.${query.format}`
  audit({
    subject: `mediation.quarter_report:${report.id}`,
    organisationId: report.organisationId,
    summary: `下载“${fileName}”`,
  })
  if (query.format === 'docx') return { fileName, mediaType: word, content: await renderWord(paper) }
  const content = await renderPdf('official-document', paper, { createdAt: report.changedAt })
  return { fileName, mediaType: 'application/pdf', content }
}
