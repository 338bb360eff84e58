import { Link } from '@tanstack/react-router'
import { BeginTypicalCase } from '#domains/typical-cases/workbench/index.tsx'
import { pointReviewTexts, type PointReview } from '../../contract/index.ts'

/** Points that the numbers propose to revise, to retire or to tell of; each opens where it is decided. */
export function ReviewLines({ reviews }: { reviews: readonly PointReview[] }) {
  if (!reviews.length) return <p>按现有数字，没有建议修订、停用或总结的风险点。</p>
  return (
    <ul className="lines">
      {reviews.map(({ riskPointId, name, proposal, reason }) => (
        <li key={riskPointId}>
          <span>
            {pointReviewTexts[proposal]}：<Link to={`/risk-prevention/points/${riskPointId}`}>{name}</Link>。{reason}。
          </span>
          {proposal === 'example' && <BeginTypicalCase work="risk-prevention.point" recordId={riskPointId} />}
        </li>
      ))}
    </ul>
  )
}
