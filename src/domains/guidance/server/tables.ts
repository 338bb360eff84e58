import type { Generated } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { CounterpartyKind } from '#platform/counterparties/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  AcknowledgementKind,
  CopyKind,
  CorrectionState,
  GuidanceMode,
  GuidanceResponse,
  Officer,
} from '../contract/index.ts'

export interface VisitTable {
  id: string
  organisation_id: string
  counterparty_id: string | null
  counterparty_kind: CounterpartyKind
  counterparty_name: string
  contact_title: string
  risk_point_id: string | null
  topic: string
  mode: GuidanceMode
  approved_by_name: string | null
  approved_on: string | null
  words: string
  officers: Officer[]
  acknowledgement: AcknowledgementKind
  acknowledged_by: string
  refusal_reason: string
  signature_file_id: string | null
  copy_kind: CopyKind
  copy_number: string | null
  response: GuidanceResponse | null
  violation: string | null
  correction: CorrectionState | null
  correction_due_on: string | null
  follow_up_on: string | null
  guided_at: Date
  digest: string
  fact_id: string | null
  recorded_by: string
  recorded_by_name: string
  received_at: Date
  withdrawn_because: string | null
  revision: Generated<number>
}

interface PhotoTable {
  id: string
  visit_id: string
  file_id: string
  position: number
}

type OwnTables = {
  'guidance.visit': VisitTable
  'guidance.photo': PhotoTable
}

export function guidanceTables(db: Db | Transaction) {
  return db.withTables<OwnTables & OrganisationsTables>()
}
