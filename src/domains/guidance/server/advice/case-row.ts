import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { CaseHappening } from '#platform/procedures/index.ts'

/** The case as it stands in this transaction. */
export async function caseRowOf(tx: Transaction, id: string): Promise<CaseHappening['case']> {
  const { rows } = await sql<CaseHappening['case']>`select * from procedures.case where id = ${id}`.execute(tx)
  if (!rows[0]) throw new Error(`no case ${id}`)
  return rows[0]
}
