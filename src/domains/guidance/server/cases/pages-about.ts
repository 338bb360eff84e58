import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { portalPagesOf } from '#domains/risk-prevention/index.ts'

/** Public pages about the point that a visit or a case was about. */
export async function pagesAboutGuidance(tx: Transaction, recordId: string) {
  const { rows } = await sql<{ riskPointId: string | null }>`
    select risk_point_id as "riskPointId" from guidance.visit where id = ${recordId}
    union all select risk_point_id from guidance.case_record where case_id = ${recordId}`.execute(tx)
  return portalPagesOf(tx, rows[0]?.riskPointId ?? null)
}
