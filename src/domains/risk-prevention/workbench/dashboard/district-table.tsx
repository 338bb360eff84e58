import { useQuery } from '@tanstack/react-query'
import { queryFor, QueryView } from '#ui/workbench/index.ts'
import { endOfMonth } from '#platform/calendar/domain/index.ts'
import { recordsBehind, showDashboardTable, type DashboardTable } from '../../contract/index.ts'
import { bothCells, bothHead, CountLink } from './numbers.tsx'
import { SumsTable } from './sums-table.tsx'
import type { DashboardView } from './view.ts'

/** 事项 × 区县 × 月 */
export function DistrictTable({ view }: { view: DashboardView }) {
  const table = useQuery(queryFor(showDashboardTable, { query: view }))
  return <QueryView query={table}>{(found) => <Rows table={found} />}</QueryView>
}

function Rows({ table }: { table: DashboardTable }) {
  const { rows, months, organisationId, rowsInAll } = table
  if (!rows.length) return <p>这段时间没有执法记录。</p>
  return (
    <>
      <SumsTable
        label="事项、区县、月份统计"
        head={['事项', '区县', ...bothHead, ...months.map((month) => month.slice(2, 7))]}
        names={2}
        rows={rows.map((one) => {
          const { item, districtId } = one
          return {
            key: `${item}${districtId}`,
            cells: [
              item,
              one.districtName,
              ...bothCells(one, { dashboard: table, item, districtId }),
              ...months.map((month, place) => (
                <CountLink
                  key={month}
                  value={one.counts[place]!}
                  to={recordsBehind({ organisationId, item, districtId, from: month, to: endOfMonth(month) })}
                />
              )),
            ],
          }
        })}
      />
      {rowsInAll > rows.length && (
        <p className="quiet">
          共 {rowsInAll} 行，这里是件数最多的 {rows.length} 行；全部请用上方“导出”。
        </p>
      )}
    </>
  )
}
