import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import {
  readPage,
  type Actor,
  type FileAnswer,
  type InputOf,
  type Page,
  type UseCase,
  type Writing,
} from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import {
  recordProcedures,
  riskProblems,
  type EnforcementRecord,
  type exportEnforcementRecords,
  type listEnforcementRecords,
} from '../../contract/index.ts'
import { masked, selectRecords } from './select-records.ts'

const plan = {
  orders: { occurredOn: { by: sql`r.occurred_on`, of: (row: EnforcementRecord) => row.occurredOn } },
  defaultSort: '-occurredOn',
  id: sql`r.id`,
}

export async function listRecordsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listEnforcementRecords>>): Promise<Page<EnforcementRecord>> {
  const page = await readPage(db, await selectRecords(db, actor, query), plan, query)
  return { ...page, items: page.items.map(masked) }
}

/** One record as lists show it. @throws Problem `risk-prevention.record-not-found` */
export async function getRecord(db: Db | Transaction, id: string, actor: Actor): Promise<EnforcementRecord> {
  const record = await (await selectRecords(db, actor, {})).where('r.id', '=', id).executeTakeFirst()
  if (!record)
    throw riskProblems.refuse(
      'risk-prevention.record-not-found',
      '没有这条执法记录，可能已被撤销，或不在您的管辖范围内',
    )
  return masked(record)
}

const mostRows = 50_000
const header = [
  '发生日期',
  '时间',
  '单位',
  '违法行为',
  '当事人',
  '行业代码',
  '地点',
  '区县',
  '依据条款',
  '程序',
  '处理结果',
  '重大处罚',
  '罚款金额（元）',
  '执法人员',
  '来源编号',
]

/** The list as it is filtered, the latest first; names of individuals are masked here as everywhere. */
export async function exportRecordsUseCase({
  input: { query },
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportEnforcementRecords>>): Promise<FileAnswer> {
  const rows = await (
    await selectRecords(db, actor, query)
  )
    .orderBy('r.occurred_on', 'desc')
    .orderBy('r.id', 'desc')
    .limit(mostRows)
    .execute()
  audit({ summary: `导出执法记录 ${rows.length} 行`, details: query })
  const lines = rows
    .map(masked)
    .map((row) => [
      row.occurredOn,
      row.occurredTime,
      row.organisationName,
      row.item,
      row.counterpartyName,
      row.tradeCode,
      row.place,
      row.districtName,
      row.article,
      recordProcedures[row.procedure],
      row.result,
      row.major ? '是' : '否',
      row.amount / 100,
      row.officer,
      row.sourceNumber,
    ])
  const shortened = rows.length === mostRows ? `-前${mostRows}行` : ''
  return {
    fileName: `执法记录-${today}${shortened}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(header, lines),
  }
}
