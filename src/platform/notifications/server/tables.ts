import type { Generated } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { IdentityTables } from '#platform/identity/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { Channel, OutgoingMessage, OutsideState, Recipients } from '../contract/index.ts'

export interface NotificationTable {
  id: string
  person_id: string
  key: string
  kind: string
  title: string
  text: string
  link: string | null
  organisation_id: string | null
  at: Date
  read_at: Date | null
  digested_on: string | null
}

interface ReminderTable {
  id: string
  subject_module: string
  subject_id: string
  name: string
  on_day: string
  recipients: Recipients
  kind: string
  title: string
  text: string
  link: string | null
  organisation_id: string | null
  state: 'waiting' | 'told' | 'cancelled'
}

interface PreferenceTable {
  person_id: string
  channels: Channel[]
  quiet_kinds: string[]
}

interface DigestTable {
  person_id: string
  on_day: string
  notifications: number
}

export interface OutgoingMessageTable {
  id: string
  person_id: string
  channel: Channel
  recipient: string
  subject: string
  text: string
  state: OutgoingMessage['state']
  attempts: number
  failure: string | null
  made_at: Date
  next_attempt_at: Date
}

export interface OutsideNoticeTable {
  id: string
  outsider_kind: string
  outsider_id: string
  subject_module: string
  subject_id: string
  name: string
  heading: string
  text: string
  code: string | null
  on_day: string
  state: OutsideState
  channel: 'email' | 'sms' | null
  masked: string | null
  attempts: Generated<number>
  failure: string | null
  made_at: Date
  next_attempt_at: Date
  settled_at: Date | null
  again_of: Generated<string | null>
  nth: Generated<number>
  asked_by: Generated<string | null>
  asked_by_name: Generated<string | null>
}

interface AgainRuleTable {
  organisation_id: string
  most: number
  minutes: number
  basis: string
  decided_by_name: string
  decided_at: Date
  revision: number
}

type OwnTables = IdentityTables &
  OrganisationsTables & {
    'notifications.notification': NotificationTable
    'notifications.reminder': ReminderTable
    'notifications.preference': PreferenceTable
    'notifications.digest': DigestTable
    'notifications.outgoing_message': OutgoingMessageTable
    'notifications.outside_notice': OutsideNoticeTable
    'notifications.again_rule': AgainRuleTable
  }

/** This module's view of the database. */
export function notificationTables(db: Db | Transaction) {
  return db.withTables<OwnTables>()
}
