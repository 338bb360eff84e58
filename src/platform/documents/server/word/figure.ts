import { AlignmentType, ImageRun, Paragraph, type ParagraphChild } from 'docx'
import { ChartRun } from 'docx/charts'
import type { Block } from '../../contract/blocks.ts'
import type { Chart } from '../../contract/chart.ts'
import type { Picture } from '../../contract/picture.ts'
import { documentProblems } from '../../contract/problems.ts'
import { describeChart } from '../../domain/describe-chart.ts'
import { officialPage, typeSize } from '../../domain/gb9704.ts'
import { pictureSize } from '../../domain/picture-size.ts'
import { textRuns } from './runs.ts'
import { fonts, halfPoints } from './typography.ts'

type Figure = Extract<Block, { kind: 'figure' }>

/** Word measures pictures in pixels of 1/96 inch. */
const textWidth = Math.floor(
  ((officialPage.width - officialPage.margins.left - officialPage.margins.right) * 96) / 25.4,
)
const chartHeight = 290
// Programs that cannot draw SVG show this: one transparent pixel.
const transparentPixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='

/** A figure and its caption. A chart stays a chart: its numbers can be edited in Word. */
export function figureParagraphs(figure: Figure): Paragraph[] {
  const content =
    'chart' in figure
      ? chartRun(figure.chart, figure.caption)
      : imageRun(figure.picture, figure.width, figure.alternative)
  const caption = textRuns(figure.caption, { font: fonts.heading, size: halfPoints(typeSize.table) })
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [content] }),
    new Paragraph({ alignment: AlignmentType.CENTER, children: caption }),
  ]
}

function imageRun(picture: Picture, share: number, alternative: string): ParagraphChild {
  const natural = pictureSize(picture)
  if (!natural)
    throw documentProblems.refuse('documents.invalid-content', '有图片已损坏或格式不符，请换成 PNG、JPEG 或 SVG 图片')
  const width = Math.round(textWidth * share)
  const transformation = { width, height: Math.round((width * natural.height) / natural.width) }
  const altText = { name: alternative, title: alternative, description: alternative }
  if (picture.format === 'svg') {
    const fallback = { type: 'png' as const, data: Buffer.from(transparentPixel, 'base64') }
    return new ImageRun({ type: 'svg', data: Buffer.from(picture.source), transformation, fallback, altText })
  }
  return new ImageRun({ type: picture.format === 'png' ? 'png' : 'jpg', data: picture.bytes, transformation, altText })
}

function chartRun(chart: Chart, caption: string): ParagraphChild {
  const common = {
    categories: chart.categories,
    series: chart.series,
    transformation: { width: textWidth, height: chartHeight },
    altText: { name: caption, description: describeChart(chart, caption) },
    valueAxis: chart.unit === undefined ? {} : { title: `单位：${chart.unit}` },
    dataLabels: { value: true },
  }
  if (chart.kind === 'line') return new ChartRun({ ...common, type: 'line', markers: true })
  if (chart.kind === 'bar') return new ChartRun({ ...common, type: 'bar', categoryAxis: { reverseOrder: true } })
  return new ChartRun({ ...common, type: 'column', stacking: chart.kind === 'stackedColumn' ? 'stacked' : 'none' })
}
