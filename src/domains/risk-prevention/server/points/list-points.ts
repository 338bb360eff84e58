import { sql } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import {
  readPage,
  type Actor,
  type FileAnswer,
  type InputOf,
  type ListPlan,
  type Page,
  type UseCase,
} from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import {
  riskLevelTexts,
  type exportRiskPoints,
  type listRiskPoints,
  type RiskLevel,
  type RiskPointSummary,
} from '../../contract/index.ts'
import { riskTables } from '../tables.ts'
import { inReach } from '#platform/organisations/index.ts'

interface Row {
  id: string
  batch_id: string
  batch_title: string
  organisation_id: string
  organisation_name: string
  position: number
  name: string
  item: string
  place: string
  time_pattern: string
  trade_code: string
  trade_name: string
  level: RiskLevel | null
  cases: number | null
  measures: number
  responsible_unit: string
  state: 'active' | 'retired'
  revision: number
}

const rank = sql`case p.level when 'high' then 3 when 'medium' then 2 when 'low' then 1 else 0 end`
const plan: ListPlan<Row> = {
  orders: {
    position: { by: sql`p.position`, of: (row) => row.position },
    name: { by: sql`p.name`, of: (row) => row.name },
    cases: { by: sql`coalesce(p.cases, -1)`, of: (row) => row.cases ?? -1 },
    level: { by: rank, of: (row) => (row.level ? { high: 3, medium: 2, low: 1 }[row.level] : 0) },
  },
  defaultSort: 'position',
  id: sql`p.id`,
}

type Filters = Omit<InputOf<typeof exportRiskPoints>['query'], 'sort'>

function selectPoints(db: Db | Transaction, actor: Actor, filters: Filters) {
  const { batchId, organisationId, level, state, place, tradeCode, q } = filters
  return riskTables(db)
    .selectFrom('risk_prevention.risk_point as p')
    .innerJoin('risk_prevention.batch as b', 'b.id', 'p.batch_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.batch_id', 'b.title as batch_title', 'p.organisation_id', 'o.name as organisation_name'])
    .select(['p.position', 'p.name', 'p.item', 'p.place', 'p.time_pattern', 'p.trade_code', 'p.trade_name'])
    .select(['p.level', 'p.cases', 'p.measures', 'p.responsible_unit', 'p.state', 'p.revision'])
    .where(inReach(actor, 'risk-prevention.read'))
    .where('b.stage', '<>', 'discarded')
    .$if(batchId !== undefined, (some) => some.where('p.batch_id', '=', batchId!))
    .$if(organisationId !== undefined, (some) => some.where('p.organisation_id', '=', organisationId!))
    .$if(level === 'none', (some) => some.where('p.level', 'is', null))
    .$if(level !== undefined && level !== 'none', (some) => some.where('p.level', '=', level as RiskLevel))
    .$if(state !== undefined, (some) => some.where('p.state', '=', state!))
    .$if(!!place, (some) => some.where(sql<boolean>`p.place ilike ${anywhere(place!)}`))
    .$if(!!tradeCode, (some) => some.where(sql<boolean>`starts_with(p.trade_code, ${tradeCode!})`))
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(p.name ilike ${anywhere(q!)} or p.item ilike ${anywhere(q!)}
        or p.place ilike ${anywhere(q!)} or p.trade_name ilike ${anywhere(q!)})`),
    )
}

export async function listRiskPointsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listRiskPoints>>): Promise<Page<RiskPointSummary>> {
  const page = await readPage(db, selectPoints(db, actor, input.query), plan, input.query)
  return { ...page, items: page.items.map(summaryOf) }
}

function summaryOf(row: Row): RiskPointSummary {
  return {
    id: row.id,
    batchId: row.batch_id,
    batchTitle: row.batch_title,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    name: row.name,
    item: row.item,
    place: row.place,
    timePattern: row.time_pattern,
    tradeCode: row.trade_code,
    tradeName: row.trade_name,
    level: row.level,
    cases: row.cases,
    measures: row.measures,
    responsibleUnit: row.responsible_unit,
    state: row.state,
    revision: row.revision,
  }
}

const mostRows = 50_000
const header = [
  '单位',
  '批次',
  '违法风险点',
  '事项',
  '风险等级',
  '地点',
  '时间',
  '行业',
  '案件数',
  '措施数',
  '责任单位',
  '状态',
]

/** The list as it is filtered, as a table that WPS and Excel open. */
export async function exportRiskPointsUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof exportRiskPoints>>): Promise<FileAnswer> {
  const rows = await selectPoints(db, actor, input.query)
    .orderBy('o.path')
    .orderBy('b.year', 'desc')
    .orderBy('p.position')
    .limit(mostRows)
    .execute()
  const lines = rows.map((row) => [
    row.organisation_name,
    row.batch_title,
    row.name,
    row.item,
    row.level ? riskLevelTexts[row.level] : '未确认',
    row.place,
    row.time_pattern,
    [row.trade_code, row.trade_name].filter(Boolean).join(' '),
    row.cases === null ? '' : String(row.cases),
    String(row.measures),
    row.responsible_unit,
    row.state === 'active' ? '在用' : '停用',
  ])
  return { fileName: `违法风险点-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
}
