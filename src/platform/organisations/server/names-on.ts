import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'

/**
 * Names that the units had on a day, by id: a record of 2020 shows the name of 2020. Before the first known period the
 * oldest name stands.
 */
export async function organisationNamesOn(
  db: Db | Transaction,
  organisationIds: readonly string[],
  day: string,
): Promise<Map<string, string>> {
  if (organisationIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (organisation_id) organisation_id as id, name
    from organisations.organisation_name
    where organisation_id = any(${[...new Set(organisationIds)]}::uuid[])
    order by organisation_id, from_on <= ${day} desc, case when from_on <= ${day} then from_on end desc, from_on
  `.execute(db)
  return new Map(rows.map((row) => [row.id, row.name]))
}
