import type { Chart } from '../contract/chart.ts'

const kinds = { column: '柱状图', stackedColumn: '堆积柱状图', bar: '条形图', line: '折线图' } as const

/** A chart in words, for those who cannot see it. */
export function describeChart(chart: Chart, caption: string): string {
  const unit = chart.unit ?? ''
  const series = chart.series.map(({ name, values }) => {
    const points = chart.categories.map((category, index) => {
      const value = values[index] ?? null
      return `${category}${value === null ? '无数据' : `${value}${unit}`}`
    })
    return `${name}：${points.join('，')}`
  })
  return `${kinds[chart.kind]}：${caption}。${series.join('；')}。`
}
