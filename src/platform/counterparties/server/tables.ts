import type { ColumnType, Generated } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { ContactChannel, CounterpartyKind } from '../contract/index.ts'

/** Made by the database itself. */
type Made<T> = ColumnType<T, never, never>

export interface CounterpartyTable {
  id: string
  organisation_id: string
  kind: CounterpartyKind
  name: string
  initials: string
  code: string | null
  key: string
  trade_code: string | null
  trade_edition: '2011' | '2017' | null
  address: string | null
  canonical_id: string
  revision: Generated<number>
  created_at: Date
  plain_name: Made<string>
  core_name: Made<string>
  plain_code: Made<string | null>
}

interface RelationTable {
  counterparty_id: string
  organisation_id: string
}

interface ContactTable {
  id: string
  counterparty_id: string
  organisation_id: string
  name: string
  position: string | null
  phone: string | null
  email: string | null
  channel: ContactChannel
  convenient_time: string | null
  note: string | null
  removed_at: Date | null
  revision: Generated<number>
  created_at: Date
  plain_phone: Made<string | null>
}

interface MergerTable {
  id: string
  organisation_id: string
  kept_id: string
  merged_id: string
  moved_ids: string[]
  reason: string
  merged_by: string
  merged_by_name: string
  merged_at: Date
  undone_by_name: string | null
  undone_at: Date | null
  undone_reason: string | null
}

interface DistinctionTable {
  first_id: string
  second_id: string
  organisation_id: string
  reason: string
  distinguished_by_name: string
  distinguished_at: Date
}

/** The slice that others may join with. */
export type CounterpartiesTables = { 'counterparties.counterparty': CounterpartyTable }

type OwnTables = CounterpartiesTables & {
  'counterparties.relation': RelationTable
  'counterparties.contact': ContactTable
  'counterparties.merger': MergerTable
  'counterparties.distinction': DistinctionTable
}

export function counterpartyTables(db: Db | Transaction) {
  return db.withTables<OwnTables & OrganisationsTables>()
}
