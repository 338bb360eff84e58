import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DueTag, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { consultationStateTexts, exportConsultations, listConsultations } from '../contract/index.ts'

const states = Object.entries(consultationStateTexts).map(([value, label]) => ({ value, label }))

/** 意见征集: what is asked, until when, and how many wait for an answer. */
export function ConsultationListPage() {
  const mayManage = useMay('consultations.manage')
  const create = mayManage && (
    <Link to="/consultations/new">
      <Button type="primary" icon={<PlusOutlined />}>
        新建征求意见
      </Button>
    </Link>
  )
  return (
    <Page title="意见征集" lead="每条意见都要答复；有意见没有答复的，所征求的事项不能公布。" actions={create}>
      <Section>
        <DataTable
          name="consultations.consultations"
          label="征求意见列表"
          endpoint={listConsultations}
          exportEndpoint={exportConsultations}
          keyOf={(row) => row.id}
          pathOf={(row) => `/consultations/${row.id}`}
          searchPlaceholder="名称"
          filters={[{ kind: 'choice', key: 'state', label: '状态', options: states }]}
          columns={[
            { key: 'title', title: '名称', sort: 'title', render: (row) => row.title },
            { key: 'unit', title: '单位', render: (row) => row.organisationName },
            { key: 'state', title: '状态', render: (row) => consultationStateTexts[row.state] },
            {
              key: 'closesOn',
              title: '截止',
              sort: 'closesOn',
              render: ({ closesOn, state }) => (state === 'open' ? <DueTag dueOn={closesOn} /> : (closesOn ?? '—')),
            },
            { key: 'opinions', title: '意见', align: 'right', render: (row) => row.opinions },
            {
              key: 'unanswered',
              title: '未答复',
              align: 'right',
              render: (row) => (row.unanswered > 0 ? <strong className="bad">{row.unanswered}</strong> : 0),
            },
          ]}
          empty={
            <EmptyState
              title="还没有征求意见"
              next="风险点批次等事项可以从自己的页面发起；也可以在这里新建"
              action={create}
            />
          }
        />
      </Section>
    </Page>
  )
}
