import { sql } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { dayOf } from '#base/clock/index.ts'
import {
  readPage,
  type Actor,
  type FileAnswer,
  type InputOf,
  type ListPlan,
  type Page,
  type UseCase,
  type Writing,
} from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { sameFirm } from '#platform/counterparties/index.ts'
import {
  copyTexts,
  correctionStates,
  guidanceModes,
  guidanceResponses,
  type exportVisits,
  type listVisits,
  type VisitSummary,
} from '../contract/index.ts'
import { selectVisits, toSummary, type VisitRow } from './select-visits.ts'

const plan: ListPlan<VisitRow> = {
  orders: { guidedAt: { by: sql`v.guided_at`, of: (row) => row.guided_at.toISOString() } },
  defaultSort: '-guidedAt',
  id: sql`v.id`,
}

type Filter = InputOf<typeof exportVisits>['query']

function filtered(db: Db | Transaction, actor: Actor, filter: Filter, today: string) {
  const { q, organisationId, counterpartyId, riskPointId, mode, open, from, until } = filter
  const words = anywhere(q)
  return (
    selectVisits(db, actor)
      // An individual is not found by a part of the name: lists show it masked.
      .$if(!!q, (some) =>
        some.where(sql<boolean>`((v.counterparty_kind = 'organisation' and v.counterparty_name ilike ${words})
          or v.counterparty_name = ${q} or v.topic ilike ${words} or v.copy_number = ${q})`),
      )
      .$if(organisationId !== undefined, (some) => some.where('v.organisation_id', '=', organisationId!))
      .$if(counterpartyId !== undefined, (some) =>
        some.where(sql<boolean>`v.counterparty_id in (${sameFirm(counterpartyId!)})`),
      )
      .$if(riskPointId !== undefined, (some) => some.where('v.risk_point_id', '=', riskPointId!))
      .$if(mode !== undefined, (some) => some.where('v.mode', '=', mode!))
      .$if(open !== undefined, (some) => some.where('v.withdrawn_because', 'is', null))
      .$if(open === 'awaited', (some) => some.where('v.response', 'is', null))
      .$if(open === 'followUp', (some) => some.where('v.follow_up_on', '<=', today))
      .$if(from !== undefined, (some) =>
        some.where(sql<boolean>`v.guided_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'`),
      )
      .$if(until !== undefined, (some) =>
        some.where(sql<boolean>`v.guided_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'`),
      )
  )
}

export async function listVisitsUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listVisits>>): Promise<Page<VisitSummary>> {
  const page = await readPage(db, filtered(db, actor, query, today), plan, query)
  return { ...page, items: page.items.map(toSummary) }
}

const mostRows = 50_000

/** 简易行政指导统计表: number, time, mode, object, content, result, remarks. */
export async function exportVisitsUseCase({
  input: { query },
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportVisits>>): Promise<FileAnswer> {
  const rows = await filtered(db, actor, query, today)
    .where('v.withdrawn_because', 'is', null)
    .orderBy('v.guided_at')
    .orderBy('v.id')
    .limit(mostRows)
    .execute()
  audit({ summary: `导出简易行政指导统计表 ${rows.length} 条`, details: query })
  const header = ['序号', '时间', '方式', '对象', '内容', '结果', '备注', '单位', '登记人']
  const lines = rows.map((row, place) => [
    place + 1,
    dayOf(row.guided_at),
    guidanceModes[row.mode],
    toSummary(row).counterpartyName,
    `${row.topic}：${row.words}`,
    row.response ? guidanceResponses[row.response] : '',
    [
      row.copy_number ? `${copyTexts[row.copy_kind]} ${row.copy_number}` : '',
      row.correction ? correctionStates[row.correction] : '',
    ]
      .filter(Boolean)
      .join('；'),
    row.organisation_name,
    row.recorded_by_name,
  ])
  return {
    fileName: `简易行政指导统计表-${today}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(header, lines),
  }
}
