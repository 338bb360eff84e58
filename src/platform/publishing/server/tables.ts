import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  PersonalDataKind,
  Publication,
  PublicationScope,
  PublicationState,
  PublicationStep,
  Snapshot,
} from '../contract/index.ts'

export interface PublicationTable {
  id: string
  subject_module: string
  subject_kind: string
  subject_id: string
  organisation_id: string
  organisation_name: string
  scope: PublicationScope
  state: PublicationState
  title: string
  snapshot: Snapshot
  hash: string
  revision: number
  drafted_by: string
  drafted_by_name: string
  waived_by_name: string | null
  waived_reason: string | null
  waived_at: Date | null
  code: string | null
  changed_at: Date
  published_at: Date | null
  withdrawal_note: string | null
}

interface AttachmentTable {
  publication_id: string
  file_id: string
  position: number
}

interface StepTable {
  id: string
  publication_id: string
  action: PublicationStep['action']
  person_id: string
  person_name: string
  on_behalf_of: string | null
  comment: string
  hash: string
  at: Date
}

interface FindingTable {
  id: string
  publication_id: string
  kind: PersonalDataKind
  quote: string
  occurrences: number
  position: number
  cleared_reason: string | null
  cleared_by_name: string | null
  cleared_at: Date | null
}

interface PostingTable {
  id: string
  publication_id: string
  address: string
  posted_on: string
  picture_file_id: string | null
  recorded_by: string
  recorded_by_name: string
  recorded_at: Date
}

export interface PublishedTable {
  id: string
  code: string
  subject_module: string
  subject_kind: string
  subject_id: string
  organisation_id: string
  organisation_name: string
  title: string
  snapshot: Snapshot | null
  attachments: Publication['attachments']
  hash: string
  published_at: Date
  withdrawn_at: Date | null
  withdrawal_note: string | null
  superseded_by: string | null
}

type OwnTables = OrganisationsTables & {
  'publishing.publication': PublicationTable
  'publishing.attachment': AttachmentTable
  'publishing.step': StepTable
  'publishing.finding': FindingTable
  'publishing.posting': PostingTable
  'publishing.published': PublishedTable
}

/** This module's view of the database. */
export function publishingTables(db: Db | Transaction) {
  return db.withTables<OwnTables>()
}
