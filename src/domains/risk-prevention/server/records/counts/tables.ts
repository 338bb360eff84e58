import type { Db, Transaction } from '#base/database/index.ts'
import { readCells, readSeries } from '#platform/measures/index.ts'
import { enforcementRollUp } from '../../../domain/records/index.ts'
import { alongTime } from './along-time.ts'
import { cubeFor, itemOf, type RecordSelection } from './count-records.ts'

/** Places with the most records, of one item or of all. */
export async function topPlaces(
  db: Db | Transaction,
  selection: Omit<RecordSelection, 'place' | 'trade' | 'time' | 'districtId'>,
  limit: number,
): Promise<{ place: string; count: number }[]> {
  const { within, from, until } = selection
  const cube = selection.item === undefined ? 'place' : 'itemPlace'
  const rows = await readCells(db, enforcementRollUp, {
    cube,
    where: itemOf(selection),
    within,
    from,
    until,
    by: ['place'],
    measures: [],
    orderBy: 'count',
    // Records without a place heap up under the empty one.
    limit: limit + 1,
  })
  return rows
    .filter((row) => row['place'] !== '')
    .slice(0, limit)
    .map((row) => ({ place: row['place']!, count: row.count }))
}

/** Items with the most records; all of them without a limit. */
export async function topItems(
  db: Db | Transaction,
  selection: RecordSelection,
  limit?: number,
): Promise<{ item: string; count: number }[]> {
  const { within, from, until } = selection
  const rows = await readCells(db, enforcementRollUp, {
    ...cubeFor(selection),
    within,
    from,
    until,
    by: ['item'],
    measures: [],
    orderBy: 'count',
    ...(limit ? { limit } : {}),
  })
  return rows.map((row) => ({ item: row['item']!, count: row.count }))
}

/** 事项 × 区县 × 月: districts are ids, the empty one where none was written down. */
export async function itemDistrictMonths(
  db: Db | Transaction,
  selection: Pick<RecordSelection, 'within' | 'from' | 'until' | 'item'>,
): Promise<{ item: string; districtId: string; month: string; count: number }[]> {
  const { within, from, until } = selection
  const rows = await readSeries(db, enforcementRollUp, {
    cube: 'itemDistrict',
    within,
    from,
    until,
    by: ['item', 'district'],
    grain: 'month',
    where: itemOf(selection),
  })
  return alongTime(rows, (row) => ({ item: row['item']!, districtId: row['district']! })).map(({ period, ...one }) => ({
    ...one,
    month: period,
  }))
}

/** The same without months: what a table of an earlier time is held against. */
export async function itemDistrictTotals(
  db: Db | Transaction,
  selection: Pick<RecordSelection, 'within' | 'from' | 'until' | 'item'>,
): Promise<{ item: string; districtId: string; count: number }[]> {
  const { within, from, until } = selection
  const rows = await readCells(db, enforcementRollUp, {
    cube: 'itemDistrict',
    within,
    from,
    until,
    by: ['item', 'district'],
    measures: [],
    where: itemOf(selection),
  })
  return rows.map((row) => ({ item: row['item']!, districtId: row['district']!, count: row.count }))
}

/** The busiest places of a time, month by month: what the outlook is made from. Of one item or of all. */
export async function countPlacesByMonth(
  db: Db | Transaction,
  selection: Pick<RecordSelection, 'within' | 'from' | 'until' | 'item'>,
  mostPlaces: number,
): Promise<{ place: string; month: string; count: number }[]> {
  const busiest = await topPlaces(db, selection, mostPlaces)
  if (!busiest.length) return []
  const { within, from, until } = selection
  const rows = await readSeries(db, enforcementRollUp, {
    cube: selection.item === undefined ? 'place' : 'itemPlace',
    within,
    from,
    until,
    by: ['place'],
    grain: 'month',
    where: { ...itemOf(selection), place: busiest.map(({ place }) => place) },
  })
  return alongTime(rows, (row) => ({ place: row['place']! })).map(({ period, ...one }) => ({ ...one, month: period }))
}

/** How many records these places have. */
export async function countPlaces(
  db: Db | Transaction,
  selection: Pick<RecordSelection, 'within' | 'from' | 'until' | 'item'>,
  places: readonly string[],
): Promise<Map<string, number>> {
  if (!places.length) return new Map()
  const { within, from, until } = selection
  const rows = await readCells(db, enforcementRollUp, {
    cube: selection.item === undefined ? 'place' : 'itemPlace',
    within,
    from,
    until,
    by: ['place'],
    measures: [],
    where: { ...itemOf(selection), place: places },
  })
  return new Map(rows.map((row) => [row['place']!, row.count]))
}
