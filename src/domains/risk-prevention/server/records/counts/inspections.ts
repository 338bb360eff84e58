import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { recordTables } from '../tables.ts'
import type { RecordSelection } from './count-records.ts'
import { unitsWithin } from '#platform/organisations/index.ts'

export interface InspectionCount {
  readonly month: string
  readonly inspections: number
}

/**
 * Inspections month by month. Of one item: those that name it; without an item: everything. Empty where nobody has told of
 * any, which is not the same as none.
 */
export function countInspectionsByMonth(
  db: Db | Transaction,
  { within, from, until, item, districtId }: Pick<RecordSelection, 'within' | 'from' | 'until' | 'item' | 'districtId'>,
): Promise<InspectionCount[]> {
  return recordTables(db)
    .selectFrom('risk_prevention.inspection_count')
    .select(['month', sql<number>`sum(inspections)::bigint`.as('inspections')])
    .where(sql<boolean>`organisation_id in (${unitsWithin(within)})`)
    .where('month', '>=', from)
    .where('month', '<', until)
    .$if(item !== undefined, (query) => query.where('item', '=', item!))
    .$if(districtId !== undefined, (query) => query.where('district_id', '=', districtId!))
    .groupBy('month')
    .orderBy('month')
    .execute()
}

/** All inspections of a period; null where nobody has told of any. */
export async function countInspections(
  db: Db | Transaction,
  selection: Parameters<typeof countInspectionsByMonth>[1],
): Promise<number | null> {
  const months = await countInspectionsByMonth(db, selection)
  return months.length ? months.reduce((sum, { inspections }) => sum + inspections, 0) : null
}

/** Inspections of a period by item and district, each empty where nobody wrote it down. */
export async function countInspectionsByItem(
  db: Db | Transaction,
  { within, from, until, item }: Pick<RecordSelection, 'within' | 'from' | 'until' | 'item'>,
): Promise<{ item: string; districtId: string; inspections: number }[]> {
  const rows = await recordTables(db)
    .selectFrom('risk_prevention.inspection_count')
    .select(['item', 'district_id', sql<number>`sum(inspections)::bigint`.as('inspections')])
    .where(sql<boolean>`organisation_id in (${unitsWithin(within)})`)
    .where('month', '>=', from)
    .where('month', '<', until)
    .$if(item !== undefined, (query) => query.where('item', '=', item!))
    .groupBy(['item', 'district_id'])
    .execute()
  return rows.map(({ item: name, district_id, inspections }) => ({
    item: name,
    districtId: district_id ?? '',
    inspections,
  }))
}
