import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DownloadButton, Page, queryFor, QueryView, Section, useOwnUnits } from '#ui/workbench/index.ts'
import { exportDashboard, showDashboard, type Dashboard } from '../contract/index.ts'
import { DistrictTable } from './dashboard/district-table.tsx'
import { ItemTable } from './dashboard/item-table.tsx'
import { MonthChart } from './dashboard/month-chart.tsx'
import { PeriodForm } from './dashboard/period-form.tsx'
import { PlaceTable } from './dashboard/place-table.tsx'
import { RisingLines } from './dashboard/rising-lines.tsx'
import { TopListPanel } from './dashboard/top-list-panel.tsx'
import { Totals } from './dashboard/totals.tsx'
import { PartNav } from './part-nav.tsx'
import { readView, type DashboardView } from './dashboard/view.ts'

/** 统计看板: where, what and when; every number opens the records behind it. */
export function DashboardPage() {
  const units = useOwnUnits()
  const [view, setView] = useState<DashboardView>(() => readView(units[0]?.value))
  const dashboard = useQuery(queryFor(showDashboard, { query: view }))
  const exports = (['xlsx', 'csv'] as const).map((format) => (
    <DownloadButton key={format} endpoint={exportDashboard} input={{ params: { format }, query: view }}>
      导出 {format.toUpperCase()}
    </DownloadButton>
  ))
  return (
    <Page
      title="统计看板"
      lead="只数执法记录和检查次数；点数字看它背后的清单。"
      breadcrumbs={[{ title: '风险防控', path: '/risk-prevention' }]}
      actions={exports}
    >
      <PartNav />
      <Section title="看哪里、看哪段时间">
        <PeriodForm units={units} view={view} dashboard={dashboard.data} onChange={setView} />
      </Section>
      <QueryView query={dashboard}>{(found) => <Parts dashboard={found} view={view} />}</QueryView>
    </Page>
  )
}

function Parts({ dashboard, view }: { dashboard: Dashboard; view: DashboardView }) {
  const item = view.item || undefined
  return (
    <>
      <Section title={`${dashboard.organisationName}${item ? `：${item}` : ''}`}>
        <Totals dashboard={dashboard} item={item} />
        <MonthChart dashboard={dashboard} item={item} />
      </Section>
      <Section title="异常上升">
        <RisingLines dashboard={dashboard} item={item} />
      </Section>
      <Section title="多发地点">
        <PlaceTable dashboard={dashboard} item={item} />
      </Section>
      <Section title="多发事项">
        <ItemTable dashboard={dashboard} />
      </Section>
      <Section title="事项、区县、月份">
        <DistrictTable view={view} />
      </Section>
      <Section title="“十大”榜单">
        <TopListPanel dashboard={dashboard} item={item} />
      </Section>
    </>
  )
}
