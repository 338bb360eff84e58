import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryFor, QueryView } from '#ui/workbench/index.ts'
import {
  guidanceModeTexts,
  guidanceResultTexts,
  planGuidance,
  voluntarySentence,
  type Batch,
} from '../../contract/index.ts'
import { LevelTag } from '../level-tag.tsx'
import { GuidanceStartLinks } from './guidance-start.tsx'
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
                <li key={one.riskPointId}>
                  <span>
                    <LevelTag level={one.level} /> {one.whom}：
                    <Link to={`/risk-prevention/points/${one.riskPointId}`}>{one.riskPointName}</Link>{' '}
                    <span className="quiet">{one.why}</span>
                  </span>
                  <GuidanceStartLinks start={one.start} about={one.riskPointName} />
                  {one.latest.length > 0 && <Latest items={one.latest} />}
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

function Latest({ items }: { items: readonly LatestGuidance[] }) {
  return (
    <span className="quiet" style={{ flexBasis: '100%' }}>
      最近：
      {items.map((one, place) => (
        <span key={one.id}>
          {place > 0 && '；'}
          {one.path ? <Link to={one.path}>{latestText(one)}</Link> : latestText(one)}
        </span>
      ))}
    </span>
  )
}

interface LatestGuidance {
  readonly id: string
  readonly guidedOn: string
  readonly counterpartyName: string
  readonly mode: keyof typeof guidanceModeTexts
  readonly result: keyof typeof guidanceResultTexts | null
  readonly path: string | null
}

const latestText = ({ guidedOn, counterpartyName, mode, result }: LatestGuidance) =>
  [guidedOn, counterpartyName, guidanceModeTexts[mode], result && guidanceResultTexts[result]].filter(Boolean).join(' ')
