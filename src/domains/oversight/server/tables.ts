import type { Db, Transaction } from '#base/database/index.ts'
import type { ProgrammesTables } from '#domains/programmes/index.ts'
import type { IdentityTables } from '#platform/identity/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  InstructionState,
  InstructionStepAction,
  ReportAnnex,
  ReportBlock,
  ReportFigure,
  ReportKind,
} from '../contract/index.ts'

interface InstructionTable {
  id: string
  organisation_id: string
  text: string
  about: { label: string; link: string } | null
  owner_organisation_id: string
  owner_organisation_name: string
  owner_person_id: string | null
  owner_person_name: string | null
  due_on: string
  state: InstructionState
  written_by: string
  written_by_name: string
  written_at: Date
  closed_at: Date | null
  revision: number
}

interface InstructionStepTable {
  id: string
  instruction_id: string
  action: InstructionStepAction
  text: string
  due_on: string | null
  person_id: string
  person_name: string
  on_behalf_of_name: string | null
  at: Date
}

export interface ReportDraftTable {
  id: string
  kind: ReportKind
  organisation_id: string
  organisation_name: string
  programme_id: string
  title: string
  blocks: ReportBlock[]
  figures: ReportFigure[]
  annex: ReportAnnex
  counted_on: string
  revision: number
  created_by: string
  created_by_name: string
  created_at: Date
  changed_by_name: string
  changed_at: Date
}

type OwnTables = {
  'oversight.instruction': InstructionTable
  'oversight.instruction_step': InstructionStepTable
  'oversight.report_draft': ReportDraftTable
}

/** This module's view of the database. */
export function oversightTables(db: Db | Transaction) {
  return db.withTables<
    OwnTables &
      OrganisationsTables &
      IdentityTables &
      Pick<ProgrammesTables, 'programmes.programme' | 'programmes.task'>
  >()
}
