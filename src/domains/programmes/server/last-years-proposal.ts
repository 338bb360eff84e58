import type { Db, Transaction } from '#base/database/index.ts'
import type { ProgrammeRow } from '../contract/index.ts'
import type { ProposedRow } from '../contract/notice.ts'
import { proposedRowOf } from '../domain/compose/proposed-row-of.ts'
import { listRows } from './read-programme.ts'
import { programmeTables } from './tables.ts'

export interface EarlierProgramme {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly rows: readonly ProgrammeRow[]
  readonly proposal: { rows: ProposedRow[] }
}

/** The issuer's own programme of that year, in the shape that a new proposal is compared with. */
export async function lastYearsProposal(
  db: Db | Transaction,
  organisationId: string,
  year: number,
): Promise<EarlierProgramme | null> {
  const found = await programmeTables(db)
    .selectFrom('programmes.programme')
    .select(['id', 'title', 'year'])
    .where('organisation_id', '=', organisationId)
    .where('year', '=', year)
    .where('state', 'in', ['issued', 'closed'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!found) return null
  const rows = await listRows(db, found.id)
  return { ...found, rows, proposal: { rows: rows.map(proposedRowOf) } }
}
