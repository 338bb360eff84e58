import { sql, type RawBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { grains, type Cube, type RollUp } from '../domain/index.ts'
import type { CellQuery, CellRow } from './cell-query.ts'
import { columnOf, joinsOf, ordinals, type Column } from './columns.ts'
import { selectCells } from './select-cells.ts'

/** Sums from the cells of a cube; its cost does not grow with the records behind them. */
export async function readCells<Measure extends string, CubeName extends string, const Asked extends Measure = Measure>(
  db: Db | Transaction,
  rollUp: RollUp<Measure, CubeName>,
  query: CellQuery<Measure, CubeName, Asked>,
): Promise<CellRow<Asked>[]> {
  if (!query.within.length || query.from >= query.until) return []
  const cube: Cube = rollUp.cubes[query.cube]
  const columns = query.by.map((name) => columnOf(cube, name))
  const asked: readonly Measure[] = query.measures ?? rollUp.measures
  const sums = ['count', ...asked.map((measure) => sumColumn(rollUp, measure))]
  const cells = await selectCells(
    db,
    {
      rollUp,
      selection: query,
      byUnit: query.by.includes('organisation'),
      byGrain: grains.find((grain) => query.by.includes(grain)),
    },
    sums.slice(1),
  )
  const summed = sums.map((name) => sql.raw(`sum(${name})::bigint as ${name}`))
  const order = columns.length ? orderedBy(rollUp, query, columns) : nothing
  const { rows } = await sql<StoredRow>`
    with found as (
      select ${sql.join([...columns.map((column) => column.select), ...summed])}
      from (${cells}) cells
      ${columns.length ? sql`group by ${ordinals(columns)}` : nothing}
      having sum(count) <> 0
      ${order} ${query.limit ? sql`limit ${query.limit}` : nothing}
    )
    select ${sql.join([...columns.map((column) => column.show), ...sums.map((name) => sql.raw(`found.${name}`))])}
    from found ${joinsOf(columns)}
    ${order === nothing ? nothing : orderedBy(rollUp, query, columns, 'found.')}`.execute(db)
  return rows.map((row) => shown<Asked>(rollUp, asked, columns, row))
}

const nothing = sql``

type StoredRow = Record<string, unknown> & { count: number }

/** The order of the answer; joining the texts would lose that of the inner query. */
function orderedBy(rollUp: RollUp, query: CellQuery, columns: readonly Column[], table = ''): RawBuilder<unknown> {
  const greatest = query.orderBy ? [sql.raw(`${table}${sumColumn(rollUp, query.orderBy)} desc`)] : []
  return sql`order by ${sql.join([...greatest, ...columns.map(({ found }) => sql.raw(`${table}${found}`))])}`
}

function sumColumn(rollUp: RollUp, name: string): string {
  return name === 'count' ? 'count' : `measure${rollUp.measures.indexOf(name) + 1}`
}

function shown<Asked extends string>(
  rollUp: RollUp,
  asked: readonly string[],
  columns: readonly Column[],
  row: StoredRow,
) {
  // Thousands of rows: plain assignments are several times as fast as entries made and taken apart again.
  const measures: Record<string, number> = {}
  for (const measure of asked) measures[measure] = row[sumColumn(rollUp, measure)] as number
  const answer: Record<string, unknown> = { count: row.count, measures }
  for (const { name } of columns) answer[name] = row[name]
  return answer as CellRow<Asked>
}
