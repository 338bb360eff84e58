import { Alert, Button, Table, Tag } from 'antd'
import type { ImportPreview } from '../../contract/index.ts'

const changeTexts = { added: '新增', renamed: '更名', moved: '调整上级', edited: '更正', abolished: '撤销' } as const

interface ImportReportProps {
  readonly preview: ImportPreview
  readonly applying: boolean
  readonly apply: () => void
}

/** What an import would change, line by line; with errors nothing can be applied. */
export function ImportReport({ preview, applying, apply }: ImportReportProps) {
  const { errors, changes, unchanged, rows } = preview
  return (
    <>
      {errors.length > 0 && (
        <Alert
          type="error"
          className="problem"
          title={`有 ${errors.length} 处需要改正，改好后重新上传；现在什么也没有改变`}
          description={
            <ul>
              {errors.map((error) => (
                <li key={`${error.line} ${error.column} ${error.message}`}>
                  第 {error.line} 行{error.column && `“${error.column}”`}：{error.message}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <p>
        共 {rows} 行：{changes.length} 处变化，{unchanged} 行不变；自 {preview.on} 起生效。
      </p>
      <Table
        size="small"
        aria-label="将发生的变化"
        rowKey={(change) => `${change.line} ${change.change}`}
        dataSource={changes}
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        columns={[
          { title: '行', dataIndex: 'line', align: 'right' },
          { title: '变化', render: (_, change) => <Tag>{changeTexts[change.change]}</Tag> },
          { title: '单位', dataIndex: 'name' },
          { title: '原来', render: (_, change) => change.before ?? '—' },
          { title: '改为', render: (_, change) => change.after ?? '—' },
        ]}
      />
      <Button
        type="primary"
        disabled={errors.length > 0 || changes.length === 0 || preview.state === 'applied'}
        loading={applying}
        onClick={apply}
      >
        执行以上 {changes.length} 处变化
      </Button>
    </>
  )
}
