import { sql, type RawBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { PathRange } from '#base/http/index.ts'
import {
  allUnits,
  coverPeriod,
  grains,
  nextStart,
  type Cube,
  type Grain,
  type RollUp,
  type Segment,
} from '../domain/index.ts'
import { cubeTerm } from './apply-increments.ts'
import type { CellSelection } from './cell-query.ts'
import { termOf } from './terms.ts'
import { unitsWithin, withinRanges } from '#platform/organisations/index.ts'

interface Reading<CubeName extends string> {
  readonly rollUp: RollUp<string, CubeName>
  readonly selection: CellSelection<CubeName>
  /** Rows are told apart by unit. */
  readonly byUnit: boolean
  /** The coarsest grain that still tells the rows apart; none where the period is summed. */
  readonly byGrain?: Grain | undefined
}

/** The cells of the period, from the coarsest grains that fit it, with their count and these columns of measures. */
export async function selectCells<CubeName extends string>(
  db: Db | Transaction,
  { rollUp, selection, byUnit, byGrain }: Reading<CubeName>,
  measures: readonly string[] = [],
): Promise<RawBuilder<unknown>> {
  const cube: Cube = rollUp.cubes[selection.cube]
  const usable = byGrain ? finerThan(cube, byGrain) : cube.grains
  const units =
    cube.overAll && !byUnit && (await seesAll(db, selection.within))
      ? sql`${allUnits}::uuid`
      : unitsWithin(selection.within)
  const columns = sql.raw(['organisation_id', 'starts_on', 'key1', 'key2', 'count', ...measures].join(', '))
  const narrowed = Object.entries(selection.where ?? {}).map(
    ([key, values]) => sql`and ${sql.raw(`key${cube.keys.indexOf(key) + 1}`)} = any(${values.map(termOf)}::bigint[])`,
  )
  const byFirstKey = cube.keys[0] !== undefined && selection.where?.[cube.keys[0]] !== undefined
  const parts = coverPeriod(selection.from, selection.until, usable).map(
    (segment) => sql`select ${columns} from measures.cell
      where cube = ${cubeTerm(rollUp, selection.cube, segment.grain)}::bigint and organisation_id in (${units})
      and ${byFirstKey ? onEachStart(segment) : duringSegment(segment)} ${sql.join(narrowed, sql` `)}`,
  )
  return sql.join(parts, sql` union all `)
}

const duringSegment = ({ from, until }: Segment) => sql`starts_on >= ${from} and starts_on < ${until}`

/**
 * Each period by itself: the index leads from unit and period to the key, and does not pass all other keys of a stretch of
 * time, of which there are the more the more is counted.
 */
function onEachStart({ grain, from, until }: Segment): RawBuilder<unknown> {
  const starts: string[] = []
  for (let start = from; start < until; start = nextStart(grain, start)) starts.push(start)
  return sql`starts_on = any(${starts}::date[])`
}

/** Grains of the cube that nest in the one asked for. */
const finerThan = (cube: Cube, asked: Grain) =>
  cube.grains.filter((one) => grains.indexOf(one) <= grains.indexOf(asked))

/** Whether no unit lies outside; only then do cells over all units say nothing that the reader may not see. */
async function seesAll(db: Db | Transaction, ranges: readonly PathRange[]): Promise<boolean> {
  const { rows } =
    await sql`select 1 from organisations.organisation o where not ${withinRanges(ranges)} limit 1`.execute(db)
  return rows.length === 0
}
