import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'

/**
 * Who had a hand in each case: whoever acted, sits, or was asked for an opinion or a signature. Comments and copies do not count.
 * A case that is not known has nobody.
 */
export async function listCaseHandlers(
  db: Db | Transaction,
  caseIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  if (!caseIds.length) return new Map()
  const wanted = sql`any(${[...caseIds]}::uuid[])`
  const { rows } = await sql<{ case_id: string; people: string[] }>`
    select case_id, array_agg(distinct person_id::text) as people from (
      select case_id, person_id from procedures.entry where case_id = ${wanted} and kind <> 'comment'
      union select case_id, person_id from procedures.seat where case_id = ${wanted}
      union select case_id, person_id from procedures.participant
        where case_id = ${wanted} and kind <> 'copied'
    ) hand where person_id is not null group by case_id`.execute(db)
  return new Map(rows.map((row) => [row.case_id, row.people]))
}
