import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { DataTable, DateText, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { listReports, reportKinds } from '../contract/index.ts'
import { StartReport } from './report/start-report.tsx'

/** 一键成稿: drafts of 落实情况报告 and 通报. */
export function ReportListPage() {
  const [starting, setStarting] = useState(false)
  const start = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setStarting(true)}>
      成稿
    </Button>
  )
  return (
    <Page title="一键成稿" lead="数字由系统统计并注明出处，您只改文字；导出 Word 后在办公系统行文。" actions={start}>
      <Section>
        <DataTable
          name="oversight.reports"
          label="稿件列表"
          endpoint={listReports}
          keyOf={(draft) => draft.id}
          pathOf={(draft) => `/report-drafts/${draft.id}`}
          searchPlaceholder="标题、单位"
          filters={[
            {
              kind: 'choice',
              key: 'kind',
              label: '种类',
              options: Object.entries(reportKinds).map(([value, label]) => ({ value, label })),
            },
          ]}
          defaultSort="-changedAt"
          columns={[
            { key: 'title', title: '标题', render: (draft) => draft.title.replaceAll('\n', '') },
            { key: 'kind', title: '种类', render: (draft) => reportKinds[draft.kind] },
            { key: 'unit', title: '单位', render: (draft) => draft.organisationName },
            { key: 'countedOn', title: '统计至', render: (draft) => draft.countedOn },
            {
              key: 'changedAt',
              title: '修改',
              sort: 'changedAt',
              render: (draft) => (
                <>
                  {draft.changedByName} <DateText value={draft.changedAt} />
                </>
              ),
            },
          ]}
          empty={<EmptyState title="还没有稿件" next="选方案即可成稿，数字自动统计" action={start} />}
        />
      </Section>
      {starting && <StartReport close={() => setStarting(false)} />}
    </Page>
  )
}
