import type { Db } from '#base/database/index.ts'
import type { BothPeriods } from '../../contract/index.ts'
import { countInspectionsByItem, countInspectionsByMonth, countRecordsByMonth } from '../records/index.ts'
import type { View } from './view.ts'

/** Months of both periods: records, and inspections where somebody told of them. */
export async function monthsOfBoth(db: Db, { within, item, now, before }: View) {
  const [counted, countedBefore, inspected, inspectedBefore] = await Promise.all([
    countRecordsByMonth(db, { within, ...item, ...now }),
    countRecordsByMonth(db, { within, ...item, ...before }),
    countInspectionsByMonth(db, { within, ...item, ...now }),
    countInspectionsByMonth(db, { within, ...item, ...before }),
  ])
  return { counted, countedBefore, inspected, inspectedBefore }
}

export const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** Nobody having told of any is not the same as none. */
export const sumOrUnknown = (numbers: readonly number[]) => (numbers.length ? sumOf(numbers) : null)

/** Inspections of both periods, to be asked by item, or by item and district. */
export async function inspectionsOfBoth(db: Db, { within, item, now, before }: View) {
  const [rows, rowsBefore] = await Promise.all([
    countInspectionsByItem(db, { within, ...item, ...now }),
    countInspectionsByItem(db, { within, ...item, ...before }),
  ])
  const pick = (from: typeof rows, name: string, districtId?: string) =>
    sumOrUnknown(
      from
        .filter((row) => row.item === name && (districtId === undefined || row.districtId === districtId))
        .map(({ inspections }) => inspections),
    )
  return (name: string, districtId?: string): Pick<BothPeriods, 'inspections' | 'inspectionsBefore'> => ({
    inspections: pick(rows, name, districtId),
    inspectionsBefore: pick(rowsBefore, name, districtId),
  })
}
