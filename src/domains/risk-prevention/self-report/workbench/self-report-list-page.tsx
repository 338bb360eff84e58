import { DataTable, EmptyState, momentText, Page, Section } from '#ui/workbench/index.ts'
import {
  exportSelfReports,
  listSelfReports,
  selfReportOutcomeTexts,
  selfReportStateTexts,
} from '../../contract/index.ts'
import { PartNav } from '../../workbench/part-nav.tsx'

const states = Object.entries(selfReportStateTexts).map(([value, label]) => ({ value, label }))

/** 主动改正: what firms reported to this unit of their own will, the newest first. */
export function SelfReportListPage() {
  return (
    <Page
      title="主动改正报告"
      lead="商户自愿报告的改正情况。先受理，再答复；是否从轻、减轻或不予处罚，由本单位依法决定。"
      breadcrumbs={[{ title: '风险防控', path: '/risk-prevention' }]}
    >
      <PartNav />
      <Section>
        <DataTable
          name="risk-prevention.self-reports"
          label="主动改正报告"
          endpoint={listSelfReports}
          exportEndpoint={exportSelfReports}
          keyOf={(one) => one.id}
          pathOf={(one) => `/risk-prevention/self-reports/${one.id}`}
          searchPlaceholder="店名、风险点、回执编号"
          filters={[{ kind: 'choice', key: 'state', label: '状态', options: states }]}
          defaultSort="-receivedAt"
          columns={[
            { key: 'shop', title: '报告人（店名）', render: (one) => one.shopName },
            { key: 'point', title: '关于', render: (one) => one.pointName },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
            { key: 'receivedAt', title: '收到时间', sort: 'receivedAt', render: (one) => momentText(one.receivedAt) },
            { key: 'state', title: '状态', render: (one) => selfReportStateTexts[one.state] },
            {
              key: 'outcome',
              title: '结果',
              render: (one) => (one.outcome ? selfReportOutcomeTexts[one.outcome] : ''),
            },
            { key: 'code', title: '回执编号', render: (one) => one.code },
          ]}
          empty={<EmptyState title="还没有主动改正报告" next="商户在公开页的风险点下提交后，会列在这里" />}
        />
      </Section>
    </Page>
  )
}
