import type { Db, Transaction } from '#base/database/index.ts'
import type { CounterpartiesTables } from '#platform/counterparties/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  BatchStage,
  BatchStep,
  EvaluationBasis,
  EvaluationFigures,
  GuidanceMode,
  GuidanceResult,
  LetterOutcome,
  LetterState,
  LevelProposal,
  PilotStage,
  PublicityChannel,
  PublicPoint,
  ReportParts,
  RiskLevel,
  RiskPointDraft,
  RiskSettings,
  SelfReportOutcome,
  SelfReportState,
} from '../contract/index.ts'

export interface BatchTable {
  id: string
  organisation_id: string
  year: number
  number: number
  title: string
  focus: string
  stage: BatchStage
  consultation_id: string | null
  publication_id: string | null
  revision: number
  created_by: string
  created_at: Date
  changed_at: Date
}

export interface StepTable {
  batch_id: string
  step: BatchStep
  owner_name: string
  due_on: string | null
  done_on: string | null
  done_by_name: string | null
  fact_id: string | null
}

interface EventTable {
  id: string
  batch_id: string
  step: BatchStep | null
  summary: string
  note: string
  by_name: string
  at: Date
}

export interface RiskPointTable {
  id: string
  batch_id: string
  organisation_id: string
  position: number
  name: string
  item: string
  place: string
  time_pattern: string
  trade_code: string
  trade_name: string
  responsible_unit: string
  cases: number | null
  measures: number
  content: RiskPointDraft
  level: RiskLevel | null
  level_proposal: LevelProposal | null
  level_reason: string | null
  level_by_name: string | null
  level_at: Date | null
  state: 'active' | 'retired'
  retired_because: string | null
  revision: number
  created_at: Date
  changed_at: Date
}

interface SettingTable {
  organisation_id: string
  settings: Partial<RiskSettings>
  reason: string
  decided_by: string
  decided_by_name: string
  decided_at: Date
  revision: number
}

export interface PilotTable {
  id: string
  organisation_id: string
  department_id: string
  year: number
  stage: PilotStage
  reason: string
  confirmed_by_name: string | null
  confirmed_at: Date | null
  removed_at: Date | null
  revision: number
  created_at: Date
}

export interface PublishedPointTable {
  /** The point's own id. */
  id: string
  batch_id: string
  organisation_id: string
  organisation_name: string
  register_id: string
  register_code: string
  version_number: number
  position: number
  name: string
  level: RiskLevel
  place: string
  trade_code: string
  trade_name: string
  content: PublicPoint
  published_on: string
  /** By what it is found, all of it and its name alone; written as a `tsvector`. */
  words: string
  title_words: string
  /** Counties that it is of; of the whole city where there is none. */
  districts: string[]
  indexed_as: number
}

export interface PublicityTable {
  id: string
  batch_id: string
  risk_point_id: string | null
  organisation_id: string
  channel: PublicityChannel
  activity: string
  audience: string
  held_on: string
  reach: number | null
  materials: string[]
  address: string | null
  seen_at: Date | null
  file_ids: string[]
  fact_id: string
  recorded_by_name: string
  withdrawn_because: string | null
  created_at: Date
}

export interface GuidanceTable {
  id: string
  batch_id: string
  risk_point_id: string
  organisation_id: string
  counterparty_name: string
  contact_title: string
  mode: GuidanceMode
  guided_on: string
  officers: string[]
  content: string
  result: GuidanceResult | null
  result_on: string | null
  fact_id: string
  recorded_by_name: string
  withdrawn_because: string | null
  counterparty_id: string | null
  due_on: string | null
  due_time: string | null
  /** The shop's booklet that it stands in, where somebody gave its code. */
  booklet_id: string | null
  /** Where it was done, if not by a plain record: `guidance.case`, its id and its page. */
  source: string | null
  source_id: string | null
  source_path: string | null
  revision: number
  created_at: Date
}

export interface EvaluationTable {
  id: string
  batch_id: string
  organisation_id: string
  state: 'draft' | 'final'
  basis: EvaluationBasis
  figures: EvaluationFigures
  parts: ReportParts
  fact_id: string | null
  finalised_by_name: string | null
  finalised_at: Date | null
  revision: number
  changed_at: Date
}

export interface BookletTable {
  id: string
  code: string
  shop_name: string
  trade_key: string
  place_id: string | null
  counterparty_id: string | null
  created_at: Date
}

export interface SelfReportTable {
  id: string
  code: string
  submission_key: string
  organisation_id: string
  risk_point_id: string
  point_name: string
  booklet_id: string
  shop_name: string
  contact: Buffer | null
  text: string
  correction: string
  corrected_on: string | null
  digest: string
  received_at: Date
  state: SelfReportState
  outcome: SelfReportOutcome | null
  answer: string | null
  reason: string | null
  handled_by_name: string | null
  handled_at: Date | null
  fact_id: string | null
  revision: number
}

export interface SuggestionLetterTable {
  id: string
  organisation_id: string
  receiver_id: string
  batch_id: string
  risk_point_id: string
  point_name: string
  measure: string
  title: string
  text: string
  basis: string
  reply_on: string
  state: LetterState
  number: string | null
  year: number | null
  sequence: number | null
  sent_by_name: string | null
  sent_at: Date | null
  received_by_name: string | null
  received_at: Date | null
  outcome: LetterOutcome | null
  answer: string | null
  answered_by_name: string | null
  answered_at: Date | null
  revision: number
  created_by_name: string
  created_at: Date
}

interface KeptSelfCheckTable {
  id: string
  code_hash: Buffer
  sealed: Buffer | null
  kept_until: string
}

/** Batches, their points, thresholds and the pilot roster; records of enforcement stand in `records/tables.ts`. */
export type RiskTables = {
  'risk_prevention.batch': BatchTable
  'risk_prevention.batch_step': StepTable
  'risk_prevention.batch_event': EventTable
  'risk_prevention.risk_point': RiskPointTable
  'risk_prevention.setting': SettingTable
  'risk_prevention.pilot': PilotTable
  'risk_prevention.published_point': PublishedPointTable
  'risk_prevention.publicity': PublicityTable
  'risk_prevention.guidance_record': GuidanceTable
  'risk_prevention.evaluation': EvaluationTable
  'risk_prevention.booklet': BookletTable
  'risk_prevention.self_report': SelfReportTable
  'risk_prevention.suggestion_letter': SuggestionLetterTable
  'risk_prevention.kept_self_check': KeptSelfCheckTable
}

export function riskTables(db: Db | Transaction) {
  return db.withTables<RiskTables & OrganisationsTables & CounterpartiesTables>()
}
