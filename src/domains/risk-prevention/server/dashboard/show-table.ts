import type { Db } from '#base/database/index.ts'
import type { InputOf, UseCase } from '#base/http/index.ts'
import { monthsOf } from '#platform/calendar/domain/index.ts'
import type { DashboardTable, showDashboardTable } from '../../contract/index.ts'
import { districtTable } from '../../domain/index.ts'
import { districtNames, itemDistrictMonths, itemDistrictTotals } from '../records/index.ts'
import { inspectionsOfBoth } from './both-periods.ts'
import { openView, type View } from './view.ts'

/** 事项 × 区县 × 月, the most frequent rows; the export has them all. */
export async function showDashboardTableUseCase({
  input: { query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof showDashboardTable>>): Promise<DashboardTable> {
  return readTable(db, await openView(db, actor, query, today), query.limit)
}

export async function readTable(db: Db, view: View, limit: number): Promise<DashboardTable> {
  const { within, item, now, before } = view
  const months = monthsOf(now)
  const [counted, countedBefore, inspections] = await Promise.all([
    itemDistrictMonths(db, { within, ...item, ...now }),
    itemDistrictTotals(db, { within, ...item, ...before }),
    inspectionsOfBoth(db, view),
  ])
  const rows = districtTable(counted, months)
  const earlier = new Map(countedBefore.map((row) => [`${row.item}\n${row.districtId}`, row.count]))
  const shown = rows.slice(0, limit)
  const names = await districtNames(
    db,
    shown.flatMap(({ districtId }) => districtId || []),
  )
  return {
    organisationId: view.organisationId,
    ...view.days,
    months,
    rows: shown.map((row) => ({
      item: row.item,
      districtId: row.districtId || null,
      districtName: row.districtId ? (names.get(row.districtId) ?? '') : '未写区县',
      counts: [...row.counts],
      count: row.total,
      before: earlier.get(`${row.item}\n${row.districtId}`) ?? 0,
      ...inspections(row.item, row.districtId),
    })),
    rowsInAll: rows.length,
  }
}
