import {
  BarChart,
  HeatmapChart,
  LineChart,
  type BarSeriesOption,
  type HeatmapSeriesOption,
  type LineSeriesOption,
} from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  type AriaComponentOption,
  type GridComponentOption,
  type LegendComponentOption,
  type TooltipComponentOption,
  type VisualMapComponentOption,
} from 'echarts/components'
import { init, use, type ComposeOption } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'

use([
  BarChart,
  LineChart,
  HeatmapChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
  SVGRenderer,
])

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | HeatmapSeriesOption
  | AriaComponentOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
  | VisualMapComponentOption
>

/** Quiet, and apart without colour vision; ECharts adds patterns by `aria.decal`. */
const palette = ['#1f4e79', '#b0772a', '#3f7d58', '#8a3b52', '#5c6f82', '#8c7a2f']

interface ChartCanvasProps {
  readonly option: ChartOption
  readonly onPoint?: (seriesIndex: number, dataIndex: number) => void
}

/** ECharts in its own lazily loaded file. */
export default function ChartCanvas({ option, onPoint }: ChartCanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return undefined
    const chart = init(place.current, null, { renderer: 'svg' })
    chart.setOption({ color: palette, aria: { enabled: true, decal: { show: true } }, animation: false, ...option })
    if (onPoint)
      chart.on('click', (event) => {
        if (event.seriesIndex !== undefined) onPoint(event.seriesIndex, event.dataIndex)
      })
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(place.current)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [option, onPoint])
  return <div ref={place} className="chart-canvas" />
}
