import type { Db, Transaction } from '#base/database/index.ts'
import type { ProgrammeRow } from '../contract/index.ts'
import type { ProposedRow } from '../contract/notice.ts'
import { listRows } from './read-programme.ts'
import { programmeTables } from './tables.ts'

export interface EarlierProgramme {
  readonly id: string
  readonly title: string
  readonly year: number
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
  return { ...found, proposal: { rows: (await listRows(db, found.id)).map(proposedRowOf) } }
}

function proposedRowOf(row: ProgrammeRow): ProposedRow {
  const { kinds, quote } = row.applicability
  return {
    id: row.code,
    no: null,
    level1: row.level1 || null,
    level2: row.level2 || null,
    name: row.name,
    materials: row.materials,
    conditions: [],
    uploadCount: row.uploadCount,
    dates: row.dates as ProposedRow['dates'],
    recurrence: row.recurrence,
    requirement: row.requirement,
    grading: row.grading,
    methods: row.methods,
    appliesTo: quote ? { quote, kinds } : null,
    lead: null,
    support: null,
    score: null,
    remark: null,
    quotes: row.quotes,
    sources: [],
  }
}
