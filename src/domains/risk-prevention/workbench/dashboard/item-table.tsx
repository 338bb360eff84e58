import type { Dashboard } from '../../contract/index.ts'
import { bothCells, bothHead } from './numbers.tsx'
import { SumsTable } from './sums-table.tsx'

/** The ten most frequent items. */
export function ItemTable({ dashboard }: { dashboard: Dashboard }) {
  if (!dashboard.items.length) return <p>这段时间没有执法记录。</p>
  return (
    <SumsTable
      label="多发事项"
      head={['事项', ...bothHead]}
      rows={dashboard.items.map((one) => ({
        key: one.item,
        cells: [one.item, ...bothCells(one, { dashboard, item: one.item })],
      }))}
    />
  )
}
