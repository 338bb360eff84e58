import type { Generated, Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { CounterpartiesTables } from '#platform/counterparties/index.ts'
import type { HotlineSource } from '#platform/hotlines/contract/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'

export type AskerAct = 'supplement' | 'askAgain' | 'rate' | 'withdraw'

interface QuestionTable {
  id: string
  code: string
  submission_key: string
  organisation_id: string
  organisation_name: string
  question: string
  may_publish: boolean
  asker_name: string | null
  contact: Buffer | null
  wants_notices: Generated<boolean>
  received_at: Date
  case_id: string | null
  state: string
  due_on: string | null
  asked: Generated<string>
  answer: Generated<string>
  basis: Generated<string>
  answered_on: string | null
  refusal: Generated<string>
  go_to: Generated<string>
  may_ask_again: Generated<boolean>
  rated: Generated<boolean>
  source: Generated<'portal' | HotlineSource>
  /** Under which the hotline knows it. */
  source_number: Generated<string | null>
  closed_on: Generated<string | null>
}

/** Where the portal writes or reads it. */
interface HeldFile {
  id: string
  name: string
  media_type: string
  bytes: number
  content: Buffer
}

export type QuestionRow = Selectable<QuestionTable>

type Tables = CounterpartiesTables &
  OrganisationsTables & {
    'procedures.case': { id: string; organisation_id: string; joined_to_id: string | null }
    'inquiries.firm_question': {
      case_id: string
      counterparty_id: string
      organisation_name: string
      asked_on: string
      title: string
      state_text: string
      due_on: string | null
      answer: string
      basis: string
      answered_on: string | null
    }
    'inquiries.question': QuestionTable
    'inquiries.message': {
      id: string
      question_id: string
      submission_key: string
      act: AskerAct
      form: Record<string, unknown>
      received_at: Date
      done_by: string | null
      refused: string | null
    }
    'inquiries.message_file': { message_id: string } & HeldFile
    'inquiries.answer_file': { question_id: string } & HeldFile
    'inquiries.published_answer': {
      id: string
      case_id: string
      code: string
      organisation_name: string
      question: string
      answer: string
      basis: string
      answered_on: string
      title_words: string
      words: string
      indexed_as: number
    }
    'inquiries.routing_word': {
      word: string
      organisation_id: string
      organisation_name: string
      decided_by_name: string
      decided_at: Date
    }
  }

export function inquiryTables(db: Db | Transaction) {
  return db.withTables<Tables>()
}
