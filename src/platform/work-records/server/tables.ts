import type { Db, Transaction } from '#base/database/index.ts'
import type { FactValue } from '#platform/evidence/contract/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'

export interface RecordTable {
  id: string
  kind: string
  organisation_id: string
  occurred_on: string
  title: string
  fact_id: string
  sentence: string
  fields: Record<string, FactValue>
  recorded_by: string
  recorded_by_name: string
  recorded_at: Date
  withdrawn_at: Date | null
  withdrawn_reason: string | null
  withdrawn_by_name: string | null
}

type Tables = OrganisationsTables & {
  'work_records.record': RecordTable
  'work_records.record_file': { record_id: string; file_id: string; position: number }
}

export function recordTables(db: Db | Transaction) {
  return db.withTables<Tables>()
}
