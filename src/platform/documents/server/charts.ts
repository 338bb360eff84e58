import type { EChartsOption } from 'echarts'
import type { Chart } from '../contract/chart.ts'
import { chartFontFamily } from './fonts/font-set.ts'

export interface ChartSize {
  readonly width: number
  readonly height: number
}

const paperSize: ChartSize = { width: 640, height: 320 }
// Different in brightness, so that a black and white copy still tells them apart.
const palette = ['#1d4f91', '#e08a1e', '#7fb069', '#8a8f98', '#b23a48', '#5fb3ce']

/** Draws an ECharts option as SVG for paper and portal: Chinese font, no animation, no script. */
export async function renderChartSvg(option: EChartsOption, size: ChartSize = paperSize): Promise<string> {
  const echarts = await import('echarts')
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption({
      color: palette,
      ...option,
      animation: false,
      textStyle: { fontFamily: chartFontFamily, fontSize: 13, color: '#222', ...option.textStyle },
    })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}

/** The SVG of a chart that is given as data. */
export function drawChart(chart: Chart): Promise<string> {
  const horizontal = chart.kind === 'bar'
  const categories = { type: 'category' as const, data: chart.categories, inverse: horizontal }
  const values = { type: 'value' as const }
  return renderChartSvg({
    ...(chart.unit === undefined
      ? {}
      : { title: { text: `单位：${chart.unit}`, left: 0, top: 0, textStyle: unitStyle } }),
    grid: { left: 8, right: 24, top: 40, bottom: chart.series.length > 1 ? 40 : 8, containLabel: true },
    ...(chart.series.length > 1 ? { legend: { bottom: 0 } } : {}),
    xAxis: horizontal ? values : categories,
    yAxis: horizontal ? categories : values,
    series: chart.series.map(({ name, values: data }) => ({
      name,
      data,
      ...(chart.kind === 'line' ? { type: 'line' as const, symbolSize: 7 } : { type: 'bar' as const, barMaxWidth: 36 }),
      ...(chart.kind === 'stackedColumn' ? { stack: 'all' } : {}),
      label: { show: true, position: labelPosition(chart.kind) },
    })),
  })
}

const unitStyle = { fontFamily: chartFontFamily, fontSize: 12, fontWeight: 'normal' as const, color: '#222' }

function labelPosition(kind: Chart['kind']) {
  if (kind === 'bar') return 'right' as const
  return kind === 'stackedColumn' ? ('inside' as const) : ('top' as const)
}
