import type { CounterpartyKind } from '../contract/index.ts'

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

/** The slice that others may join with. */
export type CounterpartiesTables = { 'counterparties.counterparty': CounterpartyTable }
