import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, dayText, DueTag, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import {
  applicationSources,
  applicationStateTexts,
  disputeAreas,
  disputeClasses,
  exportApplications,
  listApplications,
} from '../../contract/index.ts'

const optionsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))

/** 调解申请: what came in, from wherever, and by when it is to be decided. */
export function ApplicationListPage() {
  const register = useMay('mediation.handle-applications') && (
    <Link to="/mediation/new">
      <Button type="primary" icon={<PlusOutlined />}>
        登记申请
      </Button>
    </Link>
  )
  return (
    <Page
      title="行政调解"
      lead="收到申请后五个工作日内决定是否受理（待确认）。调解不停止复议和诉讼的期限。"
      actions={
        <>
          <Link to="/mediation/mediators">
            <Button>调解人员</Button>
          </Link>
          <Link to="/mediation/rooms">
            <Button>调解室</Button>
          </Link>
          {register}
        </>
      }
    >
      <Section>
        <DataTable
          name="mediation.applications"
          label="调解申请"
          endpoint={listApplications}
          exportEndpoint={exportApplications}
          keyOf={(one) => one.id}
          pathOf={(one) => `/mediation/applications/${one.id}`}
          searchPlaceholder="当事人、编号、来源编号"
          filters={[
            { kind: 'choice', key: 'state', label: '状态', options: optionsOf(applicationStateTexts) },
            { kind: 'choice', key: 'disputeClass', label: '类别', options: optionsOf(disputeClasses) },
            { kind: 'choice', key: 'area', label: '领域', options: optionsOf(disputeAreas) },
            { kind: 'choice', key: 'source', label: '来源', options: optionsOf(applicationSources) },
          ]}
          defaultSort="-receivedAt"
          columns={[
            {
              key: 'parties',
              title: '当事人',
              width: 240,
              render: (one) => `${one.applicantName} 与 ${one.respondentName}`,
            },
            { key: 'class', title: '类别', render: (one) => disputeClasses[one.disputeClass] },
            { key: 'area', title: '领域', render: (one) => disputeAreas[one.area] },
            { key: 'source', title: '来源', render: (one) => applicationSources[one.source] },
            {
              key: 'receivedAt',
              title: '收到',
              sort: 'receivedAt',
              render: (one) => dayText(one.receivedAt.slice(0, 10)),
            },
            { key: 'state', title: '状态', render: (one) => applicationStateTexts[one.state] },
            {
              key: 'decideBy',
              title: '决定期限',
              render: (one) => (one.decideBy ? <DueTag dueOn={one.decideBy} /> : '—'),
            },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
          ]}
          empty={
            <EmptyState
              title="还没有调解申请"
              next="公众可以在网上申请；当面、电话和热线转来的，在这里登记"
              action={register}
            />
          }
        />
      </Section>
    </Page>
  )
}
