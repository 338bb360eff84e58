import { sql } from 'kysely'
import type { Db } from '#base/database/index.ts'
import type { GuidanceWork } from '#domains/risk-prevention/index.ts'

/** Where guidance about a risk point begins, for 风险防控 to lead there. */
export const guidanceWork: GuidanceWork = {
  permission: 'guidance.record',
  onePath: (riskPointId) => `/guidance/cases/new?riskPointId=${riskPointId}`,
  manyPath: (riskPointId) => `/guidance/campaigns/new?riskPointId=${riskPointId}`,
  countUnderWay,
}

async function countUnderWay(db: Db, riskPointIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select risk_point_id as id, count(*)::int as count from guidance.case_record
    where risk_point_id = any(${riskPointIds}::uuid[]) and kind = 'guidance' and not is_closed and delivered_on is null
    group by risk_point_id`.execute(db)
  return new Map(rows.map(({ id, count }) => [id, count]))
}
