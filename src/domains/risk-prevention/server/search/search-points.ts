import { sql } from 'kysely'
import type { Db } from '#base/database/index.ts'
import type { SearchStep, Sought } from '#platform/search/index.ts'
import { publishedColumns, type PublishedPoint } from '../publication/published-points.ts'
import { riskTables } from '../tables.ts'
import { facetsOf, type FacetRow, type Facets } from './facets.ts'
import { closeness, matches, type PointFilters } from './point-conditions.ts'

export interface SearchedPoints extends PointFilters {
  readonly sought: Sought
  readonly page: number
  readonly pageSize: number
}

export interface FoundPoints {
  readonly total: number
  readonly items: readonly PublishedPoint[]
  readonly facets: Facets
  /** In which way words were found; undefined where none were typed. */
  readonly by: SearchStep['by'] | undefined
}

/** Published points of all departments: those with the words in their names first, then the highest. */
export async function searchPoints(db: Db, asked: SearchedPoints): Promise<FoundPoints> {
  const steps = asked.sought.steps.length ? asked.sought.steps : [undefined]
  for (const [place, step] of steps.entries()) {
    const { total, ids, facets } = await findAndCount(db, asked, step)
    if (total === 0 && place < steps.length - 1) continue
    return { total, facets, items: await readInOrder(db, ids), by: step?.by }
  }
  throw new Error('there is always a step')
}

/** One statement: what is found is gathered once, counted by each facet, and cut to the page. */
async function findAndCount(db: Db, asked: SearchedPoints, step: SearchStep | undefined) {
  const of = matches(asked)
  const { page, pageSize } = asked
  const { rows } = await sql<FacetRow>`
    with hit as materialized (
      select p.id, p.level, p.trade_code, p.trade_name, p.organisation_id, p.organisation_name, p.districts,
        ${closeness(step)} as closeness, ${of.trade} as of_trade, ${of.place} as of_place, ${of.level} as of_level,
        ${of.unit} as of_unit
      from risk_prevention.published_point p where ${step ? sql`p.words @@ ${step.query}::tsquery` : sql`true`} and ${of.street}),
    page as (
      select id, row_number() over () as place from (
        select id from hit where of_trade and of_place and of_level and of_unit
        order by closeness, case level when 'high' then 1 when 'medium' then 2 else 3 end, id
        limit ${pageSize} offset ${(page - 1) * pageSize}) shown)
    select 'trade' as facet, trade_code as key, max(trade_name) as name, count(*)::int as n from hit
      where of_place and of_level and of_unit group by trade_code
    union all select 'unit', organisation_id::text, max(organisation_name), count(*)::int from hit
      where of_trade and of_place and of_level group by organisation_id
    union all select 'level', level, '', count(*)::int from hit where of_trade and of_place and of_unit group by level
    union all select 'place', coalesce(district::text, ''), '', count(*)::int
      from hit left join lateral unnest(districts) district on true where of_trade and of_level and of_unit group by district
    union all select 'total', '', '', count(*)::int from hit where of_trade and of_place and of_level and of_unit
    union all select 'point', id::text, '', place::int from page`.execute(db)
  const points = rows.filter(({ facet }) => facet === 'point').toSorted((a, b) => a.n - b.n)
  return {
    total: rows.find(({ facet }) => facet === 'total')?.n ?? 0,
    ids: points.map(({ key }) => key),
    facets: facetsOf(rows),
  }
}

async function readInOrder(db: Db, ids: readonly string[]): Promise<PublishedPoint[]> {
  if (!ids.length) return []
  const rows = await riskTables(db)
    .selectFrom('risk_prevention.published_point as p')
    .select(publishedColumns)
    .where(sql<boolean>`p.id = any(${ids}::uuid[])`)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
