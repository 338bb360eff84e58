import { write } from 'hucre'
import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import type { DefinedCases } from '../contract/index.ts'
import { selectCases, summariesOf } from './list-cases.ts'

const mostRows = 50_000
const header = ['编号', '标题', '状态', '单位', '经办人', '当事人', '来源', '来源编号', '立案日期', '办结日期', '期限']

/** The list as it is filtered, individuals masked, for Excel and WPS. */
export async function exportCases(
  defined: DefinedCases,
  { input, actor, db, today, audit }: Writing<InputOf<DefinedCases['endpoints']['export']>>,
): Promise<FileAnswer> {
  const { format, ...filter } = input.query
  const { query } = await selectCases(db, defined, actor, filter, today)
  const rows = await query.orderBy('c.opened_on', 'desc').orderBy('c.id').limit(mostRows).execute()
  const lines = (await summariesOf(db, defined, rows, today)).map((one) => [
    one.number,
    one.title,
    one.stateText,
    one.organisationName,
    one.handlerName,
    one.parties,
    one.intakeSource,
    one.intakeNumber,
    one.openedOn,
    one.closedOn,
    one.dueOn,
  ])
  const { title } = defined.procedure
  audit({ summary: `导出${title}列表 ${lines.length} 行` })
  const fileName = `${title}-${today}.${format}`
  if (format === 'csv') return { fileName, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
  const content = await write({ sheets: [{ name: title, rows: [header, ...lines] }] })
  return { fileName, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content }
}
