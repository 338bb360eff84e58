import { sql } from 'kysely'
import { csvOf } from '#base/sheets/index.ts'
import { readPage, type FileAnswer, type InputOf, type Page, type UseCase, type Writing } from '#base/http/index.ts'
import {
  instructionStates,
  type exportInstructions,
  type InstructionSummary,
  type listInstructions,
} from '../../contract/index.ts'
import { selectInstructions, summaryOf } from './select-instructions.ts'

export async function listInstructionsUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listInstructions>>): Promise<Page<InstructionSummary>> {
  const { cursor, page, pageSize, sort, ...filter } = input.query
  const plan = {
    orders: { dueOn: { by: sql`x.due_on`, of: (row: { dueOn: string }) => row.dueOn } },
    defaultSort: 'dueOn',
    id: sql`x.id`,
  }
  const found = await readPage(db, selectInstructions(db, actor, filter, today), plan, { cursor, page, pageSize, sort })
  return { ...found, items: found.items.map((row) => summaryOf(row, today)) }
}

const mostRows = 50_000
const header = ['批示内容', '承办单位', '承办人', '期限', '状态', '是否超期', '批示人', '批示时间', '办结时间']

export async function exportInstructionsUseCase({
  input,
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportInstructions>>): Promise<FileAnswer> {
  const rows = await selectInstructions(db, actor, input.query, today)
    .orderBy('x.due_on')
    .orderBy('x.id')
    .limit(mostRows)
    .execute()
  const lines = rows.map((row) => {
    const one = summaryOf(row, today)
    return [
      one.text,
      one.ownerOrganisationName,
      one.ownerPersonName,
      one.dueOn,
      instructionStates[one.state],
      one.isOverdue ? '是' : '',
      one.writtenByName,
      one.writtenAt,
      one.closedAt,
    ]
  })
  audit({ summary: `导出批示件 ${rows.length} 行` })
  return { fileName: `批示件-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
}
