import type { Generated } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { DisputeArea, PublicList, PublicMediator, PublicRoom } from '../contract/index.ts'

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
  number: Generated<string>
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

type OwnTables = {
  'mediation.mediator': MediatorTable
  'mediation.room': RoomTable
  'mediation.room_booking': RoomBookingTable
  'mediation.sent_list': SentListTable
  'mediation.published_entry': PublishedEntryTable
}

export function mediationTables(db: Db | Transaction) {
  return db.withTables<OwnTables & OrganisationsTables>()
}
