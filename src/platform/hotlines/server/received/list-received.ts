import { sql } from 'kysely'
import { write } from 'hucre'
import { readPage, type FileAnswer, type InputOf, type Page, type UseCase, type Writing } from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { standings, type DefinedIntake, type Received } from '../../contract/index.ts'
import type { IntakeOwner } from '../owner.ts'
import { selectReceived, toReceived, toReply, type ReceivedRow } from './select-received.ts'
import { inReach } from '#platform/organisations/index.ts'

type Endpoints = DefinedIntake['endpoints']

const plan = {
  orders: { receivedAt: { by: sql`r.received_at`, of: (row: ReceivedRow) => row.received_at.toISOString() } },
  defaultSort: '-receivedAt',
  id: sql`r.id`,
}

export async function listReceived(
  owner: IntakeOwner,
  { input: { query }, actor, db }: UseCase<InputOf<Endpoints['listReceived']>>,
): Promise<Page<Received>> {
  const found = selectReceived(db, owner, query).where(inReach(actor, owner.definition.permissions.read))
  const page = await readPage(db, found, plan, query)
  return { ...page, items: page.items.map((row) => toReceived(owner, row)) }
}

const mostRows = 50_000
const header = ['来源', '工单编号', '承办单位', '收到日期', '办理情况', '状态', '答复内容', '答复日期']
/** What would run as a formula in a sheet is disarmed. */
const disarmed = (cell: string | null) => (cell !== null && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** The replies as they go back to the hotline: by number, without anybody's name. */
export async function exportReplies(
  owner: IntakeOwner,
  { input: { query }, actor, db, today, audit }: Writing<InputOf<Endpoints['exportReplies']>>,
): Promise<FileAnswer> {
  const { noun, permissions } = owner.definition
  const rows = await selectReceived(db, owner, query)
    .where(inReach(actor, permissions.read))
    .orderBy('r.received_at')
    .orderBy('r.id')
    .limit(mostRows)
    .execute()
  const lines = rows
    .map((row) => toReply(owner, row))
    .map((one) => [
      one.source,
      one.number,
      one.organisationName,
      one.receivedOn,
      standings[one.standing],
      one.stateText,
      one.reply,
      one.repliedOn,
    ])
  audit({ summary: `导出给热线的${noun}答复 ${lines.length} 件`, details: query })
  const name = `热线${noun}答复-${today}`
  if (query.format === 'csv')
    return { fileName: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
  return {
    fileName: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await write({ sheets: [{ name: noun, rows: [header, ...lines.map((line) => line.map(disarmed))] }] }),
  }
}
