import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ProgrammeRow, RowReturns } from '../../contract/index.ts'
import { gridColumns } from './grid-columns.tsx'

interface RowCardsProps {
  readonly rows: readonly ProgrammeRow[]
  readonly returns: ReadonlyMap<string, RowReturns>
  readonly onEdit: (row: ProgrammeRow) => void
  readonly onMove: (row: ProgrammeRow, by: -1 | 1) => void
  readonly onRemove: (row: ProgrammeRow) => void
}

/** The same table on a phone. */
export function RowCards({ rows, returns, onEdit, onMove, onRemove }: RowCardsProps) {
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.id} className="card">
          <div className="card-title">
            {row.code} {row.name}
          </div>
          <dl>
            {gridColumns
              .filter((column) => column.onCard)
              .map((column) => (
                <div key={column.field}>
                  <dt>{column.title}</dt>
                  <dd>{column.show(row, returns.get(row.id))}</dd>
                </div>
              ))}
          </dl>
          <div className="row">
            <Button onClick={() => onEdit(row)}>编辑</Button>
            <Button icon={<UpOutlined />} aria-label={`${row.code} 上移`} onClick={() => onMove(row, -1)} />
            <Button icon={<DownOutlined />} aria-label={`${row.code} 下移`} onClick={() => onMove(row, 1)} />
            <Button danger onClick={() => onRemove(row)}>
              删除
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
