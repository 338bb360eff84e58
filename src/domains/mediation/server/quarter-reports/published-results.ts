import type { Db } from '#base/database/index.ts'
import type { PublicResult } from '../../domain/index.ts'
import { statisticsTables } from '../statistics/tables.ts'

export interface QuarterResults {
  readonly organisationName: string
  readonly year: number
  readonly quarter: number
  readonly results: readonly PublicResult[]
}

const mostRows = 500

/** What was published, the latest quarter first. */
export async function publishedResults(db: Db): Promise<QuarterResults[]> {
  const rows = await statisticsTables(db)
    .selectFrom('mediation.published_result')
    .selectAll()
    .orderBy('year', 'desc')
    .orderBy('quarter', 'desc')
    .orderBy('organisation_name')
    .orderBy('position')
    .limit(mostRows)
    .execute()
  const byReport = Map.groupBy(rows, (row) => row.quarter_report_id)
  return [...byReport.values()].map((results) => {
    const { organisation_name: organisationName, year, quarter } = results[0]!
    return { organisationName, year, quarter, results }
  })
}
