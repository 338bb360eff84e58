import { Table } from 'antd'
import type { ImportKind, ImportPreview, RowFault } from '../../../contract/index.ts'
import { importFields } from '../../../domain/records/index.ts'

type PreviewRow = ImportPreview['rows'][number]

const faultText = ({ field, message }: RowFault) => (field ? `${field}：${message}` : message)

/** The first rows as they will be, each with what is wrong with it. */
export function PreviewTable({ preview, kind }: { preview: ImportPreview; kind: ImportKind }) {
  const shown = importFields[kind].filter(({ name }) => preview.rows.some((row) => row.shown[name]))
  return (
    <>
      <p>
        已检查前 {preview.looked} 行
        {preview.wrong ? `：${preview.wrong} 行有误，不导入，可下载改正后再导入` : '，没有发现错误'}
      </p>
      {preview.known > 0 && <p>{preview.known} 行已有（来源编号相同，或内容完全相同），不会重复导入。</p>}
      {preview.similar > 0 && (
        <p>
          {preview.similar}{' '}
          行可能重复：违法行为、当事人、日期和地点与已有的一条都相同，但来源编号不同。仍会导入，请先核对。
        </p>
      )}
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
    </>
  )
}

function Verdict({ faults, duplicate }: Pick<PreviewRow, 'faults' | 'duplicate'>) {
  if (duplicate === 'known') return <span className="quiet">已有，不重复导入</span>
  if (duplicate === 'similar') return <span className="bad">可能重复，请核对</span>
  if (!faults.length) return <span className="quiet">可以导入</span>
  return <span className="bad">{faults.map(faultText).join('；')}</span>
}
