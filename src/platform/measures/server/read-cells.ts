import { sql, type RawBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { PathRange } from '#base/http/index.ts'
import { allUnits, coverPeriod, grains, type Cube, type Grain, type RollUp } from '../domain/index.ts'
import { cubeTerm } from './apply-increments.ts'
import { termOf } from './terms.ts'

/** A table over one cube. The period begins and ends where its finest grain does. */
export interface CellQuery<Measure extends string = string, CubeName extends string = string> {
  readonly cube: CubeName
  /** Subtrees that the reader may see; none shows nothing. */
  readonly within: readonly PathRange[]
  readonly from: string
  /** The first day that no longer counts. */
  readonly until: string
  /** Rows for each value of these keys, for each unit, or for each period of a grain. */
  readonly by: readonly (string | 'organisation' | Grain)[]
  /** Only these values of a key. */
  readonly where?: Readonly<Record<string, readonly string[]>>
  /** The greatest first; by the key's order where left out. */
  readonly orderBy?: 'count' | Measure
  readonly limit?: number
}

/** Texts of the keys that were asked for, `organisation` (an id), `period` (its first day), and the sums. */
export type CellRow<Measure extends string = string> = Readonly<Record<string, string>> & {
  readonly count: number
  readonly measures: Readonly<Record<Measure, number>>
}

/** Sums from the cells of a cube; its cost does not grow with the records behind them. */
export async function readCells<Measure extends string, CubeName extends string>(
  db: Db | Transaction,
  rollUp: RollUp<Measure, CubeName>,
  query: CellQuery<Measure, CubeName>,
): Promise<CellRow<Measure>[]> {
  if (!query.within.length || query.from >= query.until) return []
  const cube: Cube = rollUp.cubes[query.cube]
  const byGrain = grains.find((grain) => query.by.includes(grain))
  const columns = query.by.map((name) => columnOf(cube, name))
  const units =
    cube.overAll && !query.by.includes('organisation') && (await seesAll(db, query.within))
      ? sql`${allUnits}::uuid`
      : unitsWithin(query.within)
  const sums = sql`sum(count)::bigint as count, ${sql.join(
    [1, 2, 3, 4].map((number) => sql.raw(`sum(measure${number})::bigint as measure${number}`)),
  )}`
  const order = columns.length ? orderedBy(rollUp, query, columns) : nothing
  const { rows } = await sql<StoredRow>`
    with found as (
      select ${sql.join([...columns.map((column) => column.select), sums])}
      from (${cellsOf(rollUp, query, cube, byGrain, units)}) cells
      ${columns.length ? sql`group by ${ordinals(columns)}` : sql``}
      having sum(count) <> 0
      ${order} ${query.limit ? sql`limit ${query.limit}` : sql``}
    )
    select ${sql.join([
      ...columns.map((column) => column.show),
      sql.raw('found.count, found.measure1, found.measure2, found.measure3, found.measure4'),
    ])} from found
    ${sql.join(
      columns.flatMap((column) => column.join ?? []),
      sql` `,
    )}
    ${order === nothing ? nothing : orderedBy(rollUp, query, columns, 'found.')}`.execute(db)
  return rows.map((row) => shown(rollUp, columns, row))
}

const nothing = sql``

const inRanges = (ranges: readonly PathRange[]) =>
  sql.join(
    ranges.map(({ from, below }) => sql`(o.path >= ${from} and o.path < ${below})`),
    sql` or `,
  )

const unitsWithin = (ranges: readonly PathRange[]) =>
  sql`select o.id from organisations.organisation o where ${inRanges(ranges)}`

/** Whether no unit lies outside; only then do cells over all units say nothing that the reader may not see. */
async function seesAll(db: Db | Transaction, ranges: readonly PathRange[]): Promise<boolean> {
  const { rows } =
    await sql`select 1 from organisations.organisation o where not (${inRanges(ranges)}) limit 1`.execute(db)
  return rows.length === 0
}

/** The order of the answer; joining the texts would lose that of the inner query. */
function orderedBy(rollUp: RollUp, query: CellQuery, columns: readonly Column[], table = ''): RawBuilder<unknown> {
  const greatest = query.orderBy ? [sql.raw(`${table}${sumColumn(rollUp, query.orderBy)} desc`)] : []
  return sql`order by ${sql.join([...greatest, ...columns.map(({ found }) => sql.raw(`${table}${found}`))])}`
}

type StoredRow = Record<string, unknown> & { count: number }

interface Column {
  readonly name: string
  /** Its column in the inner query. */
  readonly found: string
  readonly select: RawBuilder<unknown>
  readonly show: RawBuilder<unknown>
  readonly join?: RawBuilder<unknown>
}

function columnOf(cube: Cube, name: string): Column {
  if (name === 'organisation')
    return {
      name,
      found: 'organisation_id',
      select: sql`organisation_id`,
      show: sql.raw('found.organisation_id::text as organisation'),
    }
  if ((grains as readonly string[]).includes(name))
    return {
      name: 'period',
      found: 'period',
      select:
        cube.grains[0] === name
          ? sql.raw('starts_on as period')
          : sql.raw(`date_trunc('${name}', starts_on::timestamp)::date as period`),
      show: sql.raw('found.period::text as period'),
    }
  const place = cube.keys.indexOf(name)
  if (place < 0) throw new Error(`the cube has no key ${name}`)
  return {
    name,
    found: `key${place + 1}`,
    select: sql.raw(`key${place + 1}`),
    show: sql.raw(`term${place + 1}.text as "${name}"`),
    join: sql.raw(`join measures.term term${place + 1} on term${place + 1}.id = found.key${place + 1}`),
  }
}

const ordinals = (columns: readonly Column[]) => sql.raw(columns.map((_, index) => index + 1).join(', '))

function sumColumn(rollUp: RollUp, name: string): string {
  return name === 'count' ? 'count' : `measure${rollUp.measures.indexOf(name) + 1}`
}

/** Grains of the cube that nest in the one asked for. */
const usableGrains = (cube: Cube, asked: Grain) =>
  cube.grains.filter((one) => grains.indexOf(one) <= grains.indexOf(asked))

/** The cells of the period, from the coarsest grains that fit it and are no coarser than what is asked for. */
function cellsOf(
  rollUp: RollUp,
  query: CellQuery,
  cube: Cube,
  byGrain: Grain | undefined,
  units: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const usable = byGrain ? usableGrains(cube, byGrain) : cube.grains
  const narrowed = Object.entries(query.where ?? {}).map(
    ([key, values]) => sql`and ${sql.raw(`key${cube.keys.indexOf(key) + 1}`)} = any(${values.map(termOf)}::bigint[])`,
  )
  const parts = coverPeriod(query.from, query.until, usable).map(
    ({
      grain,
      from,
      until,
    }) => sql`select organisation_id, starts_on, key1, key2, count, measure1, measure2, measure3, measure4
      from measures.cell where cube = ${cubeTerm(rollUp, query.cube, grain)}::bigint and organisation_id in (${units})
      and starts_on >= ${from} and starts_on < ${until} ${sql.join(narrowed, sql` `)}`,
  )
  return sql.join(parts, sql` union all `)
}

const sumColumns = ['measure1', 'measure2', 'measure3', 'measure4'] as const

function shown<Measure extends string>(rollUp: RollUp<Measure>, columns: readonly Column[], row: StoredRow) {
  // Thousands of rows: plain assignments are several times as fast as entries made and taken apart again.
  const measures: Record<string, number> = {}
  for (const [index, measure] of rollUp.measures.entries()) measures[measure] = row[sumColumns[index]!] as number
  const answer: Record<string, unknown> = { count: row.count, measures }
  for (const { name } of columns) answer[name] = row[name]
  return answer as CellRow<Measure>
}
