import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { readPage, type InputOf, type ListPlan, type Page } from '#base/http/index.ts'
import type { listRegisterRows, listRegisters, RegisterRow, RegisterSummary } from '../contract/index.ts'
import { kindTextOf } from './definitions.ts'
import { getPublicVersion } from './read-register.ts'
import { registerTables } from './tables.ts'

type SummaryRow = Omit<RegisterSummary, 'kindText'> & { publishedAt: Date }

const plan: ListPlan<SummaryRow> = {
  orders: {
    publishedAt: { by: sql`version.published_at`, of: (row) => row.publishedAt.toISOString() },
    title: { by: sql`version.title`, of: (row) => row.title },
  },
  defaultSort: '-publishedAt',
  id: sql`version.id`,
}

/** Public lists, each with its latest version that was not withdrawn. */
export async function pageRegisters(
  db: Db | Transaction,
  query: InputOf<typeof listRegisters>['query'],
): Promise<Page<RegisterSummary>> {
  const latest = registerTables(db)
    .selectFrom('registers.version as version')
    .innerJoin('registers.register as register', 'register.id', 'version.register_id')
    .select([
      'version.id',
      'register.code',
      'register.kind',
      'version.title',
      'register.organisation_id as organisationId',
      'version.organisation_name as organisationName',
      sql<number>`version.number`.as('versionNumber'),
      sql<string>`version.published_on`.as('publishedOn'),
      sql<Date>`version.published_at`.as('publishedAt'),
      'version.row_count as rowCount',
    ])
    .where('version.state', '=', 'published')
    .where(
      sql<boolean>`not exists (select 1 from registers.version later where later.register_id = version.register_id
        and later.state = 'published' and later.number > version.number)`,
    )
    .$if(query.kind !== undefined, (some) => some.where('register.kind', '=', query.kind!))
    .$if(query.organisationId !== undefined, (some) =>
      some.where('register.organisation_id', '=', query.organisationId!),
    )
    .$if(!!query.q, (some) => some.where(sql<boolean>`position(${query.q!} in version.title) > 0`))
  const page = await readPage(db, latest, plan, query)
  const items = page.items.map(({ publishedAt: _publishedAt, ...item }) => ({
    ...item,
    kindText: kindTextOf(item.kind),
  }))
  return { ...page, items }
}

type RowOfPage = RegisterRow & { id: string }

const rowPlan: ListPlan<RowOfPage> = {
  orders: { position: { by: sql`row.position`, of: (row) => row.position } },
  defaultSort: 'position',
  id: sql`row.key`,
}

/** Rows of one version, with the words that a reader looks for. A withdrawn version shows none. */
export async function pageRows(
  db: Db | Transaction,
  code: string,
  query: InputOf<typeof listRegisterRows>['query'],
): Promise<Page<RegisterRow>> {
  const { version } = await getPublicVersion(db, code, query)
  const rows = registerTables(db)
    .selectFrom('registers.row as row')
    .select(['row.key as id', 'row.position', 'row.key', 'row.item as values'])
    .where('row.version_id', '=', version.id)
    .$if(version.state === 'withdrawn', (none) => none.where(sql<boolean>`false`))
    .$if(!!query.q, (some) => some.where(sql<boolean>`position(lower(${query.q!}) in lower(row.words)) > 0`))
  const page = await readPage(db, rows, rowPlan, query)
  return { ...page, items: page.items.map(({ id: _id, ...row }) => row) }
}
