import { sql } from 'kysely'
import type { Db } from '#base/database/index.ts'
import type { OutputOf } from '#base/http/index.ts'
import type { planGuidance } from '../../contract/index.ts'

/** More stand in the list below. */
const mostOfPoint = 3

type Latest = OutputOf<typeof planGuidance>['items'][number]['latest'][number]

/** The latest guidance that stands about each of these points, whether a plain record or a case. */
export async function latestGuidance(db: Db, riskPointIds: readonly string[]): Promise<Map<string, Latest[]>> {
  const { rows } = await sql<Latest & { riskPointId: string }>`
    select g.* from unnest(${riskPointIds}::uuid[]) as point (id) cross join lateral (
      select r.risk_point_id as "riskPointId", r.id, r.counterparty_id as "counterpartyId",
        r.counterparty_name as "counterpartyName", r.mode, r.result, r.guided_on as "guidedOn", r.source_path as path
      from risk_prevention.guidance_record r
      where r.risk_point_id = point.id and r.withdrawn_because is null
      order by r.guided_on desc, r.id desc limit ${mostOfPoint}
    ) g`.execute(db)
  const byPoint = new Map<string, Latest[]>()
  for (const { riskPointId, ...one } of rows) byPoint.set(riskPointId, [...(byPoint.get(riskPointId) ?? []), one])
  return byPoint
}
