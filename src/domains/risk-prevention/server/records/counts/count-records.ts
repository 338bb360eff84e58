import type { Db, Transaction } from '#base/database/index.ts'
import type { PathRange } from '#base/http/index.ts'
import { readCells, readSeries, type CellRow } from '#platform/measures/index.ts'
import { enforcementRollUp } from '../../../domain/records/index.ts'
import { alongTime } from './along-time.ts'

/** Which records are counted: units, whole months, and at most one key beside the item. */
export interface RecordSelection {
  readonly within: readonly PathRange[]
  /** First day of a month. */
  readonly from: string
  /** First day of the month that no longer counts. */
  readonly until: string
  readonly item?: string
  readonly place?: string
  readonly districtId?: string
  /** `6210@2017` */
  readonly trade?: string
  readonly time?: string
}

export interface RecordCount {
  readonly count: number
  readonly simple: number
  readonly coercive: number
  readonly major: number
  /** In 分. */
  readonly amount: number
}

export interface MonthCount {
  /** First day of the month. */
  readonly month: string
  readonly count: number
}

const nothing: RecordCount = { count: 0, simple: 0, coercive: 0, major: 0, amount: 0 }

export const countOf = ({ count, measures }: CellRow<keyof Omit<RecordCount, 'count'>>): RecordCount => ({
  count,
  ...measures,
})

export interface NarrowedCube {
  readonly cube: keyof typeof enforcementRollUp.cubes
  readonly where: Readonly<Record<string, readonly string[]>>
}

const keysBesideItem = [
  ['place', 'place', 'itemPlace'],
  ['trade', 'trade', 'itemTrade'],
  ['time', 'time', 'itemTime'],
  ['districtId', 'district', 'itemDistrict'],
] as const

/** The cube that has the item and the selection's key, and the values that it is narrowed to. */
export function cubeFor(selection: RecordSelection): NarrowedCube {
  const item = itemOf(selection)
  for (const [field, key, cube] of keysBesideItem) {
    const value = selection[field]
    if (value !== undefined) return { cube, where: { ...item, [key]: [value] } }
  }
  return { cube: 'itemDistrict', where: item }
}

export function itemOf({ item }: Pick<RecordSelection, 'item'>): NarrowedCube['where'] {
  return item === undefined ? {} : { item: [item] }
}

/** How many records, how grave. Costs the same however many there are. */
export async function countRecords(db: Db | Transaction, selection: RecordSelection): Promise<RecordCount> {
  const { within, from, until } = selection
  const [row] = await readCells(db, enforcementRollUp, { ...cubeFor(selection), within, from, until, by: [] })
  return row ? countOf(row) : nothing
}

/** How many records, and nothing else: the index alone tells it. */
export async function numberOfRecords(db: Db | Transaction, selection: RecordSelection): Promise<number> {
  const { within, from, until } = selection
  const [row] = await readCells(db, enforcementRollUp, {
    ...cubeFor(selection),
    within,
    from,
    until,
    by: [],
    measures: [],
  })
  return row?.count ?? 0
}

/** The same month by month; months without a record are left out. */
export async function countRecordsByMonth(db: Db | Transaction, selection: RecordSelection): Promise<MonthCount[]> {
  const { within, from, until } = selection
  const rows = await readCells(db, enforcementRollUp, {
    ...cubeFor(selection),
    within,
    from,
    until,
    by: ['month'],
    measures: [],
  })
  return rows.map((row) => ({ month: row['period']!, count: row.count }))
}

/** Item by item, day by day: what early warning looks at. */
export async function countRecordsByDay(
  db: Db | Transaction,
  selection: Pick<RecordSelection, 'within' | 'from' | 'until' | 'item'>,
): Promise<{ item: string; day: string; count: number }[]> {
  const { within, from, until } = selection
  const query = { cube: 'item', within, from, until, by: ['item'], grain: 'day', where: itemOf(selection) } as const
  const rows = await readSeries(db, enforcementRollUp, query)
  return alongTime(rows, (row) => ({ item: row['item']! })).map(({ period, ...one }) => ({ ...one, day: period }))
}
