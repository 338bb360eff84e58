import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#base/database/index.ts'
import type { SearchStep, Sought } from '#platform/search/index.ts'
import { publishedColumns, type PublishedPoint } from '../publication/published-points.ts'
import { riskTables } from '../tables.ts'
import { countFacets, type Facets } from './facets.ts'
import { answersStep, closeness, matches, type PointFilters } from './point-conditions.ts'

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
    const [{ total, facets }, items] = await Promise.all([countFacets(db, asked, step), readPageOf(db, asked, step)])
    if (total === 0 && place < steps.length - 1) continue
    return { total, facets, items, by: step?.by }
  }
  throw new Error('there is always a step')
}

const highestFirst = sql`case p.level when 'high' then 1 when 'medium' then 2 else 3 end`

function readPageOf(db: Db, asked: SearchedPoints, step: SearchStep | undefined): Promise<PublishedPoint[]> {
  const { trade, place, street, level, unit } = matches(asked)
  const wanted = [answersStep(step), trade, place, street, level, unit].filter(
    (one): one is RawBuilder<boolean> => !!one,
  )
  return riskTables(db)
    .selectFrom('risk_prevention.published_point as p')
    .select(publishedColumns)
    .where((eb) => eb.and(wanted))
    .$if(step !== undefined, (query) => query.orderBy(closeness(step!)))
    .orderBy(highestFirst)
    .orderBy('p.id')
    .limit(asked.pageSize)
    .offset((asked.page - 1) * asked.pageSize)
    .execute()
}
