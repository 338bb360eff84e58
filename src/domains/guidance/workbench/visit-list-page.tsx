import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { CounterpartyName } from '#platform/counterparties/workbench/index.tsx'
import { DataTable, DateText, EmptyState, momentText, Page, Section, useMay } from '#ui/workbench/index.ts'
import { exportVisits, guidanceModes, guidanceResponses, listVisits, voluntarySentence } from '../contract/index.ts'

const modes = Object.entries(guidanceModes).map(([value, label]) => ({ value, label }))
const open = [
  { value: 'followUp', label: '到了回访日期' },
  { value: 'awaited', label: '对方还没有说' },
]

/** 走访指导 of all units within reach. */
export function VisitListPage() {
  const write = useMay('guidance.record') && (
    <>
      <Link to="/pending">
        <Button>待同步</Button>
      </Link>
      <Link to="/guidance/visit">
        <Button type="primary" icon={<PlusOutlined />}>
          写走访指导
        </Button>
      </Link>
    </>
  )
  return (
    <Page title="走访指导" lead={`${voluntarySentence}。没有网络也能写，联网后自动同步。`} actions={write}>
      <Section>
        <DataTable
          name="guidance.visits"
          label="走访指导"
          endpoint={listVisits}
          exportEndpoint={exportVisits}
          keyOf={(one) => one.id}
          pathOf={(one) => `/guidance/visits/${one.id}`}
          searchPlaceholder="商户、事由、材料编号"
          filters={[
            { kind: 'choice', key: 'mode', label: '方式', options: modes },
            { kind: 'choice', key: 'open', label: '待办', options: open },
            { kind: 'given', key: 'counterpartyId', label: '只看一户' },
            { kind: 'given', key: 'organisationId', label: '只看一个单位' },
          ]}
          defaultSort="-guidedAt"
          columns={[
            { key: 'topic', title: '事由', width: 220, render: (one) => one.topic },
            {
              key: 'who',
              title: '商户',
              width: 200,
              render: (one) => <CounterpartyName id={one.counterpartyId} name={one.counterpartyName} />,
            },
            { key: 'mode', title: '方式', render: (one) => guidanceModes[one.mode] },
            { key: 'guidedAt', title: '时间', sort: 'guidedAt', render: (one) => momentText(one.guidedAt) },
            {
              key: 'response',
              title: '对方意见',
              hidden: true,
              render: (one) => (one.response ? guidanceResponses[one.response] : '还没有说'),
            },
            { key: 'followUpOn', title: '回访', render: (one) => <DateText value={one.followUpOn} /> },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
            {
              key: 'by',
              title: '登记人',
              render: (one) => (one.withdrawnBecause ? `已撤销：${one.withdrawnBecause}` : one.recordedByName),
            },
          ]}
          empty={<EmptyState title="还没有走访指导" next="在现场用手机写，没有网络也可以" action={write} />}
        />
      </Section>
    </Page>
  )
}
