import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { batchStageTexts, listBatches } from '../contract/index.ts'
import { PartNav } from './part-nav.tsx'

const stages = Object.entries(batchStageTexts).map(([value, label]) => ({ value, label }))

/** Every batch within reach, ended ones included. */
export function BatchListPage() {
  const create = useMay('risk-prevention.edit') && (
    <Link to="/risk-prevention/batches/new">
      <Button type="primary" icon={<PlusOutlined />}>
        新建一批
      </Button>
    </Link>
  )
  return (
    <Page title="风险防控批次" actions={create} breadcrumbs={[{ title: '风险防控', path: '/risk-prevention' }]}>
      <PartNav />
      <Section>
        <DataTable
          name="risk-prevention.batches"
          label="风险防控批次列表"
          endpoint={listBatches}
          keyOf={(batch) => batch.id}
          pathOf={(batch) => `/risk-prevention/batches/${batch.id}`}
          searchPlaceholder="批次名称、单位"
          filters={[
            { kind: 'choice', key: 'stage', label: '步骤', options: stages },
            { kind: 'text', key: 'year', label: '年度' },
          ]}
          columns={[
            { key: 'title', title: '批次', sort: 'title', width: 320, render: (batch) => batch.title },
            { key: 'unit', title: '单位', render: (batch) => batch.organisationName },
            { key: 'year', title: '年度', sort: 'year', render: (batch) => `${batch.year} 年第 ${batch.number} 批` },
            { key: 'stage', title: '所处步骤', render: (batch) => batchStageTexts[batch.stage] },
            { key: 'points', title: '风险点', align: 'right', render: (batch) => batch.points },
            { key: 'high', title: '高风险', align: 'right', render: (batch) => batch.high },
            { key: 'dueOn', title: '本步骤期限', render: (batch) => <DateText value={batch.dueOn} /> },
          ]}
          empty={<EmptyState title="还没有批次" next="新建一批，从梳理违法风险点开始" action={create} />}
        />
      </Section>
    </Page>
  )
}
