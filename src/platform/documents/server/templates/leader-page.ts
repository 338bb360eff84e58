import { LeaderPage } from '../../contract/leader-page.ts'
import { chineseDate } from '../../domain/chinese-text.ts'
import { describeChart } from '../../domain/describe-chart.ts'
import { drawChart } from '../charts.ts'
import { defineTemplate } from './template.ts'

export const leaderPage = defineTemplate({
  schema: LeaderPage,
  file: 'leader-page.typ',
  prepare: async (content) => ({
    ...content,
    asOn: chineseDate(content.asOn),
    chart: content.chart && {
      caption: content.chart.caption,
      picture: { format: 'svg', source: await drawChart(content.chart.chart) },
      alternative: describeChart(content.chart.chart, content.chart.caption),
    },
  }),
})
