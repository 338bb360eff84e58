import { sql, type Selectable } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { newCode } from '#base/ids/index.ts'
import type { CounterpartyKind } from '#platform/counterparties/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { getState } from '#platform/procedures/domain/index.ts'
import type { Procedure } from '#platform/procedures/contract/index.ts'
import type { CaseHappening } from '#platform/procedures/index.ts'
import { guidanceTables, type CaseRecordTable } from '../tables.ts'

export type CaseParty = {
  readonly counterpartyId: string | null
  readonly kind: CounterpartyKind
  readonly name: string
}

/** Whom the case is about: its first party. */
export async function partyOf(tx: Transaction, caseId: string): Promise<CaseParty> {
  const { rows } = await sql<CaseParty>`
    select counterparty_id as "counterpartyId", kind, name from procedures.party
    where case_id = ${caseId} and removed_at is null order by position limit 1`.execute(tx)
  return rows[0] ?? { counterpartyId: null, kind: 'organisation', name: '未写明' }
}

/** The record that stands beside a case, with a code for the firm. */
export async function openRecord(
  tx: Transaction,
  { case: row, standing }: CaseHappening,
  procedure: Procedure,
  own: Pick<CaseRecordTable, 'kind' | 'mode' | 'form' | 'risk_point_id' | 'follow_up_on' | 'correction_due_on'>,
): Promise<void> {
  const party = await partyOf(tx, row.id)
  const unit = await getOrganisation(tx, row.organisation_id)
  await guidanceTables(tx)
    .insertInto('guidance.case_record')
    .values({
      case_id: row.id,
      code: newCode(12),
      organisation_id: unit.id,
      organisation_name: unit.name,
      visit_id: null,
      counterparty_id: party.counterpartyId,
      counterparty_kind: party.kind,
      counterparty_name: party.name,
      title: row.title,
      state: standing.state,
      state_text: stateText(procedure, standing.state),
      paper_id: null,
      paper_title: null,
      paper_code: null,
      number: null,
      issued_on: null,
      delivered_on: null,
      response: null,
      correction: null,
      preferred_on: null,
      ...own,
    })
    .execute()
}

export const stateText = ({ editions }: Procedure, state: string): string => getState(editions.at(-1)!, state).text

type Follows = Partial<Omit<Selectable<CaseRecordTable>, 'case_id' | 'code' | 'kind' | 'former'>>

/** Follows the case, in its transaction. */
export async function followRecord(
  tx: Transaction,
  { case: row, standing }: CaseHappening,
  procedure: Procedure,
  more: Follows = {},
): Promise<void> {
  await guidanceTables(tx)
    .updateTable('guidance.case_record')
    .set({
      state: standing.state,
      state_text: stateText(procedure, standing.state),
      is_closed: standing.closedOn !== null,
      ...more,
    })
    .where('case_id', '=', row.id)
    .execute()
}

/** The case went to another body. */
export async function moveRecord(tx: Transaction, { case: row }: CaseHappening): Promise<void> {
  const { id, name } = await getOrganisation(tx, row.organisation_id)
  await guidanceTables(tx)
    .updateTable('guidance.case_record')
    .set({ organisation_id: id, organisation_name: name })
    .where('case_id', '=', row.id)
    .execute()
}
