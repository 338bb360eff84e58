import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { ContactChannel, CounterpartyKind } from '../contract/index.ts'

export interface CounterpartyTable {
  id: string
  organisation_id: string
  kind: CounterpartyKind
  name: string
  initials: string
  code: string | null
  key: string
  trade_code: string | null
  address: string | null
  canonical_id: string
  revision: number
  created_at: Date
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
  note: string | null
  removed_at: Date | null
  created_at: Date
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
}

/** The slice that others may join with. */
export type CounterpartiesTables = { 'counterparties.counterparty': CounterpartyTable }

type OwnTables = CounterpartiesTables &
  OrganisationsTables & {
    'counterparties.relation': { counterparty_id: string; organisation_id: string }
    'counterparties.contact': ContactTable
    'counterparties.merger': MergerTable
  }

/** This module's view of the database. */
export function counterpartyTables(db: Db | Transaction) {
  return db.withTables<OwnTables>()
}
