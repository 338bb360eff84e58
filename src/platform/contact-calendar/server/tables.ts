import type { Generated } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { CounterpartiesTables, CounterpartyKind } from '#platform/counterparties/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { DateRequest, ProposalState, VisitKind, VisitState } from '../contract/index.ts'

export interface PlannedVisitTable {
  id: string
  organisation_id: string
  organisation_name: string
  counterparty_id: string
  counterparty_kind: CounterpartyKind
  counterparty_name: string
  kind: VisitKind
  topic: string
  officers: string
  visit_on: string
  from_time: string | null
  until_time: string | null
  state: Generated<VisitState>
  cancelled_because: Generated<string>
  code: string
  planned_by: string
  planned_by_name: string
  created_at: Date
  revision: Generated<number>
}

export interface JointProposalTable {
  id: string
  organisation_id: string
  first_visit_id: string
  second_visit_id: string
  state: Generated<ProposalState>
  offered_by: string | null
  joint_on: string | null
  reason: Generated<string>
  decided_by_name: Generated<string>
  created_at: Date
  revision: Generated<number>
}

interface DateRequestTable {
  id: string
  planned_visit_id: string
  submission_key: string
  wished_on: string
  reason: string
  received_at: Date
  state: Generated<DateRequest['state']>
  answer: Generated<string>
  answered_by_name: Generated<string>
}

interface WindowSettingTable {
  organisation_id: string
  days: number
  decided_by_name: string
  decided_at: Date
  revision: number
}

type OwnTables = CounterpartiesTables &
  OrganisationsTables & {
    'contact_calendar.planned_visit': PlannedVisitTable
    'contact_calendar.joint_proposal': JointProposalTable
    'contact_calendar.date_request': DateRequestTable
    'contact_calendar.window_setting': WindowSettingTable
  }

export function calendarTables(db: Db | Transaction) {
  return db.withTables<OwnTables>()
}
