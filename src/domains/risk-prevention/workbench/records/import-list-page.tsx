import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { importKinds, importStates, listRecordImports } from '../../contract/index.ts'
import { PartNav } from '../part-nav.tsx'

const states = Object.entries(importStates).map(([value, label]) => ({ value, label }))

/** 导入历史: what was handed in by file, what became of it, and where it can be taken back. */
export function ImportListPage() {
  const create = (
    <Link to="/risk-prevention/record-imports/new">
      <Button type="primary">导入表格</Button>
    </Link>
  )
  return (
    <Page title="导入历史" breadcrumbs={[{ title: '执法记录', path: '/risk-prevention/records' }]} actions={create}>
      <PartNav />
      <Section>
        <DataTable
          name="risk-prevention.imports"
          label="导入列表"
          endpoint={listRecordImports}
          keyOf={(one) => one.id}
          pathOf={(one) => `/risk-prevention/record-imports/${one.id}`}
          searchPlaceholder="文件名"
          filters={[{ kind: 'choice', key: 'state', label: '状态', options: states }]}
          defaultSort="-createdAt"
          columns={[
            { key: 'file', title: '文件', width: 260, render: (one) => one.fileName },
            { key: 'kind', title: '内容', render: (one) => importKinds[one.kind] },
            { key: 'state', title: '状态', render: (one) => importStates[one.state] },
            { key: 'added', title: '已导入', align: 'right', render: (one) => one.rowsAdded },
            { key: 'known', title: '重复', align: 'right', render: (one) => one.rowsKnown },
            { key: 'wrong', title: '有误', align: 'right', render: (one) => one.rowsWrong },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
            { key: 'by', title: '导入人', render: (one) => one.startedByName },
            { key: 'at', title: '时间', sort: 'createdAt', render: (one) => <DateText value={one.createdAt} /> },
          ]}
          empty={<EmptyState title="还没有导入过表格" next="从办案系统导出表格后导入，列名不限" action={create} />}
        />
      </Section>
    </Page>
  )
}
