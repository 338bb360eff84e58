import type { Generated, Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { DisputeArea, ReportFigures, ReportParts, SatisfactionAnswer } from '../../contract/index.ts'

export interface QuarterReportTable {
  id: string
  organisation_id: string
  year: number
  quarter: number
  parts: ReportParts
  figures: ReportFigures
  state: 'draft' | 'reported'
  reported_by_name: string | null
  reported_at: Date | null
  changed_at: Date
  revision: Generated<number>
}
export type QuarterReportRow = Selectable<QuarterReportTable> & { organisation_name: string; path: string }

type Tables = {
  'mediation.quarter_report': QuarterReportTable
  'mediation.published_result': {
    quarter_report_id: string
    position: number
    organisation_name: string
    year: number
    quarter: number
    area: string
    accepted: string
    settled: string
    performed: string
  }
  'mediation.satisfaction': {
    id: string
    party_id: string
    organisation_id: string
    area: DisputeArea
    heard: SatisfactionAnswer
    respected: SatisfactionAnswer
    understood: SatisfactionAnswer
    answered_on: string
  }
}

export function statisticsTables(db: Db | Transaction) {
  return db.withTables<Tables & OrganisationsTables>()
}
