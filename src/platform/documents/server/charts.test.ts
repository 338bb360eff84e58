import { XMLValidator } from 'fast-xml-parser'
import { expect, it } from 'vitest'
import { drawChart, renderChartSvg } from './charts.ts'

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1])

it('图表是一份静态 SVG，文字用中文字体', async () => {
  const svg = await renderChartSvg({
    xAxis: { type: 'category', data: ['一季度', '二季度'] },
    yAxis: { type: 'value' },
    series: [{ type: 'bar', data: [120, 90] }],
  })
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(svg).not.toMatch(/<script|<animate|@keyframes/)
  expect(textsOf(svg)).toContain('一季度')
  expect(svg).toContain('Noto Sans S Chinese')
})

it('尺寸按所求', async () => {
  const svg = await renderChartSvg({ series: [] }, { width: 300, height: 200 })
  expect(svg).toMatch(/width="300" height="200"/)
})

it.each(['column', 'stackedColumn', 'bar', 'line'] as const)('%s 写出类别、数值、系列与单位', async (kind) => {
  const svg = await drawChart({
    kind,
    categories: ['食品', '广告'],
    series: [
      { name: '2019年', values: [31, 12] },
      { name: '2020年', values: [25, null] },
    ],
    unit: '件',
  })
  const texts = textsOf(svg)
  for (const text of ['食品', '广告', '2019年', '2020年', '31', '12', '25', '单位：件']) expect(texts).toContain(text)
})
