import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { FactValue } from '../contract/index.ts'

export interface FactTable {
  id: string
  kind: string
  organisation_id: string
  organisation_name: string
  occurred_on: string
  recorded_at: Date
  subject_module: string
  subject_id: string
  subject_label: string
  subject_link: string | null
  facts: Record<string, FactValue>
  sentence: string
  recorded_by: string | null
  recorded_by_name: string | null
  withdrawn_at: Date | null
  withdrawn_reason: string | null
  withdrawn_by: string | null
  withdrawn_by_name: string | null
}

interface ConfirmationTable {
  task_module: string
  task_id: string
  fact_id: string
  confirmed_at: Date
  confirmed_by: string
  confirmed_by_name: string
}

type OwnTables = OrganisationsTables & {
  'evidence.fact': FactTable
  'evidence.confirmation': ConfirmationTable
}

/** This module's view of the database. */
export function evidenceTables(db: Db | Transaction) {
  return db.withTables<OwnTables>()
}
