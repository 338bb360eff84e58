import { sql } from 'kysely'
import { csvOf } from '#base/sheets/index.ts'
import { readPage, type FileAnswer, type InputOf, type Page, type UseCase, type Writing } from '#base/http/index.ts'
import { checkKinds, visitStates, type exportVisits, type listVisits, type VisitSummary } from '../../contract/index.ts'
import { selectVisits } from './select-visits.ts'

export async function listVisitsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listVisits>>): Promise<Page<VisitSummary>> {
  const { cursor, page, pageSize, sort, ...filter } = input.query
  const plan = {
    orders: { visitedOn: { by: sql`v.visited_on`, of: (row: VisitSummary) => row.visitedOn } },
    defaultSort: '-visitedOn',
    id: sql`v.id`,
  }
  return readPage(db, selectVisits(db, actor, filter), plan, { cursor, page, pageSize, sort })
}

const mostRows = 50_000
const header = ['督导日期', '被督导单位', '督导单位', '检查方式', '发现问题', '其中较重', '状态', '记录人']

/** The list as it is filtered, as a table that WPS and Excel open. */
export async function exportVisitsUseCase({
  input,
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportVisits>>): Promise<FileAnswer> {
  const rows = await selectVisits(db, actor, input.query)
    .orderBy('v.visited_on', 'desc')
    .orderBy('v.id', 'desc')
    .limit(mostRows)
    .execute()
  const lines = rows.map((row) => [
    row.visitedOn,
    row.organisationName,
    row.supervisingOrganisationName,
    row.kind ? checkKinds[row.kind] : '日常督导',
    String(row.findings),
    String(row.seriousFindings),
    visitStates[row.state],
    row.recordedByName,
  ])
  audit({ summary: `导出督导记录 ${rows.length} 行` })
  return { fileName: `督导记录-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
}
