import { lazy, Suspense, useState } from 'react'
import { Button, Skeleton } from 'antd'
import type { ChartOption } from './chart-canvas.tsx'

const Canvas = lazy(() => import('./chart-canvas.tsx'))

export interface ChartProps {
  /** What the chart shows, one sentence; read aloud in its place. */
  readonly title: string
  readonly option: ChartOption
  /** The same numbers as a table: beside every chart stands its list. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }
  readonly height?: number
  /** A click on a point opens the list behind it. */
  readonly onPoint?: (seriesIndex: number, dataIndex: number) => void
}

/** A chart, loaded only where there is one, with its numbers one click away. */
export function Chart({ title, option, table, height = 280, onPoint }: ChartProps) {
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="chart">
      <figcaption>
        {title}
        <Button size="small" type="link" className="no-print" onClick={() => setAsTable(!asTable)}>
          {asTable ? '看图' : '看数字'}
        </Button>
      </figcaption>
      {asTable ? (
        <NumbersTable {...table} />
      ) : (
        <div role="img" aria-label={title} style={{ height }}>
          <Suspense fallback={<Skeleton active />}>
            <Canvas option={option} {...(onPoint ? { onPoint } : {})} />
          </Suspense>
        </div>
      )}
    </figure>
  )
}

function NumbersTable({ head, rows }: ChartProps['table']) {
  return (
    <table className="numbers">
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join('\t')}>
            {row.map((cell, place) => (
              <td key={head[place] ?? place}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
