import type { Db, Transaction } from '#base/database/index.ts'
import type { IdentityTables } from '#platform/identity/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { SubmissionState } from '../../contract/index.ts'
import type { ProgrammesTables } from '../tables.ts'

export interface SubmissionTable {
  id: string
  task_id: string
  version: number
  state: SubmissionState
  step: number
  statement: string
  drafted_by: string
  drafted_at: Date
  changed_at: Date
  submitted_at: Date | null
  released_at: Date | null
  imported_on: string | null
  receipt_code: string | null
  content_hash: string | null
  revision: number
}

interface SubmissionFileTable {
  submission_id: string
  file_id: string
  material: number
  position: number
}

export type StepAction =
  | 'draft'
  | 'submit'
  | 'approve'
  | 'release'
  | 'return'
  | 'withdraw'
  | 'returnByOffice'
  | 'accept'
  | 'import'
  | 'waive'

interface SubmissionStepTable {
  id: string
  submission_id: string
  action: StepAction
  step: number
  person_id: string
  person_name: string
  on_behalf_of_name: string | null
  comment: string
  at: Date
}

interface ExtensionTable {
  id: string
  task_id: string
  asked_until: string
  reason: string
  asked_by: string
  asked_by_name: string
  asked_at: Date
  state: 'asked' | 'granted' | 'refused' | 'withdrawn'
  decided_by: string | null
  decided_by_name: string | null
  decided_at: Date | null
  decision_reason: string
}

interface ReminderTable {
  id: string
  task_id: string
  kind: 'days7' | 'days3' | 'days1' | 'lastWorkingDay' | 'overdue' | 'urge'
  on_day: string
  person_id: string | null
  message: string
}

export type TaskTables = {
  'programmes.submission': SubmissionTable
  'programmes.submission_file': SubmissionFileTable
  'programmes.submission_step': SubmissionStepTable
  'programmes.extension': ExtensionTable
  'programmes.reminder': ReminderTable
}

export function taskTables(db: Db | Transaction) {
  return db.withTables<ProgrammesTables & TaskTables & OrganisationsTables & IdentityTables>()
}
