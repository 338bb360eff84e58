import type { Db, Transaction } from '#base/database/index.ts'
import type { HotlineSource } from '#platform/hotlines/contract/index.ts'
import type { IdentityTables } from '#platform/identity/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { CaseClock, CaseStanding, LimitLength, ParticipantKind, PartyKind } from '../contract/index.ts'

export interface CaseTable {
  id: string
  kind: string
  organisation_id: string
  numbered_by_id: string
  year: number
  sequence: number
  number: string
  title: string
  state: string
  intake_source: string | null
  intake_number: string | null
  intake_key: HotlineSource | null
  holds_number: boolean
  hides_number: boolean
  opened_on: string
  edition_from: string
  closed_on: string | null
  due_on: string | null
  content: Record<string, unknown>
  clocks: CaseClock[]
  doers: CaseStanding['doers']
  counts: CaseStanding['counts']
  joined_to_id: string | null
  split_from_id: string | null
  client_key: string | null
  revision: number
  created_by: string | null
  created_at: Date
  changed_at: Date
}

export interface PartyTable {
  id: string
  case_id: string
  role: string
  position: number
  kind: PartyKind
  name: string
  code: string | null
  phone: string | null
  email: string | null
  wants_notices: boolean
  address: string | null
  counterparty_id: string | null
  representative_name: string | null
  representative_relation: string | null
  representative_phone: string | null
  removed_at: Date | null
}

export interface EntryTable {
  id: string
  case_id: string
  kind: string
  action: string | null
  text: string
  note: string
  party_text: string | null
  form: Record<string, unknown>
  from_state: string | null
  to_state: string | null
  person_id: string | null
  person_name: string
  on_behalf_of_name: string | null
  revision: number
  at: Date
}

export interface ParticipantTable {
  id: string
  case_id: string
  kind: ParticipantKind
  organisation_id: string | null
  person_id: string | null
  name: string
  reason: string
  until_on: string | null
  asked_by: string
  asked_by_name: string
  asked_at: Date
  answer: 'agreed' | 'disagreed' | null
  opinion: string
  answered_at: Date | null
}

export interface NoticeTextTable {
  kind: string
  organisation_id: string
  notice: string
  version: number
  text: string
  is_standard: boolean
  note: string
  changed_by: string
  changed_by_name: string
  changed_at: Date
}

type Tables = OrganisationsTables &
  IdentityTables & {
    'procedures.case': CaseTable
    'procedures.seat': { case_id: string; seat: string; person_id: string; person_name: string; since: Date }
    'procedures.party': PartyTable
    'procedures.entry': EntryTable
    'procedures.attachment': {
      id: string
      case_id: string
      entry_id: string | null
      file_id: string
      part: string | null
      added_by: string | null
      added_by_name: string
      added_at: Date
    }
    'procedures.participant': ParticipantTable
    'procedures.case_words': { case_id: string; words: string; indexed_as: number }
    'procedures.draft': {
      case_id: string
      person_id: string
      action: string
      form: Record<string, unknown>
      changed_at: Date
    }
    'procedures.saved_view': {
      person_id: string
      kind: string
      name: string
      query: Record<string, string>
      changed_at: Date
    }
    'procedures.notice_text': NoticeTextTable
    'procedures.limit_setting': {
      kind: string
      organisation_id: string
      limit_id: string
      length: LimitLength | null
      extension: LimitLength | null
      reason: string
      decided_by: string
      decided_by_name: string
      decided_at: Date
    }
  }

export function caseTables(db: Db | Transaction) {
  return db.withTables<Tables>()
}
