import { useNavigate } from '@tanstack/react-router'
import { Chart } from '#ui/workbench/index.ts'
import { endOfMonth } from '#platform/calendar/domain/index.ts'
import { recordsBehind, type Dashboard } from '../../contract/index.ts'

/** Month by month beside the same months a year before; a click on a bar opens its records. */
export function MonthChart({ dashboard, item }: { dashboard: Dashboard; item: string | undefined }) {
  const navigate = useNavigate()
  const { months, organisationId } = dashboard
  return (
    <Chart
      title="各月违法数量与检查次数"
      option={{
        legend: { bottom: 0 },
        tooltip: { trigger: 'axis' },
        xAxis: { type: 'category', data: months.map(({ month }) => month.slice(0, 7)) },
        yAxis: [
          { type: 'value', name: '件' },
          { type: 'value', name: '次' },
        ],
        series: [
          { type: 'bar', name: '上年同期', data: months.map(({ before }) => before) },
          { type: 'bar', name: '本期', data: months.map(({ count }) => count) },
          {
            type: 'line',
            name: '检查次数（右轴）',
            yAxisIndex: 1,
            data: months.map(({ inspections }) => inspections),
          },
        ],
      }}
      onPoint={(series, index) => {
        const month = months[index]?.month
        if (!month || series > 1) return
        const own = series === 1 ? month : `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`
        void navigate({ to: recordsBehind({ organisationId, item, from: own, to: endOfMonth(own) }) })
      }}
      table={{
        head: ['月份', '本期', '上年同期', '检查本期', '检查上年同期'],
        rows: months.map((one) => [
          one.month.slice(0, 7),
          one.count,
          one.before,
          one.inspections ?? '未报',
          one.inspectionsBefore ?? '未报',
        ]),
      }}
    />
  )
}
