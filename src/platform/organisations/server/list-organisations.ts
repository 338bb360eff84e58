import { sql, type SqlBool } from 'kysely'
import type { z } from 'zod'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import { readPage, subtree, type ListPlan, type Page, type PageRequest } from '#base/http/index.ts'
import type { Organisation, OrganisationFilter } from '../contract/index.ts'
import { getOrganisation, selectOrganisations } from './read-organisation.ts'

export type Filter = z.output<typeof OrganisationFilter> & { q?: string | undefined }

const plan: ListPlan<Organisation> = {
  orders: {
    path: { by: sql`o.path`, of: (row) => row.path },
    name: { by: sql`o.name collate "zh-x-icu"`, of: (row) => row.name },
    code: { by: sql`coalesce(o.code, '')`, of: (row) => row.code ?? '' },
  },
  defaultSort: 'path',
  id: sql`o.id`,
}

export async function listOrganisations(
  db: Db | Transaction,
  filter: Filter,
  request: PageRequest,
): Promise<Page<Organisation>> {
  return readPage(db, await filtered(db, filter), plan, request)
}

/** Everything that the filter leaves, in tree order. */
export async function listAllOrganisations(db: Db | Transaction, filter: Filter): Promise<Organisation[]> {
  return (await filtered(db, filter)).orderBy('o.path').execute()
}

async function filtered(db: Db | Transaction, filter: Filter) {
  const { kind, state, q } = filter
  const range = filter.within ? subtree((await getOrganisation(db, filter.within)).path) : undefined
  return selectOrganisations(db)
    .$if(range !== undefined, (query) => query.where('o.path', '>=', range!.from).where('o.path', '<', range!.below))
    .$if(kind !== undefined && kind.length > 0, (query) => query.where('o.kind', 'in', kind!))
    .$if(state === 'existing', (query) => query.where('o.abolished_on', 'is', null))
    .$if(state === 'abolished', (query) => query.where('o.abolished_on', 'is not', null))
    .$if(q !== undefined && q !== '', (query) => query.where(matches(q!)))
}

/** By present or former name, by code, or by the first letters in pinyin. */
function matches(q: string) {
  const words = anywhere(q)
  const initials = q.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return sql<SqlBool>`(o.name ilike ${words} or o.short_name ilike ${words} or o.code ilike ${words}
    or (${initials} <> '' and ${initials} = lower(${q}) and o.initials like ${`%${initials}%`})
    or exists (select 1 from organisations.organisation_name former where former.organisation_id = o.id and former.name ilike ${words}))`
}
