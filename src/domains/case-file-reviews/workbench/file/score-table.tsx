import { Table } from 'antd'
import type { ItemScore, SheetContent } from '../../contract/index.ts'
import { itemsOf } from '../../domain/index.ts'

/** Points that were handed in, beside the sheet. */
export function ScoreTable({ sheet, scores }: { sheet: SheetContent; scores: readonly ItemScore[] }) {
  const rows = itemsOf(sheet).map((item, place) => ({ ...item, place, score: scores[place] }))
  return (
    <Table
      size="small"
      rowKey="place"
      pagination={false}
      dataSource={rows}
      columns={[
        { title: '项目', render: (_, row) => `${row.text}${row.isVital ? '（基本项）' : ''}` },
        { title: '满分', align: 'right', render: (_, row) => row.points },
        { title: '得分', align: 'right', render: (_, row) => row.score?.points ?? '—' },
        { title: '扣分原因', render: (_, row) => row.score?.remark ?? '' },
      ]}
    />
  )
}
