import { Table } from 'antd'
import { useNarrow } from '#ui/workbench/index.ts'
import type { IntakeField, IntakePreview } from '../contract/index.ts'

type PreviewRow = IntakePreview['rows'][number]

/** The rows as they will be, those with faults first. */
export function PreviewTable({ preview, fields }: { preview: IntakePreview; fields: readonly IntakeField[] }) {
  const narrow = useNarrow()
  const shown = fields.filter(({ name }) => preview.rows.some((row) => row.shown[name]))
  return (
    <>
      <p>
        已检查 {preview.read} 行
        {preview.wrong ? `：${preview.wrong} 行有误，不登记，可下载改正后再上传` : '，没有发现错误'}
        {preview.known > 0 && `；${preview.known} 行编号已有，不会重复登记`}
      </p>
      {narrow ? (
        <Cards rows={preview.rows} shown={shown} />
      ) : (
        <Table<PreviewRow>
          size="small"
          aria-label="预览"
          rowKey="line"
          dataSource={preview.rows}
          pagination={false}
          scroll={{ x: 'max-content' }}
          columns={[
            { key: 'line', title: '行', render: (_, row) => row.line },
            { key: 'faults', title: '检查', render: (_, row) => <Verdict {...row} /> },
            ...shown.map(({ name, label }) => ({
              key: name,
              title: label,
              render: (_: unknown, row: PreviewRow) => row.shown[name] ?? '',
            })),
          ]}
        />
      )}
    </>
  )
}

/** The same on a phone. */
function Cards({ rows, shown }: { rows: readonly PreviewRow[]; shown: readonly IntakeField[] }) {
  return (
    <ul className="cards" aria-label="预览">
      {rows.map((row) => (
        <li key={row.line} className="card">
          <div className="card-title">
            第 {row.line} 行：
            <Verdict {...row} />
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
}

function Verdict({ faults, isKnown }: Pick<PreviewRow, 'faults' | 'isKnown'>) {
  if (faults.length)
    return (
      <span className="bad hotline-verdict">
        {faults.map(({ field, message }) => (field ? `${field}：${message}` : message)).join('；')}
      </span>
    )
  return <span className="quiet">{isKnown ? '编号已有，不重复登记' : '可以登记'}</span>
}
