import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  Answers,
  CallOutcome,
  Questions,
  RespondentSource,
  Survey,
  SurveySettings,
  SurveyState,
} from '../contract/index.ts'

export interface SurveyTable {
  id: string
  organisation_id: string
  title: string
  subject_module: string | null
  subject_id: string | null
  state: SurveyState
  questions: Questions
  settings: SurveySettings
  closes_on: string | null
  draw: Survey['draw']
  result_on: string | null
  contacts_deleted_on: string | null
  created_at: Date
}

export interface RespondentTable {
  id: string
  survey_id: string
  source: RespondentSource
  label: string
  phone: Buffer | null
  phone_digest: Buffer | null
  informed_on: string | null
}

interface CallTable {
  id: string
  survey_id: string
  respondent_id: string
  outcome: CallOutcome
  at: Date
  surveyor_id: string
  surveyor_name: string
}

interface LinkTable {
  respondent_id: string
  survey_id: string
  token_hash: Buffer
  state: 'open' | 'used'
}

export interface AnswerTable {
  id: string
  survey_id: string
  source: RespondentSource
  answers: Answers
  awareness: number | null
  satisfaction: number | null
}

type OwnTables = OrganisationsTables & {
  'surveys.survey': SurveyTable
  'surveys.respondent': RespondentTable
  'surveys.call': CallTable
  'surveys.link': LinkTable
  'surveys.answer': AnswerTable
}

/** This module's view of the database. */
export function surveyTables(db: Db | Transaction) {
  return db.withTables<OwnTables>()
}
