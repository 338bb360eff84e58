import { html } from 'hono/html'
import type { InputOf, Writing } from '#base/http/index.ts'
import {
  draftPublication,
  findPublicationOf,
  revisePublication,
  type PublicationFollower,
} from '#platform/publishing/index.ts'
import { mediationProblems, type publishQuarterResults, type QuarterReport } from '../../contract/index.ts'
import { publicResults, quarterText } from '../../domain/index.ts'
import { statisticsTables, type QuarterReportRow } from '../statistics/tables.ts'
import { getReportRow, subjectOf, toReport } from './select-reports.ts'

const resultsOf = ({ figures }: QuarterReportRow) => publicResults(figures.total, figures.areas)

/** The numbers of a reported quarter, small ones not told, go to 发布审核. */
export async function publishQuarterResultsUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof publishQuarterResults>>): Promise<QuarterReport> {
  const row = await getReportRow(db, params.quarterReportId, actor, 'mediation.report-statistics')
  if (row.state !== 'reported') throw mediationProblems.refuse('mediation.not-possible-now', '请先报告，再送发布审核')
  if (row.revision !== body.revision)
    throw mediationProblems.refuse('mediation.changed-meanwhile', '报告刚被他人修改，请刷新')
  const draft = await findPublicationOf(db, subjectOf(row.id))
  if (draft && draft.state !== 'draft' && draft.state !== 'withdrawn')
    throw mediationProblems.refuse('mediation.not-possible-now', '已送审或已公布')
  const written = { snapshot: snapshotOf(row), scope: 'public' as const, names: [], actor, at: now }
  if (draft?.state === 'draft')
    await revisePublication(db, { ...written, publicationId: draft.id, revision: draft.revision })
  else await draftPublication(db, { ...written, subject: subjectOf(row.id), organisationId: row.organisation_id })
  audit({
    subject: `mediation.quarter_report:${row.id}`,
    organisationId: row.organisation_id,
    summary: `${row.organisation_name}${quarterText(row)}行政调解结果送发布审核`,
  })
  return toReport(db, row, actor)
}

function snapshotOf(row: QuarterReportRow) {
  const title = `${row.organisation_name}${quarterText(row)}行政调解结果`
  const results = resultsOf(row)
  const lines = results.map(
    ({ area, accepted, settled, performed }) =>
      `${area}：受理 ${accepted} 件，达成协议 ${settled} 件，其中已履行 ${performed} 件`,
  )
  return {
    title,
    data: {
      organisation: row.organisation_name,
      year: row.year,
      quarter: row.quarter,
      results: results.map((one) => ({ ...one })),
    },
    html: String(html`${lines.map((line) => html`<p>${line}</p>`)}`),
    text: [title, ...lines].join('\n'),
  }
}

/** What is published stands on the portal; what is withdrawn does not. */
export const followQuarterResults: PublicationFollower = async (tx, { subject, state }) => {
  if (subject.kind !== subjectOf('').kind) return
  const tables = statisticsTables(tx)
  await tables.deleteFrom('mediation.published_result').where('quarter_report_id', '=', subject.id).execute()
  if (state !== 'published') return
  const row = await tables
    .selectFrom('mediation.quarter_report as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .selectAll('r')
    .select(['o.name as organisation_name', 'o.path'])
    .where('r.id', '=', subject.id)
    .executeTakeFirst()
  if (!row) return
  await tables
    .insertInto('mediation.published_result')
    .values(
      resultsOf(row).map((one, position) => ({
        ...one,
        quarter_report_id: row.id,
        position,
        organisation_name: row.organisation_name,
        year: row.year,
        quarter: row.quarter,
      })),
    )
    .execute()
}
