import { sql, type RawBuilder } from 'kysely'
import { grains, type Cube } from '../domain/index.ts'

/** One column that rows are told apart by: how it is grouped, and how it is shown once rows are few. */
export interface Column {
  /** Its name in the answer. */
  readonly name: string
  /** Its column in the inner query. */
  readonly found: string
  readonly select: RawBuilder<unknown>
  readonly show: RawBuilder<unknown>
  /** Where the text of a key stands; read for the rows of the answer alone. */
  readonly join?: RawBuilder<unknown>
}

export function columnOf(cube: Cube, name: string): Column {
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
      select: sql`${periodOf(cube, name)} as period`,
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

/** The first day of the period of a grain that a cell lies in. */
export function periodOf(cube: Cube, grain: string): RawBuilder<unknown> {
  return cube.grains[0] === grain ? sql.raw('starts_on') : sql.raw(`date_trunc('${grain}', starts_on::timestamp)::date`)
}

export const ordinals = (columns: readonly Column[]) => sql.raw(columns.map((_, index) => index + 1).join(', '))

/** The texts of the keys, joined to the rows that are left. */
export const joinsOf = (columns: readonly Column[]) =>
  sql.join(
    columns.flatMap((column) => column.join ?? []),
    sql` `,
  )
