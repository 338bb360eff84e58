import type { Db, Transaction } from '#base/database/index.ts'
import type { DefinedCases } from '../contract/index.ts'
import { getState } from '../domain/index.ts'
import { loadAnyCase } from './lock-case.ts'
import { clockOf } from './summary-of.ts'
import { caseTables } from './tables.ts'

/** What a party may read of a case, once its domain has checked the code. */
export interface CaseProgress {
  readonly number: string
  readonly title: string
  readonly stateText: string
  readonly organisationName: string
  readonly openedOn: string
  readonly closedOn: string | null
  readonly dueOn: string | null
  readonly dueWords: string | null
  /** Only what an act says to the parties; who did it and what was written inside stays there. */
  readonly steps: readonly { readonly at: string; readonly text: string }[]
}

export async function readProgress(
  db: Db | Transaction,
  defined: DefinedCases,
  caseId: string,
  today: string,
): Promise<CaseProgress> {
  const { row, edition, organisationName } = await loadAnyCase(db, defined, caseId)
  const steps = await caseTables(db)
    .selectFrom('procedures.entry')
    .select(['at', 'party_text'])
    .where('case_id', '=', caseId)
    .where('party_text', 'is not', null)
    .orderBy('id')
    .execute()
  return {
    number: row.number,
    title: row.title,
    stateText: getState(edition, row.state).text,
    organisationName,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    dueOn: row.due_on,
    dueWords: clockOf(row, edition, today).dueWords,
    steps: steps.map(({ at, party_text }) => ({ at: at.toISOString(), text: party_text ?? '' })),
  }
}
