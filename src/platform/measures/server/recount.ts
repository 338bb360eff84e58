import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { gatherCells, type Cube, type Increment, type RollUp } from '../domain/index.ts'
import { applyIncrements, cubeTerm } from './apply-increments.ts'
import { termOf } from './terms.ts'

/** A cell whose kept sum differs from a recount. */
export interface Drift {
  readonly cube: string
  readonly organisationId: string
  readonly startsOn: string
  readonly kept: number
  readonly counted: number
}

const cubesOf = (rollUp: RollUp) =>
  Object.entries<Cube>(rollUp.cubes).flatMap(([cube, { grains }]) => grains.map((grain) => ({ cube, grain })))

/** Forgets what is kept and counts everything anew, batch by batch. */
export async function recountRollUp(
  tx: Transaction,
  rollUp: RollUp,
  batches: AsyncIterable<readonly Increment[]>,
): Promise<void> {
  const terms = cubesOf(rollUp).map(({ cube, grain }) => cubeTerm(rollUp, cube, grain))
  await sql`delete from measures.cell where cube = any(${terms}::bigint[])`.execute(tx)
  for await (const batch of batches) await applyIncrements(tx, rollUp, batch, 1)
}

/** Where the kept cells differ from these records, the whole of them; for tests and for an operator in doubt. */
export async function findDrift(
  db: Db | Transaction,
  rollUp: RollUp,
  increments: Iterable<Increment>,
): Promise<Drift[]> {
  const counted = new Map(
    gatherCells(rollUp, increments, 1).map((cell) => [
      [
        cubeTerm(rollUp, cell.cube, cell.grain),
        cell.organisationId,
        cell.startsOn,
        ...[0, 1].map((key) => (cell.keys[key] === undefined ? '0' : termOf(cell.keys[key]))),
      ].join(),
      [cell.count, ...cell.measures],
    ]),
  )
  const drift: Drift[] = []
  for (const { cube, grain } of cubesOf(rollUp)) {
    const { rows } = await sql<Record<string, string & number>>`select cube::text, organisation_id, starts_on::text,
        key1::text, key2::text, count, measure1, measure2, measure3, measure4
      from measures.cell where cube = ${cubeTerm(rollUp, cube, grain)}::bigint`.execute(db)
    for (const row of rows) {
      const id = [row['cube'], row['organisation_id'], row['starts_on'], row['key1'], row['key2']].join()
      const kept = [row['count']!, ...rollUp.measures.map((_, index) => row[`measure${index + 1}`]!)]
      const right = counted.get(id) ?? kept.map(() => 0)
      counted.delete(id)
      if (kept.join() !== right.join())
        drift.push({
          cube,
          organisationId: row['organisation_id']!,
          startsOn: row['starts_on']!,
          kept: kept[0]!,
          counted: right[0]!,
        })
    }
  }
  for (const [id, [count]] of counted) {
    const [, organisationId, startsOn] = id.split(',')
    drift.push({ cube: 'missing', organisationId: organisationId!, startsOn: startsOn!, kept: 0, counted: count! })
  }
  return drift
}
