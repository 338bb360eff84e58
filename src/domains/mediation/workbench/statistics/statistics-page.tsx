import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import {
  DayInput,
  DownloadButton,
  EmptyState,
  MoneyText,
  Page,
  queryFor,
  QueryView,
  Section,
} from '#ui/workbench/index.ts'
import {
  exportStatistics,
  measures,
  showStatistics,
  statisticsGroupings,
  type Measure,
  type MediationStatistics,
  type StatisticsFigures,
  type StatisticsGrouping,
} from '../../contract/index.ts'

const groupings = Object.entries(statisticsGroupings).map(([value, label]) => ({ value, label }))
const measureNames = Object.keys(measures) as Measure[]

/** 行政调解统计: by unit, level or area; every number of cases opens them. */
export function StatisticsPage() {
  const [by, setBy] = useState<StatisticsGrouping>('department')
  const [period, setPeriod] = useState<{ from?: string; to?: string }>({})
  const query = useQuery(queryFor(showStatistics, { query: { ...period, by } }))
  const change = (key: 'from' | 'to') => (day: string | undefined) =>
    setPeriod(({ [key]: _former, ...rest }) => (day ? { ...rest, [key]: day } : rest))
  const asked = { ...period, by }
  return (
    <Page
      title="行政调解统计"
      lead="数字由案件自动统计；点数字看是哪些案件。不选日期的，统计今年以来。"
      actions={
        <>
          <DownloadButton endpoint={exportStatistics} input={{ query: { ...asked, format: 'xlsx' } }}>
            导出 XLSX
          </DownloadButton>
          <DownloadButton endpoint={exportStatistics} input={{ query: { ...asked, format: 'csv' } }}>
            导出 CSV
          </DownloadButton>
          <Link to="/mediation/quarter-reports">
            <Button type="primary">季度分析报告</Button>
          </Link>
        </>
      }
    >
      <Section>
        <div className="row no-print">
          <Radio.Group
            aria-label="分组"
            options={groupings}
            optionType="button"
            value={by}
            onChange={(event) => setBy(event.target.value as StatisticsGrouping)}
          />
          <label>
            自 <DayInput value={period.from} onChange={change('from')} />
          </label>
          <label>
            至 <DayInput value={period.to} onChange={change('to')} />
          </label>
        </div>
        <QueryView query={query}>
          {(found) =>
            found.rows.length === 0 ? (
              <EmptyState title="这一时期没有行政调解" next="请放宽日期再看；受理案件、登记调解人员后自动统计" />
            ) : (
              <StatisticsTable found={found} />
            )
          }
        </QueryView>
      </Section>
    </Page>
  )
}

function StatisticsTable({ found }: { found: MediationStatistics }) {
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="numbers">
        <caption className="quiet">
          {found.from} 至 {found.to}
        </caption>
        <thead>
          <tr>
            <th>{statisticsGroupings[found.by].slice(1)}</th>
            <th>机构</th>
            <th>人员</th>
            {measureNames.map((measure) => (
              <th key={measure}>{measures[measure]}</th>
            ))}
            <th>当事人</th>
            <th>协议金额</th>
            <th>听进去了</th>
            <th>受到尊重</th>
            <th>讲明白了</th>
          </tr>
        </thead>
        <tbody>
          {found.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <Cells figures={row} search={{ from: found.from, to: found.to, by: found.by, key: row.key }} />
            </tr>
          ))}
          <tr>
            <th scope="row">合计</th>
            <Cells figures={found.total} search={{ from: found.from, to: found.to }} />
          </tr>
        </tbody>
      </table>
      <p className="quiet">“—”表示作出评价的当事人少于五方，不显示比例。</p>
    </div>
  )
}

function Cells({ figures, search }: { figures: StatisticsFigures; search: Readonly<Record<string, string>> }) {
  const share = (value: number | null) => (value === null ? '—' : `${value}%`)
  return (
    <>
      <td>{figures.bodies}</td>
      <td>{figures.mediators}</td>
      {measureNames.map((measure) => (
        <td key={measure}>
          {figures[measure] === 0 ? (
            0
          ) : (
            <Link to="/mediation/statistics/cases" search={{ ...search, measure } as never}>
              {figures[measure]}
            </Link>
          )}
        </td>
      ))}
      <td>{figures.parties}</td>
      <td>
        <MoneyText fen={figures.sumFen} />
      </td>
      <td>{share(figures.heard)}</td>
      <td>{share(figures.respected)}</td>
      <td>{share(figures.understood)}</td>
    </>
  )
}
