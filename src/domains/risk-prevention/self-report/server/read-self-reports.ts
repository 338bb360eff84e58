import { sql, type Selectable } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import {
  mayAct,
  readPage,
  type Actor,
  type FileAnswer,
  type InputOf,
  type ListPlan,
  type Page,
  type UseCase,
} from '#base/http/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import {
  riskProblems,
  selfReportOutcomeTexts,
  selfReportStateTexts,
  type exportSelfReports,
  type listSelfReports,
  type SelfReport,
  type SelfReportSummary,
} from '../../contract/index.ts'
import { riskTables, type SelfReportTable } from '../../server/tables.ts'
import { digestOf } from './digest.ts'
import { momentOf } from './receipt.ts'
import { contactOf } from './submit-self-report.ts'
import { inReach } from '#platform/organisations/index.ts'

export type SelfReportRow = Selectable<SelfReportTable> & { organisation_name: string; path: string }

export function selectSelfReports(db: Db | Transaction, actor: Actor) {
  return riskTables(db)
    .selectFrom('risk_prevention.self_report as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .selectAll('r')
    .select(['o.name as organisation_name', 'o.path'])
    .where(inReach(actor, 'risk-prevention.read-self-reports'))
}

/** @throws Problem `risk-prevention.self-report-not-found` */
export async function getSelfReportRow(db: Db | Transaction, id: string, actor: Actor): Promise<SelfReportRow> {
  const row = await selectSelfReports(db, actor).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw riskProblems.refuse('risk-prevention.self-report-not-found')
  return row
}

const plan: ListPlan<SelfReportRow> = {
  orders: { receivedAt: { by: sql`r.received_at`, of: (row) => row.received_at.toISOString() } },
  defaultSort: '-receivedAt',
  id: sql`r.id`,
}

type Query = InputOf<typeof listSelfReports>['query']

function filtered(db: Db | Transaction, actor: Actor, { state, q }: Pick<Query, 'state' | 'q'>) {
  return selectSelfReports(db, actor)
    .$if(state !== undefined, (some) => some.where('r.state', '=', state!))
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(r.shop_name ilike ${anywhere(q!)} or r.point_name ilike ${anywhere(q!)}
        or r.code ilike ${anywhere(q!)})`),
    )
}

export async function listSelfReportsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof listSelfReports>>): Promise<Page<SelfReportSummary>> {
  const page = await readPage(db, filtered(db, actor, input.query), plan, input.query)
  return { ...page, items: page.items.map(summaryOf) }
}

const mostRows = 50_000

export async function exportSelfReportsUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof exportSelfReports>>): Promise<FileAnswer> {
  const rows = await filtered(db, actor, input.query).orderBy('r.received_at').limit(mostRows).execute()
  const lines = rows.map((row) => [
    row.code,
    row.organisation_name,
    row.point_name,
    row.shop_name,
    momentOf(row.received_at),
    selfReportStateTexts[row.state],
    row.outcome ? selfReportOutcomeTexts[row.outcome] : '',
  ])
  const header = ['回执编号', '单位', '风险点', '报告人（店名）', '收到时间', '状态', '结果']
  return { fileName: `主动改正报告-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
}

function summaryOf(row: SelfReportRow): SelfReportSummary {
  return {
    id: row.id,
    code: row.code,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    pointName: row.point_name,
    shopName: row.shop_name,
    receivedAt: row.received_at.toISOString(),
    state: row.state,
    outcome: row.outcome,
    revision: row.revision,
  }
}

export async function toSelfReport(row: SelfReportRow, actor: Actor): Promise<SelfReport> {
  const digest = digestOf({
    code: row.code,
    organisationId: row.organisation_id,
    riskPointId: row.risk_point_id,
    shopName: row.shop_name,
    text: row.text,
    correction: row.correction,
    correctedOn: row.corrected_on,
    receivedAt: row.received_at,
  })
  return {
    ...summaryOf(row),
    riskPointId: row.risk_point_id,
    contact: row.contact ? (await currentContactCipher()).open(row.contact, contactOf(row.id)) : null,
    text: row.text,
    correction: row.correction,
    correctedOn: row.corrected_on,
    digest: row.digest,
    intact: digest === row.digest,
    answer: row.answer,
    reason: row.reason,
    handledByName: row.handled_by_name,
    mayHandle: row.state !== 'closed' && mayAct(actor, 'risk-prevention.handle-self-reports', row.path),
  }
}
