import { DataTable, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { exportInspectionCounts, listInspectionCounts } from '../../contract/index.ts'
import { PartNav } from '../part-nav.tsx'

/** 检查次数: as units told of them, month by month; a number elsewhere opens this list with its filters. */
export function InspectionListPage() {
  return (
    <Page
      title="检查次数"
      lead="违法数量的升降，要与检查次数一起看。"
      breadcrumbs={[{ title: '统计看板', path: '/risk-prevention/dashboard' }]}
    >
      <PartNav />
      <Section>
        <DataTable
          name="risk-prevention.inspections"
          label="检查次数列表"
          endpoint={listInspectionCounts}
          exportEndpoint={exportInspectionCounts}
          keyOf={(row) => row.id}
          searchPlaceholder="事项、单位"
          filters={[
            { kind: 'text', key: 'item', label: '事项（全称）' },
            { kind: 'day', key: 'from', label: '自' },
            { kind: 'day', key: 'to', label: '至' },
            { kind: 'given', key: 'organisationId', label: '只看一个单位' },
            { kind: 'given', key: 'districtId', label: '只看一个区县' },
          ]}
          defaultSort="-month"
          columns={[
            { key: 'month', title: '月份', sort: 'month', render: (row) => row.month.slice(0, 7) },
            { key: 'item', title: '事项', width: 240, render: (row) => row.item || '全部事项' },
            { key: 'district', title: '区县', render: (row) => row.districtName || '—' },
            { key: 'unit', title: '单位', render: (row) => row.organisationName },
            {
              key: 'inspections',
              title: '检查次数',
              sort: 'inspections',
              align: 'right',
              render: (row) => row.inspections,
            },
          ]}
          empty={<EmptyState title="还没有检查次数" next="在“执法记录”中导入检查次数表：月份、事项、次数" />}
        />
      </Section>
    </Page>
  )
}
