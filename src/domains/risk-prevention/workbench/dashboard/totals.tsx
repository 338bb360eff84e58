import type { Dashboard } from '../../contract/index.ts'
import { bothCells, bothHead } from './numbers.tsx'

/** 违法数量 of both periods beside the inspections of both, and what may be said of them. */
export function Totals({ dashboard, item }: { dashboard: Dashboard; item: string | undefined }) {
  const cells = bothCells(dashboard.total, { dashboard, item })
  return (
    <>
      <p>{dashboard.total.sentence}。</p>
      <dl className="facts">
        {bothHead.map((head, place) => (
          <div key={head} className="row">
            <dt>{head}</dt>
            <dd>{cells[place]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
