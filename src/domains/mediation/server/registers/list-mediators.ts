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
  type Writing,
} from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { areasText, type exportMediators, type listMediators, type Mediator } from '../../contract/index.ts'
import { isCurrentOn, selectMediators, toMediator, type MediatorRow } from './select-mediators.ts'

const plan: ListPlan<MediatorRow> = {
  orders: {
    changedAt: { by: sql`e.changed_at`, of: (row) => row.changed_at.toISOString() },
    validFrom: { by: sql`e.valid_from`, of: (row) => row.valid_from },
  },
  defaultSort: '-changedAt',
  id: sql`e.id`,
}

type Filter = Pick<InputOf<typeof listMediators>['query'], 'q' | 'area' | 'organisationId' | 'force'>

function filtered(db: Db | Transaction, actor: Actor, filter: Filter, today: string) {
  const { q, area, organisationId, force } = filter
  const words = anywhere(q)
  return selectMediators(db, actor)
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(e.name ilike ${words} or e.post ilike ${words} or o.name ilike ${words})`),
    )
    .$if(area !== undefined, (some) => some.where(sql<boolean>`${area} = any (e.areas)`))
    .$if(organisationId !== undefined, (some) => some.where('e.organisation_id', '=', organisationId!))
    .$if(force === 'current', (some) => some.where(isCurrentOn(today)))
    .$if(force === 'ended', (some) => some.where(sql<boolean>`not ${isCurrentOn(today)}`))
}

export async function listMediatorsUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listMediators>>): Promise<Page<Mediator>> {
  const page = await readPage(db, filtered(db, actor, query, today), plan, query)
  return { ...page, items: page.items.map((row) => toMediator(row, actor)) }
}

const mostRows = 50_000

export async function exportMediatorsUseCase({
  input: { query },
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportMediators>>): Promise<FileAnswer> {
  const rows = await filtered(db, actor, query, today).orderBy('o.path').orderBy('e.id').limit(mostRows).execute()
  audit({ summary: `导出行政调解人员 ${rows.length} 人`, details: query })
  const lines = rows.map((row) => [
    row.organisation_name,
    row.name,
    row.post,
    areasText(row.areas),
    row.certificate,
    row.is_full_time ? '专职' : '兼职',
    row.valid_from,
    row.valid_to,
  ])
  const header = ['单位', '姓名', '职务', '调解领域', '证件', '专职或兼职', '起', '止']
  return { fileName: `行政调解人员-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
}
