import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { checkKinds, exportVisits, listVisits, visitStates } from '../contract/index.ts'
import { PartNav } from './part-nav.tsx'

/** 督导记录: visits made and received. */
export function VisitListPage() {
  const record = useMay('supervision.visit') && (
    <Link to="/supervision/visits/new">
      <Button type="primary" icon={<PlusOutlined />}>
        登记督导
      </Button>
    </Link>
  )
  return (
    <Page title="督导记录" actions={record} breadcrumbs={[{ title: '督导检查', path: '/supervision' }]}>
      <PartNav />
      <Section>
        <DataTable
          name="supervision.visits"
          label="督导记录列表"
          endpoint={listVisits}
          keyOf={(visit) => visit.id}
          pathOf={(visit) => `/supervision/visits/${visit.id}`}
          searchPlaceholder="单位、查看内容"
          filters={[
            { kind: 'given', key: 'organisationId', label: '只看一个单位' },
            { kind: 'given', key: 'planId', label: '只看一个计划' },
            { kind: 'day', key: 'from', label: '从' },
            { kind: 'day', key: 'to', label: '到' },
            { kind: 'choice', key: 'withFindings', label: '问题', options: [{ value: 'yes', label: '只看有问题的' }] },
            {
              kind: 'choice',
              key: 'state',
              label: '状态',
              options: Object.entries(visitStates).map(([value, label]) => ({ value, label })),
            },
          ]}
          defaultSort="-visitedOn"
          exportEndpoint={exportVisits}
          columns={[
            { key: 'unit', title: '被督导单位', render: (visit) => visit.organisationName },
            {
              key: 'visitedOn',
              title: '日期',
              sort: 'visitedOn',
              render: (visit) => <DateText value={visit.visitedOn} />,
            },
            { key: 'kind', title: '方式', render: (visit) => (visit.kind ? checkKinds[visit.kind] : '日常督导') },
            {
              key: 'findings',
              title: '问题',
              render: (visit) =>
                visit.findings
                  ? `${visit.findings} 个${visit.seriousFindings ? `（较重 ${visit.seriousFindings}）` : ''}`
                  : '未发现',
            },
            { key: 'supervisor', title: '督导单位', render: (visit) => visit.supervisingOrganisationName },
            { key: 'state', title: '状态', render: (visit) => visitStates[visit.state] },
          ]}
          empty={<EmptyState title="还没有督导记录" next="到单位督导后，用手机即可登记" action={record} />}
        />
      </Section>
    </Page>
  )
}
