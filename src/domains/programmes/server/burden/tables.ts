import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { ProgrammesTables } from '../tables.ts'

interface OpinionTable {
  id: string
  page: string
  page_title: string
  text: string
  receiver_id: string | null
  at: Date
  answer: string | null
  answered_by: string | null
  answered_by_name: string | null
  answered_at: Date | null
}

type BurdenTables = {
  'programmes.burden_sample': { id: string; row_id: string; minutes: number; month: string }
  'programmes.burden_opinion': OpinionTable
}

export function burdenTables(db: Db | Transaction) {
  return db.withTables<ProgrammesTables & BurdenTables & OrganisationsTables>()
}
