import { DataTable, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { exportRiskPoints, listRiskPoints } from '../contract/index.ts'
import { LevelTag } from './level-tag.tsx'
import { PartNav } from './part-nav.tsx'
import { pointFilters } from './point-filters.ts'

/** All points within reach, by level, place and trade. */
export function PointListPage() {
  return (
    <Page title="违法风险点" breadcrumbs={[{ title: '风险防控', path: '/risk-prevention' }]}>
      <PartNav />
      <Section>
        <DataTable
          name="risk-prevention.points"
          label="违法风险点列表"
          endpoint={listRiskPoints}
          exportEndpoint={exportRiskPoints}
          keyOf={(point) => point.id}
          pathOf={(point) => `/risk-prevention/points/${point.id}`}
          searchPlaceholder="风险点、事项、地点、行业"
          filters={[...pointFilters, { kind: 'given', key: 'batchId', label: '只看一批' }]}
          defaultSort="-level"
          columns={[
            { key: 'name', title: '违法风险点', sort: 'name', width: 260, render: (point) => point.name },
            { key: 'level', title: '等级', sort: 'level', render: (point) => <LevelTag level={point.level} /> },
            { key: 'unit', title: '单位', render: (point) => point.organisationName },
            { key: 'batch', title: '批次', render: (point) => point.batchTitle },
            { key: 'cases', title: '案件', sort: 'cases', align: 'right', render: (point) => point.cases ?? '—' },
            { key: 'place', title: '地点', render: (point) => point.place || '—' },
            { key: 'trade', title: '行业', render: (point) => point.tradeName || point.tradeCode || '—' },
          ]}
          empty={<EmptyState title="还没有违法风险点" next="在批次中新增" />}
        />
      </Section>
    </Page>
  )
}
