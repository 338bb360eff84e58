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
import {
  exemptionRegister,
  type ExemptionItem,
  type exportExemptionItems,
  type listExemptionItems,
} from '../contract/index.ts'
import { listRowOf } from '../domain/index.ts'
import { publicOf, selectItems, toItem, type ItemRow } from './select-items.ts'

const plan: ListPlan<ItemRow> = {
  orders: {
    changedAt: { by: sql`e.changed_at`, of: (row) => row.changed_at.toISOString() },
    validFrom: { by: sql`e.valid_from`, of: (row) => row.valid_from },
  },
  defaultSort: '-changedAt',
  id: sql`e.id`,
}

type Filter = Pick<InputOf<typeof listExemptionItems>['query'], 'q' | 'kind' | 'organisationId' | 'basis' | 'force'>

function filtered(db: Db | Transaction, actor: Actor, filter: Filter, today: string) {
  const { q, kind, organisationId, basis, force } = filter
  const words = anywhere(q)
  const hasEnded = sql<boolean>`e.valid_to < ${today}`
  return selectItems(db, actor)
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(e.name ilike ${words} or e.item ilike ${words} or e.condition ilike ${words}
        or e.law ilike ${words} or o.name ilike ${words})`),
    )
    .$if(kind !== undefined, (some) => some.where('e.kind', '=', kind!))
    .$if(organisationId !== undefined, (some) => some.where('e.organisation_id', '=', organisationId!))
    .$if(basis === 'confirmed', (some) => some.where('e.basis_confirmed_at', 'is not', null))
    .$if(basis === 'open', (some) => some.where('e.basis_confirmed_at', 'is', null))
    .$if(force === 'ended', (some) => some.where(hasEnded))
    .$if(force === 'current', (some) => some.where(sql<boolean>`(e.valid_to is null or e.valid_to >= ${today})`))
}

export async function listItemsUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listExemptionItems>>): Promise<Page<ExemptionItem>> {
  const page = await readPage(db, filtered(db, actor, query, today), plan, query)
  return { ...page, items: page.items.map((row) => toItem(row, actor)) }
}

const mostRows = 50_000

export async function exportItemsUseCase({
  input: { query },
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportExemptionItems>>): Promise<FileAnswer> {
  const rows = await filtered(db, actor, query, today).orderBy('o.path').orderBy('e.id').limit(mostRows).execute()
  audit({ summary: `导出免罚事项 ${rows.length} 项`, details: query })
  const { columns } = exemptionRegister
  const lines = rows.map((row) => {
    const values = listRowOf(publicOf(row))
    const confirmed = row.basis_confirmed_at ? '已核对' : '待确认'
    return [row.organisation_name, ...columns.map(({ key }) => values[key]), confirmed]
  })
  const header = ['制定单位', ...columns.map(({ title }) => title), '依据']
  return { fileName: `免罚事项-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
}
