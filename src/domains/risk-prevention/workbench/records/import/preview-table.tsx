import { Table } from 'antd'
import type { ImportKind, ImportPreview, RowFault } from '../../../contract/index.ts'
import { importFields } from '../../../domain/records/index.ts'

type PreviewRow = ImportPreview['rows'][number]

const faultText = ({ field, message }: RowFault) => (field ? `${field}：${message}` : message)

/** The first rows as they will be, each with what is wrong with it. */
export function PreviewTable({ preview, kind }: { preview: ImportPreview; kind: ImportKind }) {
  const shown = importFields[kind].filter(({ name }) => preview.rows.some((row) => row.shown[name]))
  const wrong = preview.rows.filter(({ faults }) => faults.length).length
  return (
    <>
      <p>
        前 {preview.rows.length} 行
        {wrong ? `，其中 ${wrong} 行有误；有误的行不导入，可下载改正后再导入` : '，没有发现错误'}
      </p>
      <Table<PreviewRow>
        size="small"
        aria-label="预览"
        rowKey="line"
        dataSource={preview.rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'line', title: '行', render: (_, row) => row.line },
          { key: 'faults', title: '检查', render: (_, row) => <Verdict faults={row.faults} /> },
          ...shown.map(({ name, label }) => ({
            key: name,
            title: label,
            render: (_: unknown, row: PreviewRow) => row.shown[name] ?? '',
          })),
        ]}
      />
    </>
  )
}

function Verdict({ faults }: { faults: readonly RowFault[] }) {
  if (!faults.length) return <span className="quiet">可以导入</span>
  return <span className="bad">{faults.map(faultText).join('；')}</span>
}
