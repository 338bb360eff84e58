import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Cube, RollUp } from '../domain/index.ts'
import type { SeriesQuery, SeriesRow } from './cell-query.ts'
import { columnOf, joinsOf, ordinals, periodOf } from './columns.ts'
import { selectCells } from './select-cells.ts'

/**
 * Counts along time, folded into one row for each value of the keys before texts are joined and rows leave the database: forty
 * items over ten districts and a year are four hundred rows instead of five thousand.
 */
export async function readSeries<CubeName extends string>(
  db: Db | Transaction,
  rollUp: RollUp<string, CubeName>,
  query: SeriesQuery<CubeName>,
): Promise<SeriesRow[]> {
  if (!query.within.length || query.from >= query.until) return []
  const cube: Cube = rollUp.cubes[query.cube]
  const columns = query.by.map((name) => columnOf(cube, name))
  const cells = await selectCells(db, { rollUp, selection: query, byUnit: false, byGrain: query.grain })
  const keys = sql.join(columns.map((column) => column.select))
  const { rows } = await sql<SeriesRow>`
    with period as (
      select ${keys}, ${periodOf(cube, query.grain)} as period, sum(count)::bigint as count
      from (${cells}) cells group by ${ordinals(columns)}, period having sum(count) <> 0
    ), found as (
      select ${keys}, json_object_agg(period, count) as counts from period group by ${ordinals(columns)}
    )
    select ${sql.join(columns.map((column) => column.show))}, found.counts
    from found ${joinsOf(columns)} order by ${ordinals(columns)}`.execute(db)
  return rows
}
