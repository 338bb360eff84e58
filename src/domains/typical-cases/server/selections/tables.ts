import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { Award, CaseParts, Criterion, SelectionState } from '../../contract/index.ts'
import type { TypicalCaseTable } from '../tables.ts'

export interface SelectionTable {
  id: string
  organisation_id: string
  title: string
  year: number
  works: string[]
  nominate_from: string
  nominate_until: string
  cases_per_unit: number
  criteria: Criterion[]
  awards: Award[]
  state: SelectionState
  closed_because: string
  publication_id: string | null
  fact_id: string | null
  created_by: string
  created_by_name: string
  created_at: Date
  changed_at: Date
  revision: number
}

export interface NominationTable {
  id: string
  selection_id: string
  organisation_id: string
  typical_case_id: string
  work: string
  title: string
  shown: CaseParts
  unit_names: string[]
  nominated_by_name: string
  nominated_at: Date
  label: string | null
  total: number | null
  tie_order: number | null
  tie_reason: string
  rank: number | null
  award: string | null
}

export interface BallotTable {
  id: string
  nomination_id: string
  judge_id: string
  judge_name: string
  points: number[] | null
  total: number | null
  remark: string
  cast_at: Date | null
  revision: number
}

type OwnTables = {
  'typical_cases.typical_case': TypicalCaseTable
  'typical_cases.selection': SelectionTable
  'typical_cases.nomination': NominationTable
  'typical_cases.ballot': BallotTable
}

export function selectionTables(db: Db | Transaction) {
  return db.withTables<OwnTables & OrganisationsTables>()
}
