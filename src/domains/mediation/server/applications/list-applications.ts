import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
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
import {
  applicationSources,
  applicationStateTexts,
  disputeAreas,
  disputeClasses,
  type ApplicationSummary,
  type exportApplications,
  type listApplications,
} from '../../contract/index.ts'
import { selectApplications, toSummary, type ApplicationRow } from './select-applications.ts'

const plan: ListPlan<ApplicationRow> = {
  orders: { receivedAt: { by: sql`a.received_at`, of: (row) => row.received_at.toISOString() } },
  defaultSort: '-receivedAt',
  id: sql`a.id`,
}

type Filter = Pick<InputOf<typeof listApplications>['query'], 'q' | 'state' | 'disputeClass' | 'area' | 'source'>

function filtered(db: Db | Transaction, actor: Actor, { q, state, disputeClass, area, source }: Filter) {
  const words = anywhere(q)
  return selectApplications(db, actor)
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(a.code ilike ${words} or a.source_number ilike ${words} or exists (
        select from mediation.application_party p where p.application_id = a.id and p.name ilike ${words}))`),
    )
    .$if(state !== undefined, (some) => some.where('a.state', '=', state!))
    .$if(disputeClass !== undefined, (some) => some.where('a.dispute_class', '=', disputeClass!))
    .$if(area !== undefined, (some) => some.where('a.area', '=', area!))
    .$if(source !== undefined, (some) => some.where('a.source', '=', source!))
}

export async function listApplicationsUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listApplications>>): Promise<Page<ApplicationSummary>> {
  const page = await readPage(db, filtered(db, actor, query), plan, query)
  return { ...page, items: page.items.map(toSummary) }
}

const mostRows = 50_000

export async function exportApplicationsUseCase({
  input: { query },
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportApplications>>): Promise<FileAnswer> {
  const rows = await filtered(db, actor, query).orderBy('a.received_at').limit(mostRows).execute()
  audit({ summary: `导出调解申请 ${rows.length} 件`, details: query })
  const lines = rows.map((row) => [
    row.code,
    row.organisation_name,
    applicationSources[row.source],
    row.source_number,
    disputeClasses[row.dispute_class],
    disputeAreas[row.area],
    row.applicant_name,
    row.respondent_name,
    dayOf(row.received_at),
    applicationStateTexts[row.state],
    row.decided_at && dayOf(row.decided_at),
    row.refusal_reason,
  ])
  const header = [
    '编号',
    '单位',
    '来源',
    '来源编号',
    '类别',
    '领域',
    '申请人',
    '对方',
    '收到日期',
    '状态',
    '决定日期',
    '不予受理理由',
  ]
  return { fileName: `调解申请-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
}
