import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryFor, QueryView } from '#ui/workbench/index.ts'
import { planGuidance, voluntarySentence, type Batch } from '../../contract/index.ts'
import { LevelTag } from '../level-tag.tsx'
import { GuidanceTable } from './guidance-table.tsx'

/** 先指导谁、为什么; then what was done. */
export function GuidancePanel({ batch }: { batch: Batch }) {
  const plan = useQuery(queryFor(planGuidance, { params: { batchId: batch.id } }))
  return (
    <>
      <h3>先指导谁</h3>
      <QueryView query={plan}>
        {({ items, note }) => (
          <>
            <ol className="lines">
              {items.map((one) => (
                <li key={one.riskPointId} className="row spread">
                  <span>
                    <LevelTag level={one.level} /> {one.whom}：{one.riskPointName}{' '}
                    <span className="quiet">{one.why}</span>
                  </span>
                  <Link to={`/risk-prevention/points/${one.riskPointId}`}>去指导</Link>
                </li>
              ))}
            </ol>
            <p className="quiet">
              {note}
              {voluntarySentence}。
            </p>
          </>
        )}
      </QueryView>
      <h3>行政指导记录</h3>
      <GuidanceTable batchId={batch.id} />
    </>
  )
}
