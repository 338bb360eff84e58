import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { ListQuery, readPage, type ListPlan, type Page } from '#base/http/index.ts'
import type { RiskLevel } from '../../contract/index.ts'
import { wantedGrams } from '../../domain/index.ts'
import { escapeLike } from '../scope.ts'
import { riskTables, type PublishedPointTable } from '../tables.ts'

export type PublishedPoint = Omit<PublishedPointTable, 'grams'>

export interface PublishedQuery {
  readonly q?: string | undefined
  readonly tradeCode?: string | undefined
  readonly place?: string | undefined
  readonly level?: RiskLevel | undefined
  readonly organisationId?: string | undefined
  readonly page: number
  readonly pageSize: number
}

const rank = sql`case published.level when 'high' then 1 when 'medium' then 2 else 3 end`
const plan: ListPlan<PublishedPoint> = {
  orders: { level: { by: rank, of: (row) => ({ high: 1, medium: 2, low: 3 })[row.level] } },
  defaultSort: 'level',
  id: sql`published.id`,
}
const columns = [
  'published.id',
  'published.batch_id',
  'published.organisation_id',
  'published.organisation_name',
  'published.register_id',
  'published.register_code',
  'published.version_number',
  'published.position',
  'published.name',
  'published.level',
  'published.place',
  'published.trade_code',
  'published.trade_name',
  'published.content',
  'published.published_on',
] as const

/** Points of all departments, the highest first; a point without a trade concerns every trade. A place is looked for in the point's own place and in its department's name. */
export function pagePublishedPoints(db: Db | Transaction, asked: PublishedQuery): Promise<Page<PublishedPoint>> {
  const { q, tradeCode, place, level, organisationId, page, pageSize } = asked
  const grams = wantedGrams(`${q ?? ''}`)
  const places = wantedGrams(`${place ?? ''}`)
  const query = riskTables(db)
    .selectFrom('risk_prevention.published_point as published')
    .select(columns)
    .$if(grams.length > 0, (some) => some.where(sql<boolean>`published.grams @> ${grams}::text[]`))
    .$if(!!tradeCode, (some) =>
      some.where(sql<boolean>`(published.trade_code = '' or starts_with(published.trade_code, ${tradeCode!})
        or starts_with(${tradeCode!}, published.trade_code))`),
    )
    // The grams are of all its words and only narrow by their index what is then looked at.
    .$if(places.length > 0, (some) =>
      some.where(sql<boolean>`published.grams @> ${places}::text[]
        and (published.place ilike ${escapeLike(place!)} or published.organisation_name ilike ${escapeLike(place!)})`),
    )
    .$if(level !== undefined, (some) => some.where('published.level', '=', level!))
    .$if(organisationId !== undefined, (some) => some.where('published.organisation_id', '=', organisationId!))
  return readPage(db, query, plan, ListQuery.parse({ page, pageSize }))
}

export function findPublishedPoint(db: Db | Transaction, id: string): Promise<PublishedPoint | undefined> {
  return riskTables(db)
    .selectFrom('risk_prevention.published_point as published')
    .select(columns)
    .where('published.id', '=', id)
    .executeTakeFirst()
}

/** What can be chosen from: trades and departments that have something published. */
export async function publishedChoices(db: Db | Transaction) {
  const tables = riskTables(db)
  const trades = await tables
    .selectFrom('risk_prevention.published_point')
    .select(['trade_code as code', 'trade_name as name'])
    .where('trade_code', '<>', '')
    .distinct()
    .orderBy('trade_code')
    .limit(500)
    .execute()
  const units = await tables
    .selectFrom('risk_prevention.published_point')
    .select(['organisation_id as id', 'organisation_name as name'])
    .distinct()
    .orderBy('organisation_name')
    .limit(500)
    .execute()
  return { trades, units }
}
