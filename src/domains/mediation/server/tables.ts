import type { Generated } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  ApplicationSource,
  ApplicationState,
  DisputeArea,
  DisputeClass,
  Elsewhere,
  PublicList,
  PublicMediator,
  PublicRoom,
} from '../contract/index.ts'

interface Removable {
  removed_at: Date | null
  removed_because: string | null
  revision: Generated<number>
  created_at: Date
  changed_at: Date
}

export interface MediatorTable extends Removable {
  id: string
  organisation_id: string
  name: string
  post: string
  areas: DisputeArea[]
  certificate: string
  is_full_time: boolean
  valid_from: string
  valid_to: string | null
}

export interface RoomTable extends Removable {
  id: string
  number: string
  organisation_id: string
  name: string
  place: string
  hours: string
  seats: number | null
  equipment: string
  is_step_free: boolean
}

export interface RoomBookingTable {
  id: string
  room_id: string
  room_number: string
  starts_at: Date
  ends_at: Date
  purpose: string
  code: string
  booked_by: string
  booked_by_name: string
  created_at: Date
  cancelled_at: Date | null
  cancelled_because: string | null
}

interface SentListTable {
  version_id: string
  organisation_id: string
  list: PublicList
  items: readonly (PublicMediator | PublicRoom)[]
  sent_at: Date
}

interface PublishedEntryTable {
  id: string
  list: PublicList
  organisation_id: string
  organisation_name: string
  register_id: string
  register_code: string
  version_number: number
  areas: DisputeArea[]
  valid_from: string | null
  valid_to: string | null
  content: PublicMediator | PublicRoom
  published_on: string
}

export interface ApplicationTable {
  id: string
  code: string
  submission_key: string
  organisation_id: string
  source: ApplicationSource
  source_number: string | null
  dispute_class: DisputeClass
  area: DisputeArea
  facts: string
  request: string
  /** bigint comes as text. */
  amount_fen: string | null
  act_name: string | null
  act_made_on: string | null
  act_known_on: string | null
  act_told: boolean
  concerns_real_estate: boolean
  reconsideration_first: boolean
  acting_unit_id: string | null
  received_at: Date
  wants_notices: Generated<boolean>
  entered_by_name: string | null
  state: ApplicationState
  decided_at: Date | null
  decided_by_name: string | null
  refusal_reason: string | null
  go_to: Elsewhere[]
  revision: Generated<number>
}

export interface ApplicationPartyTable {
  id: string
  application_id: string
  side: 'applicant' | 'respondent'
  position: number
  name: string
  contact: Buffer | null
  representative_name: string | null
  representative_contact: Buffer | null
  code: string
  acknowledged_at: Date | null
}

interface ApplicationFileTable {
  id: string
  application_id: string
  name: string
  media_type: string
  bytes: number
  content: Buffer
}

type OwnTables = {
  'mediation.application': ApplicationTable
  'mediation.application_party': ApplicationPartyTable
  'mediation.application_file': ApplicationFileTable
  'mediation.mediator': MediatorTable
  'mediation.room': RoomTable
  'mediation.room_booking': RoomBookingTable
  'mediation.sent_list': SentListTable
  'mediation.published_entry': PublishedEntryTable
}

export function mediationTables(db: Db | Transaction) {
  return db.withTables<OwnTables & OrganisationsTables>()
}
