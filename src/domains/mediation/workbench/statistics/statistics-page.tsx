import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Radio } from 'antd'
import {
  DayInput,
  DownloadButton,
  EmptyState,
  Page,
  queryFor,
  QueryView,
  Section,
  useNarrow,
} from '#ui/workbench/index.ts'
import { exportStatistics, showStatistics, statisticsGroupings, type StatisticsGrouping } from '../../contract/index.ts'
import { StatisticsCards, StatisticsTable } from './statistics-figures.tsx'

const groupings = Object.entries(statisticsGroupings).map(([value, label]) => ({ value, label }))

interface Search {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly by?: StatisticsGrouping | undefined
}

/** 行政调解统计: by unit, level or area; every number of cases opens them. */
export function StatisticsPage() {
  const { from, to, by: chosen }: Search = useSearch({ strict: false })
  const by = chosen && chosen in statisticsGroupings ? chosen : 'department'
  const navigate = useNavigate()
  const narrow = useNarrow()
  const asked = { from, to, by }
  const query = useQuery(queryFor(showStatistics, { query: asked }))
  // Whoever comes back from the cases of a number finds the table as it was.
  const go = (changed: Search) => void navigate({ to: '.', replace: true, search: { ...asked, ...changed } as never })
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
            onChange={(event) => go({ by: event.target.value as StatisticsGrouping })}
          />
          <label>
            自 <DayInput value={from} onChange={(day) => go({ from: day })} />
          </label>
          <label>
            至 <DayInput value={to} onChange={(day) => go({ to: day })} />
          </label>
        </div>
        <QueryView query={query}>
          {(found) =>
            found.rows.length === 0 ? (
              <EmptyState title="这一时期没有行政调解" next="请放宽日期再看；受理案件、登记调解人员后自动统计" />
            ) : narrow ? (
              <StatisticsCards found={found} />
            ) : (
              <StatisticsTable found={found} />
            )
          }
        </QueryView>
      </Section>
    </Page>
  )
}
