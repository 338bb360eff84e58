import type { Db, Transaction } from '#base/database/index.ts'
import type { ProgrammesTables } from '#domains/programmes/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  CheckKind,
  PlanState,
  RectificationState,
  RectificationStepAction,
  Severity,
  Unit,
} from '../contract/index.ts'

export interface PlanTable {
  id: string
  organisation_id: string
  organisation_name: string
  programme_id: string | null
  kind: CheckKind
  title: string
  focus: string
  from_on: string
  until_on: string
  row_ids: string[]
  state: PlanState
  summary: string
  revision: number
  created_by: string
  created_by_name: string
  created_at: Date
  changed_at: Date
}

interface PlanUnitTable {
  plan_id: string
  organisation_id: string
  organisation_name: string
  position: number
}

export interface DrawTable {
  id: string
  plan_id: string
  number: number
  seed: string
  pool: Unit[]
  wanted: number
  drawn: string[]
  method: string
  reason: string | null
  drawn_by: string
  drawn_by_name: string
  drawn_at: Date
}

export interface VisitTable {
  id: string
  plan_id: string | null
  programme_id: string | null
  organisation_id: string
  organisation_name: string
  supervising_organisation_id: string
  supervising_organisation_name: string
  visited_on: string
  visitors: string[]
  people_present: string[]
  looked_at: string
  notes: string
  state: 'recorded' | 'withdrawn'
  withdrawal_reason: string | null
  fact_id: string
  recorded_by: string
  recorded_by_name: string
  recorded_at: Date
  revision: number
}

interface FindingTable {
  id: string
  visit_id: string
  position: number
  text: string
  severity: Severity
  row_id: string | null
}

export interface RectificationTable {
  id: string
  visit_id: string
  organisation_id: string
  organisation_name: string
  supervising_organisation_id: string
  supervising_organisation_name: string
  year: number
  sequence: number
  number: string
  requirement: string
  original_due_on: string
  due_on: string
  state: RectificationState
  issued_by: string
  issued_by_name: string
  issued_at: Date
  acknowledged_at: Date | null
  answered_at: Date | null
  closed_on: string | null
  fact_id: string | null
  revision: number
}

export interface StepTable {
  id: string
  rectification_id: string
  action: RectificationStepAction
  text: string
  due_on: string | null
  person_id: string
  person_name: string
  on_behalf_of_name: string | null
  at: Date
}

/** The slice of this module that others may read: visits and notices as lists show them. */
export type SupervisionTables = {
  'supervision.visit': VisitTable
  'supervision.rectification': RectificationTable
}

type OwnTables = SupervisionTables & {
  'supervision.plan': PlanTable
  'supervision.plan_unit': PlanUnitTable
  'supervision.draw': DrawTable
  'supervision.finding': FindingTable
  'supervision.visit_photo': { visit_id: string; file_id: string; position: number }
  'supervision.number_series': { organisation_id: string; year: number; last: number }
  'supervision.rectification_finding': { rectification_id: string; finding_id: string }
  'supervision.rectification_step': StepTable
  'supervision.step_file': { step_id: string; file_id: string; position: number }
}

/** This module's view of the database. */
export function supervisionTables(db: Db | Transaction) {
  return db.withTables<
    OwnTables & OrganisationsTables & Pick<ProgrammesTables, 'programmes.programme' | 'programmes.row'>
  >()
}
