import { sql } from 'kysely'
import { asArray, type Transaction } from '#base/database/index.ts'
import { gatherCells, type CellChange, type Increment, type RollUp } from '../domain/index.ts'
import { keepTerms, termOf } from './terms.ts'

const cellsAtOnce = 10_000
const none = '0'

/** The term of a cube at one of its grains. */
export const cubeTerm = (rollUp: RollUp, cube: string, grain: string) => termOf(`${rollUp.name}/${cube}/${grain}`)

/** Adds records to a roll-up, or takes them away again. Belongs into the transaction that writes or deletes them. */
export async function applyIncrements(
  tx: Transaction,
  rollUp: RollUp,
  increments: Iterable<Increment>,
  sign: 1 | -1,
): Promise<void> {
  const changes = gatherCells(rollUp, increments, sign)
  if (!changes.length) return
  const terms = await keepTerms(tx, textsOf(changes))
  const cubes = new Map<string, string>()
  const rows = changes.map((change) => {
    const name = `${change.cube}/${change.grain}`
    const cube = cubes.get(name) ?? cubeTerm(rollUp, change.cube, change.grain)
    cubes.set(name, cube)
    const key1 = keyOf(terms, change.keys[0])
    const key2 = keyOf(terms, change.keys[1])
    return { change, cube, key1, key2, order: `${cube}${change.organisationId}${change.startsOn}${key1} ${key2}` }
  })
  rows.sort((a, b) => (a.order < b.order ? -1 : 1))
  for (let at = 0; at < rows.length; at += cellsAtOnce) await addUp(tx, rows.slice(at, at + cellsAtOnce))
}

function* textsOf(changes: readonly CellChange[]): Generator<string> {
  for (const change of changes) yield* change.keys
}

const keyOf = (terms: ReadonlyMap<string, string>, text: string | undefined) =>
  text === undefined ? none : terms.get(text)!

interface CellRow {
  readonly change: CellChange
  readonly cube: string
  readonly key1: string
  readonly key2: string
}

/** Cells are locked in the order of the rows, the same for every writer. */
async function addUp(tx: Transaction, rows: readonly CellRow[]): Promise<void> {
  const column = (read: (row: CellRow) => string | number) => asArray(rows.map(read))
  const measure = (index: number) => column(({ change }) => change.measures[index] ?? 0)
  await sql`insert into measures.cell as cell
      (cube, organisation_id, starts_on, key1, key2, count, measure1, measure2, measure3, measure4)
    select * from unnest(
      ${column(({ cube }) => cube)}::bigint[], ${column(({ change }) => change.organisationId)}::uuid[],
      ${column(({ change }) => change.startsOn)}::date[], ${column(({ key1 }) => key1)}::bigint[],
      ${column(({ key2 }) => key2)}::bigint[], ${column(({ change }) => change.count)}::bigint[],
      ${measure(0)}::bigint[], ${measure(1)}::bigint[], ${measure(2)}::bigint[], ${measure(3)}::bigint[]
    ) as change (cube, organisation_id, starts_on, key1, key2, count, measure1, measure2, measure3, measure4)
    on conflict (cube, organisation_id, starts_on, key1, key2) do update set
      count = cell.count + excluded.count,
      measure1 = cell.measure1 + excluded.measure1, measure2 = cell.measure2 + excluded.measure2,
      measure3 = cell.measure3 + excluded.measure3, measure4 = cell.measure4 + excluded.measure4`.execute(tx)
}
