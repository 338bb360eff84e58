import { DataTable, DateText, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { publicationStateTexts } from '#platform/publishing/contract/index.ts'
import { exportTypicalCases, listTypicalCases } from '../../contract/index.ts'
import { excelTool } from '../../workbench/excel-tool.tsx'
import { PartNav } from '../../workbench/part-nav.tsx'

const excelTools = excelTool(exportTypicalCases)

/** 典型案例 that were made from good points. */
export function CaseListPage() {
  return (
    <Page
      title="典型案例"
      lead="把做得好的风险点写给别人看：先隐去当事人，再送发布审核。"
      breadcrumbs={[{ title: '风险防控', path: '/risk-prevention' }]}
    >
      <PartNav />
      <Section>
        <DataTable
          name="risk-prevention.typical-cases"
          label="典型案例列表"
          endpoint={listTypicalCases}
          exportEndpoint={exportTypicalCases}
          tools={excelTools}
          keyOf={(one) => one.id}
          pathOf={(one) => `/risk-prevention/typical-cases/${one.id}`}
          searchPlaceholder="标题、风险点"
          defaultSort="-changedAt"
          columns={[
            { key: 'title', title: '标题', width: 300, render: (one) => one.title },
            { key: 'point', title: '风险点', render: (one) => one.pointName },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
            {
              key: 'state',
              title: '状态',
              render: (one) => (one.publicationState ? publicationStateTexts[one.publicationState] : '编写中'),
            },
            {
              key: 'changedAt',
              title: '修改',
              sort: 'changedAt',
              render: (one) => <DateText value={one.changedAt.slice(0, 10)} />,
            },
          ]}
          empty={<EmptyState title="还没有典型案例" next="在“分析评估”的建议中，选“可以总结为典型案例”的风险点起草" />}
        />
      </Section>
    </Page>
  )
}
