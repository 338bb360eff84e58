import type { Generated } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { CounterpartiesTables, CounterpartyKind } from '#platform/counterparties/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  AcknowledgementKind,
  CampaignState,
  CheckupItem,
  CopyKind,
  CorrectionState,
  FirmState,
  GuidanceForm,
  GuidanceMode,
  GuidanceResponse,
  GuidanceSettings,
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
  checkup: Generated<CheckupItem[]>
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

export interface FormerText {
  readonly number: string
  readonly issuedOn: string
  readonly text: string
  readonly endedOn: string
  readonly because: string
}

export interface CaseRecordTable {
  case_id: string
  kind: 'guidance' | 'advice'
  code: string
  organisation_id: string
  organisation_name: string
  visit_id: string | null
  counterparty_id: string | null
  counterparty_kind: CounterpartyKind
  counterparty_name: string
  risk_point_id: string | null
  title: string
  mode: GuidanceMode | null
  form: GuidanceForm | null
  state: string
  state_text: string
  is_closed: Generated<boolean>
  paper_id: string | null
  paper_title: string | null
  paper_code: string | null
  number: string | null
  issued_on: string | null
  document_text: Generated<string>
  delivered_on: string | null
  has_violation: Generated<boolean>
  response: GuidanceResponse | null
  correction: CorrectionState | null
  correction_due_on: string | null
  follow_up_on: string | null
  preferred_on: string | null
  former: Generated<FormerText[]>
}

/** What a firm does by its code. */
export type FirmAct = 'respond' | 'reportCorrection' | 'askOtherDay'

interface FirmMessageTable {
  id: string
  case_id: string
  submission_key: string
  act: FirmAct
  form: Record<string, unknown>
  photo_name: string | null
  photo: Buffer | null
  received_at: Date
  done_by: string | null
  refused: string | null
}

export interface AdviceTable {
  id: string
  case_id: string
  organisation_id: string
  counterparty_id: string | null
  counterparty_kind: CounterpartyKind
  counterparty_name: string
  risk_point_id: string | null
  title: string
  paper_id: string
  number: string
  issued_on: string
  facts: string
  opinion: string
  scope: string
  basis: string
  valid_from: string
  valid_until: string
  ended_on: string | null
  ended_as: 'corrected' | 'revoked' | null
  ended_because: Generated<string>
  corrects_id: string | null
}

interface RelianceTable {
  advice_id: string
  question_id: string
  kind: 'asked' | 'received'
  person_id: string | null
  name: string
  organisation_id: string | null
  organisation_name: string
  purpose: string
  asked_on: string
  at: Date
}

interface SettingTable {
  organisation_id: string
  settings: Partial<GuidanceSettings>
  reason: string
  decided_by_name: string
  decided_at: Date
  revision: number
}

interface TellingTable {
  organisation_id: string
  risk_point_ids: string[]
  trade_code: string
  trade_edition: '2011' | '2017'
  place: string
  mode: GuidanceMode
  words: string
}

export interface SeasonTable extends TellingTable {
  id: string
  name: string
  begins: string
  ends: string
  days_before: number
  is_active: boolean
  revision: Generated<number>
  created_by_name: string
  changed_at: Date
}

export interface CampaignTable extends TellingTable {
  id: string
  title: string
  grounds: string
  follow_up_on: string | null
  season_id: string | null
  season_year: number | null
  state: Generated<CampaignState>
  started_by: string | null
  started_by_name: string | null
  started_at: Date | null
  ended_at: Date | null
  ended_because: Generated<string>
  created_by_name: string
  created_at: Date
  changed_at: Date
  revision: Generated<number>
}

export interface CampaignFirmTable {
  id: string
  campaign_id: string
  position: number
  counterparty_id: string
  counterparty_name: string
  reason: string
  caution: string
  state: Generated<FirmState>
  because: Generated<string>
  case_id: string | null
}

type OwnTables = {
  'guidance.setting': SettingTable
  'guidance.season': SeasonTable
  'guidance.campaign': CampaignTable
  'guidance.campaign_firm': CampaignFirmTable
  'guidance.case_record': CaseRecordTable
  'guidance.firm_message': FirmMessageTable
  'guidance.firm_paper': { case_id: string; name: string; content: Buffer }
  'guidance.advice': AdviceTable
  'guidance.reliance': RelianceTable
  'guidance.visit': VisitTable
  'guidance.photo': PhotoTable
}

export function guidanceTables(db: Db | Transaction) {
  return db.withTables<OwnTables & OrganisationsTables & CounterpartiesTables>()
}
