import type { Db, Transaction } from '#base/database/index.ts'
import { newCode } from '#base/ids/index.ts'
import { listPartyNames } from '#platform/procedures/index.ts'
import type { Side } from '../../contract/index.ts'
import { mediationTables } from '../tables.ts'
import { caseFileTables, type CasePartyTable } from './tables.ts'

/** Gives every party of the case a code of its own; who is no longer a party loses the way in. */
export async function followParties(tx: Transaction, caseId: string, at: Date): Promise<void> {
  const parties = await listPartyNames(tx, caseId)
  const tables = caseFileTables(tx)
  const known = await tables.selectFrom('mediation.case_party').selectAll().where('case_id', '=', caseId).execute()
  const places: Record<string, number> = {}
  for (const { id, role, kind, counterpartyId } of parties) {
    const position = (places[role] = (places[role] ?? 0) + 1)
    const before = known.find(({ party_id }) => party_id === id)
    const firmId = kind === 'organisation' ? counterpartyId : null
    const row = { role: sideOf(role), position, removed_at: null, counterparty_id: firmId }
    if (!before)
      await tables
        .insertInto('mediation.case_party')
        .values({ ...row, party_id: id, case_id: caseId, code: newCode(12), signed_on: null })
        .execute()
    else if (isOther(before, row))
      await tables.updateTable('mediation.case_party').set(row).where('party_id', '=', id).execute()
  }
  const gone = known.filter((one) => !one.removed_at && !parties.some(({ id }) => id === one.party_id))
  for (const { party_id } of gone)
    await tables.updateTable('mediation.case_party').set({ removed_at: at }).where('party_id', '=', party_id).execute()
  await tables
    .updateTable('mediation.case_file')
    .set({ parties: parties.length })
    .where('case_id', '=', caseId)
    .execute()
}

type Standing = Pick<CasePartyTable, 'role' | 'position' | 'removed_at' | 'counterparty_id'>

const isOther = (before: Standing, after: Standing): boolean =>
  before.role !== after.role ||
  before.position !== after.position ||
  before.counterparty_id !== after.counterparty_id ||
  before.removed_at !== null

const sideOf = (role: string): Side => (role === 'applicant' ? 'applicant' : 'respondent')

/** A case that grew from an application keeps its codes: what a party wrote down goes on opening its view. */
export async function linkApplication(tx: Transaction, caseId: string, applicationId: string): Promise<void> {
  await caseFileTables(tx)
    .updateTable('mediation.case_file')
    .set({ application_id: applicationId })
    .where('case_id', '=', caseId)
    .execute()
  const codes = await mediationTables(tx)
    .selectFrom('mediation.application_party')
    .select(['side', 'position', 'code'])
    .where('application_id', '=', applicationId)
    .execute()
  for (const { side, position, code } of codes)
    await caseFileTables(tx)
      .updateTable('mediation.case_party')
      .set({ code })
      .where('case_id', '=', caseId)
      .where('role', '=', side)
      .where('position', '=', position)
      .execute()
}

/** The parties of a case that still are, in their order. */
export function listCaseParties(db: Db | Transaction, caseId: string) {
  return caseFileTables(db)
    .selectFrom('mediation.case_party')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .orderBy('role')
    .orderBy('position')
    .execute()
}
