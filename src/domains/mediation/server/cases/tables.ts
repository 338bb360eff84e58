import type { Generated } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  DisputeArea,
  DisputeClass,
  Elsewhere,
  SessionWay,
  ShownAgreement,
  ShownRemedy,
  Side,
} from '../../contract/index.ts'
import type { ApplicationTable, MediatorTable, RoomBookingTable, RoomTable } from '../tables.ts'
import type { z } from 'zod'

export interface CaseFileTable {
  case_id: string
  application_id: string | null
  organisation_id: string
  number: string
  state: string
  dispute_class: DisputeClass
  area: DisputeArea
  /** bigint comes as text. */
  amount_fen: string | null
  opened_on: string
  accepted_on: string | null
  due_on: string | null
  closed_on: string | null
  mediator_id: string | null
  mediator_name: Generated<string>
  parties: number
  sessions: Generated<number>
  on_the_spot: Generated<boolean>
  settled_on: string | null
  settled_fen: string | null
  performance: 'performing' | 'performed' | 'unperformed' | null
  remedies: Generated<ShownRemedy[]>
  refusal: Generated<string>
  go_to: Generated<Elsewhere[]>
  agreement: ShownAgreement | null
  changed_at: Date
}

export interface CasePartyTable {
  party_id: string
  case_id: string
  role: Side
  position: number
  code: string
  signed_on: string | null
  /** A firm's record in 企业与个人. */
  counterparty_id: string | null
  acknowledged_at: Generated<Date | null>
  removed_at: Date | null
}

export type PartyAct = 'sign' | 'confirmPerformed' | 'withdraw'

export interface TurnTable {
  id: string
  case_id: string
  caucus_party_id: string | null
  party_id: string | null
  speaker: string
  words: string
  said_at: Date
  submission_key: string
}

type Tables = OrganisationsTables & {
  'mediation.application': ApplicationTable
  'mediation.mediator': MediatorTable
  'mediation.room': RoomTable
  'mediation.room_booking': RoomBookingTable
  'mediation.case_file': CaseFileTable
  'mediation.case_party': CasePartyTable
  'mediation.session': {
    id: string
    case_id: string
    starts_at: Date
    ends_at: Date
    way: z.infer<typeof SessionWay>
    place: string
    room_booking_id: string | null
    code: string | null
    created_at: Date
  }
  'mediation.turn': TurnTable
  'mediation.turn_file': {
    id: string
    turn_id: string
    name: string
    media_type: string
    bytes: number
    content: Buffer
  }
  'mediation.party_message': {
    id: string
    party_id: string
    act: PartyAct
    form: Record<string, unknown>
    submission_key: string
    received_at: Date
    done_by: string | null
    refused: string | null
  }
  'mediation.unit_setting': {
    organisation_id: string
    video_link: string
    changed_by_name: string
    changed_at: Date
    revision: Generated<number>
  }
}

export function caseFileTables(db: Db | Transaction) {
  return db.withTables<Tables>()
}
