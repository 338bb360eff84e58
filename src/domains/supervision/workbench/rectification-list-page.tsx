import { DataTable, DueTag, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { exportRectifications, listRectifications, rectificationStates } from '../contract/index.ts'
import { PartNav } from './part-nav.tsx'

const states = Object.entries(rectificationStates).map(([value, label]) => ({ value, label }))

/** 整改通知: what units must mend, by when. */
export function RectificationListPage() {
  return (
    <Page title="督导检查" lead="督导发现的问题按整改通知逐项办结；督导对象是行政机关及其所属单位。">
      <PartNav />
      <Section title="整改通知">
        <DataTable
          name="supervision.rectifications"
          label="整改通知列表"
          endpoint={listRectifications}
          keyOf={(notice) => notice.id}
          pathOf={(notice) => `/supervision/rectifications/${notice.id}`}
          searchPlaceholder="编号、单位"
          filters={[
            { kind: 'given', key: 'organisationId', label: '只看一个单位' },
            { kind: 'choice', key: 'mine', label: '由谁处理', options: [{ value: 'yes', label: '等我处理' }] },
            { kind: 'choice', key: 'state', label: '状态', options: states },
            { kind: 'choice', key: 'overdue', label: '是否超期', options: [{ value: 'yes', label: '只看超期' }] },
          ]}
          defaultSort="dueOn"
          exportEndpoint={exportRectifications}
          columns={[
            { key: 'number', title: '编号', render: (notice) => notice.number },
            { key: 'unit', title: '整改单位', render: (notice) => notice.organisationName },
            { key: 'findings', title: '问题', align: 'right', render: (notice) => notice.findings },
            { key: 'state', title: '状态', render: (notice) => rectificationStates[notice.state] },
            {
              key: 'dueOn',
              title: '整改期限',
              sort: 'dueOn',
              render: (notice) =>
                notice.state === 'void' ? '—' : <DueTag dueOn={notice.dueOn} doneOn={notice.closedOn} />,
            },
            { key: 'supervisor', title: '督导单位', render: (notice) => notice.supervisingOrganisationName },
          ]}
          empty={<EmptyState title="没有整改通知" next="督导发现问题后，可在督导记录中下达整改通知" />}
        />
      </Section>
    </Page>
  )
}
