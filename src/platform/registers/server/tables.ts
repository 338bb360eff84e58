import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { RegisterColumn, RegisterItem } from '../contract/index.ts'

export interface RegisterTable {
  id: string
  kind: string
  subject_id: string
  code: string
  organisation_id: string
  created_at: Date
}

export interface VersionTable {
  id: string
  register_id: string
  number: number | null
  state: 'draft' | 'review' | 'published' | 'withdrawn'
  title: string
  note: string
  organisation_name: string
  columns: RegisterColumn[]
  headline: string
  effective_on: string
  row_count: number
  publication_id: string | null
  revision: number
  changed_at: Date
  published_at: Date | null
  published_on: string | null
  superseded_on: string | null
  withdrawn_at: Date | null
  withdrawal_note: string | null
  chain_position: number | null
  previous_hash: string | null
  rows_hash: string | null
  hash: string | null
}

export interface RowTable {
  version_id: string
  position: number
  key: string
  item: RegisterItem['values']
  words: string
}

interface SealTable {
  version_id: string
  position: number
  content_hash: string
  hash: string
}

type OwnTables = OrganisationsTables & {
  'registers.register': RegisterTable
  'registers.version': VersionTable
  'registers.row': RowTable
  'registers.seal': SealTable
  'registers.head': { id: string; position: number; hash: string }
}

/** This module's view of the database. */
export function registerTables(db: Db | Transaction) {
  return db.withTables<OwnTables>()
}
