import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { readPage, type FileAnswer, type InputOf, type Page, type UseCase, type Writing } from '#base/http/index.ts'
import {
  rectificationStates,
  type exportRectifications,
  type listRectifications,
  type RectificationSummary,
} from '../../contract/index.ts'
import { selectRectifications, summaryOf } from './select-rectifications.ts'

export async function listRectificationsUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listRectifications>>): Promise<Page<RectificationSummary>> {
  const { cursor, page, pageSize, sort, ...filter } = input.query
  const plan = {
    orders: { dueOn: { by: sql`r.due_on`, of: (row: { dueOn: string }) => row.dueOn } },
    defaultSort: 'dueOn',
    id: sql`r.id`,
  }
  const found = await readPage(db, selectRectifications(db, actor, filter, today), plan, {
    cursor,
    page,
    pageSize,
    sort,
  })
  return { ...found, items: found.items.map((row) => summaryOf(row, today)) }
}

const mostRows = 50_000
const header = ['编号', '整改单位', '督导单位', '下达日期', '整改期限', '问题数', '状态', '是否超期', '办结日期']

export async function exportRectificationsUseCase({
  input,
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportRectifications>>): Promise<FileAnswer> {
  const rows = await selectRectifications(db, actor, input.query, today)
    .orderBy('r.due_on')
    .orderBy('r.id')
    .limit(mostRows)
    .execute()
  const lines = rows.map((row) => {
    const notice = summaryOf(row, today)
    return [
      notice.number,
      notice.organisationName,
      notice.supervisingOrganisationName,
      dayOf(row.issuedAt),
      notice.dueOn,
      String(notice.findings),
      rectificationStates[notice.state],
      notice.isOverdue ? '是' : '',
      notice.closedOn,
    ]
  })
  audit({ summary: `导出整改通知 ${rows.length} 行` })
  return { fileName: `整改通知-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
}
