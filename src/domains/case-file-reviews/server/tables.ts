import type { Db, Transaction } from '#base/database/index.ts'
import type { IdentityTables } from '#platform/identity/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  AssignmentState,
  DefectFields,
  DefectKind,
  DefectState,
  FileDraw,
  FileState,
  ItemScore,
  KeptSheet,
  RoundKind,
  RoundState,
  SampleSize,
  SheetContent,
} from '../contract/index.ts'

export interface RoundTable {
  id: string
  organisation_id: string
  range_id: string
  kind: RoundKind
  title: string
  works: string[]
  from_on: string
  until_on: string
  sample: SampleSize
  reviewers_per_file: number
  tolerance: number
  sheet: KeptSheet | null
  state: RoundState
  answers_until: string | null
  conclusion: string
  closed_on: string | null
  fact_id: string | null
  created_by: string
  created_by_name: string
  created_at: Date
  changed_at: Date
  revision: number
}

/** 陈述 of the unit and its answer. */
export interface KeptObjection {
  text: string
  byName: string
  at: string
  answer: string
  answeredByName: string | null
}

export interface ReviewedFileTable {
  id: string
  round_id: string
  organisation_id: string
  dossier_id: string
  module: string
  title: string
  pages: number | null
  sealed_on: string | null
  file_id: string
  handlers: string[]
  position: number
  state: FileState
  score: number | null
  band: string | null
  decision: string
  objection: KeptObjection | null
  changed_at: Date
  revision: number
}

export interface AssignmentTable {
  id: string
  reviewed_file_id: string
  reviewer_id: string
  reviewer_name: string
  is_third: boolean
  state: AssignmentState
  recused_because: string
  scores: ItemScore[]
  defects: DefectFields[]
  remark: string
  total: number | null
  submitted_at: Date | null
  revision: number
}

export interface DefectTable {
  id: string
  round_id: string
  reviewed_file_id: string
  organisation_id: string
  assignment_id: string
  kind: DefectKind
  page: number | null
  text: string
  correct_by: string | null
  state: DefectState
  correction: string
  corrected_by_name: string | null
  correction_file_id: string | null
  verdict: string
  judged_by_name: string | null
  fact_id: string | null
  changed_at: Date
  revision: number
}

export interface SheetVersionTable {
  organisation_id: string
  kind: RoundKind
  version: number
  content: SheetContent
  source: string
  is_confirmed: boolean
  changed_by: string
  changed_by_name: string
  changed_at: Date
  follows_above: boolean
}

type OwnTables = {
  'case_file_reviews.round': RoundTable
  'case_file_reviews.reviewed_file': ReviewedFileTable
  'case_file_reviews.assignment': AssignmentTable
  'case_file_reviews.defect': DefectTable
  'case_file_reviews.draw': {
    round_id: string
    number: number
    seed: string
    pool: FileDraw['pool']
    drawn: string[]
    reason: string | null
    drawn_by: string
    drawn_by_name: string
    drawn_at: Date
  }
  'case_file_reviews.sheet_version': SheetVersionTable
}

export function reviewTables(db: Db | Transaction) {
  return db.withTables<OwnTables & OrganisationsTables & IdentityTables>()
}
