import { Table } from 'antd'
import type { ReactNode } from 'react'
import { faultText, type RowFault, type TableField } from '#base/columns/index.ts'
import { useNarrow } from '../display/use-media.ts'

/** A row as it will be. */
export interface PreviewedRow {
  readonly line: number
  readonly shown: Readonly<Record<string, string>>
  readonly faults: readonly RowFault[]
}

interface RowPreviewProps<Row extends PreviewedRow> {
  readonly rows: readonly Row[]
  readonly fields: readonly TableField[]
  /** What is said of a row without faults. */
  readonly verdict: (row: Row) => ReactNode
}

/** Rows of a table that is to be taken over, each with what is wrong with it; cards on a phone. */
export function RowPreview<Row extends PreviewedRow>({ rows, fields, verdict }: RowPreviewProps<Row>) {
  const narrow = useNarrow()
  const shown = fields.filter(({ name }) => rows.some((row) => row.shown[name]))
  const verdictOf = (row: Row) =>
    row.faults.length ? <span className="bad row-faults">{row.faults.map(faultText).join('；')}</span> : verdict(row)
  if (narrow)
    return (
      <ul className="cards" aria-label="预览">
        {rows.map((row) => (
          <li key={row.line} className="card">
            <div className="card-title">
              第 {row.line} 行：{verdictOf(row)}
            </div>
            <dl>
              {shown.map(({ name, label }) => (
                <div key={name}>
                  <dt>{label}</dt>
                  <dd>{row.shown[name] ?? '—'}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    )
  return (
    <Table<Row>
      size="small"
      aria-label="预览"
      rowKey="line"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'line', title: '行', render: (_, row) => row.line },
        { key: 'faults', title: '检查', render: (_, row) => verdictOf(row) },
        ...shown.map(({ name, label }) => ({
          key: name,
          title: label,
          render: (_: unknown, row: Row) => row.shown[name] ?? '',
        })),
      ]}
    />
  )
}
