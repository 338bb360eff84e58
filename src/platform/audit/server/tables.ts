import type { ColumnType, Generated } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'

type Sealed<T> = ColumnType<T | null, undefined, T>

interface EntryTable {
  id: string
  event: string
  outcome: 'done' | 'refused'
  at: Date
  business_at: Date
  person_id: string | null
  person_name: string | null
  on_behalf_of_id: string | null
  on_behalf_of_name: string | null
  session_id: string | null
  organisation_id: string | null
  subject: string | null
  summary: string | null
  details: Record<string, unknown>
  request_id: string
  client_address: string
  position: Sealed<number>
  previous_hash: Sealed<Buffer>
  hash: Sealed<Buffer>
}

interface ChainHeadTable {
  only_row: Generated<boolean>
  position: number
  hash: Buffer
}

type AuditTables = {
  'audit.entry': EntryTable
  'audit.chain_head': ChainHeadTable
}

/** This module's view of the database. */
export function auditTables(db: Db | Transaction) {
  return db.withTables<AuditTables & OrganisationsTables>()
}
