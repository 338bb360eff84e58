import type { Generated } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { Audience, Channel, ConsultationState, Fate, HoldReason, Reach } from '../contract/index.ts'

export interface ConsultationTable {
  id: string
  code: string
  organisation_id: string
  organisation_name: string
  subject_module: string | null
  subject_id: string | null
  subject_label: string | null
  subject_link: string | null
  title: string
  explanation: string
  audiences: Audience[]
  channels: Channel[]
  reach: Reach
  days: number
  short_reason: string | null
  submit_to: string | null
  state: Exclude<ConsultationState, 'closed'>
  opens_on: string | null
  closes_on: string | null
  extend_reason: string | null
  cancel_reason: string | null
  concluded_on: string | null
  publication_id: string | null
  result_publication_id: string | null
  solicited_fact_id: string | null
  revision: number
  created_at: Date
}

export interface ClauseTable {
  id: string
  consultation_id: string
  position: number
  key: string
  title: string
  text: string
}

export interface OutreachTable {
  id: string
  consultation_id: string
  channel: Channel
  audience: Audience
  held_on: string
  participants: number
  summary: string
  fact_id: string
  recorded_by_name: string
  withdrawn_reason: string | null
}

interface InvitationTable {
  id: string
  consultation_id: string
  name: string
  audience: Audience
  code_hash: Buffer
}

export interface AnswerTable {
  id: string
  consultation_id: string
  fate: Fate
  reason: string
  change_note: string | null
  answered_by: string
  answered_by_name: string
  at: Date
}

interface TextChangeTable {
  id: string
  consultation_id: string
  clause_id: string
  answer_id: string
  before_text: string
  after_text: string
}

interface OpinionGroupTable {
  id: string
  consultation_id: string
  label: string
  confirmed_by_name: string
  confirmed_at: Date
}

export interface OpinionTable {
  id: string
  consultation_id: string
  clause_id: string | null
  receipt_code: string
  submission_key: string | null
  channel: Channel
  audience: Audience
  author_name: string | null
  contact: Buffer | null
  invitation_id: string | null
  collective_size: number | null
  stamped_file_id: string | null
  text: string
  text_key: string
  received_on: string
  entered_at: Date
  entered_by_name: string | null
  held_because: Generated<HoldReason[]>
  released_by_name: string | null
  group_id: string | null
  answer_id: string | null
  told_at: Date | null
}

export type OwnTables = OrganisationsTables & {
  'consultations.consultation': ConsultationTable
  'consultations.clause': ClauseTable
  'consultations.outreach': OutreachTable
  'consultations.invitation': InvitationTable
  'consultations.answer': AnswerTable
  'consultations.text_change': TextChangeTable
  'consultations.opinion_group': OpinionGroupTable
  'consultations.opinion': OpinionTable
}

/** This module's view of the database. */
export function consultationTables(db: Db | Transaction) {
  return db.withTables<OwnTables>()
}
