import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'

/** Numbers in a row: of one unit, under one name, in one year. */
export interface Series {
  readonly organisationId: string
  /** Module and what is numbered: `risk-prevention.letter`. */
  readonly name: string
  readonly year: number
}

/** The next number. Its row stays held until the transaction ends, so that none is given twice and none is lost. */
export async function takeNumber(tx: Transaction, series: Series): Promise<number> {
  return (await takeNumbers(tx, series, 1)).first
}

/** A block of numbers at once, for whoever works without network. */
export async function takeNumbers(
  tx: Transaction,
  { organisationId, name, year }: Series,
  size: number,
): Promise<{ first: number; last: number }> {
  const { rows } = await sql<{ last: number }>`
    insert into numbering.series as s (organisation_id, name, year, last)
    values (${organisationId}, ${name}, ${year}, ${size})
    on conflict (organisation_id, name, year) do update set last = s.last + ${size}
    returning last`.execute(tx)
  const { last } = rows[0]!
  return { first: last - size + 1, last }
}
