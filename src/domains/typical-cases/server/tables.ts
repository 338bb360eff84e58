import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { CaseParts } from '../contract/index.ts'

export interface TypicalCaseTable {
  id: string
  organisation_id: string
  work: string
  record_id: string
  record_label: string
  record_path: string | null
  year: number
  title: string
  original: CaseParts
  shown: CaseParts
  hidden: string[]
  publication_id: string | null
  fact_id: string | null
  revision: number
  created_by_name: string
  created_at: Date
  changed_at: Date
}

interface TargetSettingTable {
  organisation_id: string
  least: number
  most: number
  reason: string
  decided_by_name: string
  decided_at: Date
  revision: number
}

type OwnTables = {
  'typical_cases.typical_case': TypicalCaseTable
  'typical_cases.target_setting': TargetSettingTable
}

export function typicalCaseTables(db: Db | Transaction) {
  return db.withTables<OwnTables & OrganisationsTables>()
}
