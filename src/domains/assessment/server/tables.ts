import type { Db, Transaction } from '#base/database/index.ts'
import type { Grade } from '#domains/programmes/contract/index.ts'
import type { IdentityTables } from '#platform/identity/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  CircularContent,
  GradeBasis,
  GradeStep,
  MarkState,
  ObjectionOutcome,
  OpenPoint,
  ResultActionName,
  ResultStage,
  RowFacts,
} from '../contract/index.ts'

/** Which row of which unit; the key of everything that a grade rests on. */
export interface RowOfUnit {
  row_id: string
  organisation_id: string
}

interface RowAssessmentTable extends RowOfUnit {
  programme_id: string
  revision: number
}

interface CriterionDecisionTable extends RowOfUnit {
  id: string
  criterion: string
  met: boolean
  reason: string
  decided_by: string
  decided_by_name: string
  decided_at: Date
  superseded_at: Date | null
}

interface FindingTable extends RowOfUnit {
  id: string
  facts: RowFacts
  method: string
  remark: string
  link: string | null
  file_id: string | null
  found_on: string
  recorded_by: string
  recorded_by_name: string
  recorded_at: Date
  superseded_at: Date | null
}

interface PanelTable extends RowOfUnit {
  id: string
  programme_id: string
  label: string
  seed: string
  pool: { id: string; name: string }[]
  drawn_by: string
  drawn_by_name: string
  drawn_at: Date
}

export interface ExpertReviewTable {
  id: string
  panel_id: string
  position: number
  expert_id: string
  expert_name: string
  reason: 'drawn' | 'replacement' | 'further'
  state: 'assigned' | 'recused' | 'scored'
  parts: { part: string; points: number | null; words: string }[]
  score: number | null
  comment: string
  recusal_reason: string | null
  changed_at: Date
  revision: number
}

export interface WrittenTestTable extends RowOfUnit {
  id: string
  programme_id: string
  seed: string
  size: number
  roster: { number: string; name: string; category: string }[]
  held_on: string | null
  drawn_by: string
  drawn_by_name: string
  drawn_at: Date
  revision: number
}

interface TestScoreTable {
  test_id: string
  place: number
  score: number | null
  absent_because: string | null
  entered_by: string
  entered_by_name: string
  entered_at: Date
}

export interface MarkTable extends RowOfUnit {
  id: string
  programme_id: string
  kind: 'bonus' | 'deduction'
  what: string
  method: string
  link: string | null
  file_id: string | null
  happened_on: string
  state: MarkState
  recorded_by: string
  recorded_by_name: string
  recorded_at: Date
  noticed_at: Date | null
  statement_due_on: string | null
  statement: string | null
  stated_by_name: string | null
  stated_at: Date | null
  decision_reason: string | null
  decided_by: string | null
  decided_by_name: string | null
  decided_at: Date | null
  revision: number
}

interface RuleDecisionTable {
  id: string
  programme_id: string
  key: string
  value: string
  reason: string
  decided_by: string
  decided_by_name: string
  decided_at: Date
  superseded_at: Date | null
}

export interface GradeTable extends RowOfUnit {
  id: string
  programme_id: string
  version: number
  grade: Grade | null
  undecided: OpenPoint | null
  steps: GradeStep[]
  facts: RowFacts
  rule_version: string
  basis: GradeBasis
  reason: string
  made_by: string | null
  made_by_name: string
  made_at: Date
  superseded_at: Date | null
}

interface DeliberationTable {
  id: string
  programme_id: string
  held_on: string
  attendees: string[]
  minutes: string
  file_id: string | null
  recorded_by: string
  recorded_by_name: string
  recorded_at: Date
}

export interface CircularTable {
  id: string
  programme_id: string
  doc_number: string
  scope: 'internal' | 'portal'
  scope_reason: string
  content: CircularContent
  decided_by: string
  decided_by_name: string
  decided_at: Date
  publication_id: string | null
}

export interface ResultTable {
  id: string
  programme_id: string
  organisation_id: string
  stage: ResultStage
  proposed_by: string
  proposed_by_name: string
  proposed_at: Date
  fed_back_at: Date | null
  appeal_due_on: string | null
  accepted_on: string | null
  deliberation_id: string | null
  circular_id: string | null
  revision: number
}

interface ResultStepTable {
  id: string
  result_id: string
  action: ResultActionName | 'propose'
  from_stage: ResultStage | null
  to_stage: ResultStage
  person_id: string
  person_name: string
  on_behalf_of_name: string | null
  words: string
  at: Date
}

interface ObjectionTable {
  id: string
  result_id: string
  row_ids: string[]
  reason: string
  made_by: string
  made_by_name: string
  made_at: Date
  outcome: ObjectionOutcome | null
  answer: string | null
  answered_by: string | null
  answered_by_name: string | null
  answered_at: Date | null
}

interface BoundSurveyTable extends RowOfUnit {
  programme_id: string
  survey_id: string
  bound_by: string
  bound_by_name: string
  bound_at: Date
}

type OwnTables = {
  'assessment.row_assessment': RowAssessmentTable
  'assessment.criterion_decision': CriterionDecisionTable
  'assessment.finding': FindingTable
  'assessment.panel': PanelTable
  'assessment.expert_review': ExpertReviewTable
  'assessment.written_test': WrittenTestTable
  'assessment.test_score': TestScoreTable
  'assessment.mark': MarkTable
  'assessment.rule_decision': RuleDecisionTable
  'assessment.grade': GradeTable
  'assessment.deliberation': DeliberationTable
  'assessment.bound_survey': BoundSurveyTable
  'assessment.circular': CircularTable
  'assessment.result': ResultTable
  'assessment.result_step': ResultStepTable
  'assessment.objection': ObjectionTable
}

/** This module's view of the database. */
export function assessmentTables(db: Db | Transaction) {
  return db.withTables<OwnTables & OrganisationsTables & IdentityTables>()
}
