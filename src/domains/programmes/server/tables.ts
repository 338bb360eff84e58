import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  Applicability,
  ProgrammeRow,
  ProgrammeSettings,
  ProgrammeState,
  RowDate,
  TaskState,
} from '../contract/index.ts'

export interface ProgrammeTable {
  id: string
  organisation_id: string
  parent_programme_id: string | null
  year: number
  title: string
  state: ProgrammeState
  doc_number: string | null
  signer: string | null
  issued_on: string | null
  issued_at: Date | null
  distribution: string | null
  stamped_file_id: string | null
  legal_basis: string[]
  contact: Record<string, string>
  settings: Partial<ProgrammeSettings>
  source: unknown
  revision: number
  created_by: string
  created_at: Date
  changed_at: Date
}

export interface RowTable {
  id: string
  programme_id: string
  parent_row_id: string | null
  code: string
  position: number
  level1: string
  level2: string
  name: string
  materials: string[]
  upload_count: number | null
  requirement: string
  grading: ProgrammeRow['grading']
  methods: ProgrammeRow['methods']
  applicability: Applicability
  dates: RowDate[]
  recurrence: ProgrammeRow['recurrence']
  media: ProgrammeRow['media']
  bindings: ProgrammeRow['bindings']
  weight: number | null
  quotes: string[]
  sources: Record<string, unknown>
}

interface QuestionTable {
  id: string
  programme_id: string
  row_id: string | null
  about: string
  quote: string
  question: string
  proposal: unknown
  state: 'open' | 'answered' | 'leftOpen'
  answer: unknown
  reason: string | null
  decided_by: string | null
  decided_by_name: string | null
  decided_at: Date | null
  raised_by_row: boolean
}

interface AddresseeTable {
  programme_id: string
  organisation_id: string
  acknowledged_by: string | null
  acknowledged_at: Date | null
}

export interface TaskTable {
  id: string
  programme_id: string
  row_id: string
  organisation_id: string
  occurrence: number
  duty: 'lead' | 'support'
  responsible_person_id: string | null
  original_due_on: string | null
  due_on: string | null
  state: TaskState
  first_released_at: Date | null
  released_at: Date | null
  correction_due_on: string | null
  revision: number
  created_at: Date
}

/** Tables of composing and issuing; tasks' own tables stand in `tasks/tables.ts`. */
export type ProgrammesTables = {
  'programmes.programme': ProgrammeTable
  'programmes.row': RowTable
  'programmes.question': QuestionTable
  'programmes.addressee': AddresseeTable
  'programmes.task': TaskTable
}

export function programmeTables(db: Db | Transaction) {
  return db.withTables<ProgrammesTables & OrganisationsTables>()
}
