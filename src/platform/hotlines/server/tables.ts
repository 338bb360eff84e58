import type { Generated, Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { ColumnMapping, RowFault } from '#base/columns/index.ts'
import type { HotlineFileState, HotlineSource } from '../contract/index.ts'

export interface HotlineFileTable {
  id: string
  module: string
  organisation_id: string
  source: HotlineSource
  file_id: string
  file_name: string
  header: string[]
  sample: string[][]
  mapping: ColumnMapping
  mapping_from: 'remembered' | 'guessed' | 'chosen'
  state: HotlineFileState
  rows_read: Generated<number>
  rows_added: Generated<number>
  rows_known: Generated<number>
  rows_wrong: Generated<number>
  faults: Generated<RowFault[]>
  started_by: string
  started_by_name: string
  created_at: Date
  taken_at: Date | null
  revision: Generated<number>
}
export type HotlineFileRow = Selectable<HotlineFileTable> & { organisation_name: string }

export interface HotlineKeyTable {
  id: string
  module: string
  organisation_id: string
  name: string
  beginning: string
  hash: string
  created_by_name: string
  created_at: Date
  expires_on: string
  last_used_on: string | null
  revoked_at: Date | null
  revoked_by_name: string | null
  revoked_because: string | null
}

export interface ReceivedTable {
  id: string
  module: string
  organisation_id: string
  source: HotlineSource
  number: string
  record_id: string
  content_hash: string
  hotline_file_id: string | null
  hotline_key_id: string | null
  received_at: Date
}

type OwnTables = {
  'hotlines.hotline_file': HotlineFileTable
  'hotlines.column_mapping': {
    module: string
    organisation_id: string
    signature: string
    mapping: ColumnMapping
    changed_at: Date
  }
  'hotlines.hotline_key': HotlineKeyTable
  'hotlines.received': ReceivedTable
}

export function hotlineTables(db: Db | Transaction) {
  return db.withTables<OwnTables & OrganisationsTables>()
}
