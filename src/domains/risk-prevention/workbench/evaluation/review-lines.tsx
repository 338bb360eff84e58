import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { mutationFor, ProblemAlert, useMay } from '#ui/workbench/index.ts'
import { beginTypicalCase, pointReviewTexts, type PointReview } from '../../contract/index.ts'

/** Points that the numbers propose to revise, to retire or to tell of; each opens where it is decided. */
export function ReviewLines({ reviews }: { reviews: readonly PointReview[] }) {
  const mayEdit = useMay('risk-prevention.edit')
  if (!reviews.length) return <p>按现有数字，没有建议修订、停用或总结的风险点。</p>
  return (
    <ul className="lines">
      {reviews.map(({ riskPointId, name, proposal, reason }) => (
        <li key={riskPointId}>
          <span>
            {pointReviewTexts[proposal]}：<Link to={`/risk-prevention/points/${riskPointId}`}>{name}</Link>。{reason}。
          </span>
          {proposal === 'example' && mayEdit && <Tell riskPointId={riskPointId} />}
        </li>
      ))}
    </ul>
  )
}

function Tell({ riskPointId }: { riskPointId: string }) {
  const begin = useMutation(mutationFor(beginTypicalCase))
  const navigate = useNavigate()
  return (
    <>
      <Button
        size="small"
        loading={begin.isPending}
        onClick={() =>
          void begin
            .mutateAsync({ params: { riskPointId } })
            .then(({ id }) => navigate({ to: `/risk-prevention/typical-cases/${id}` }))
            .catch(() => {})
        }
      >
        起草典型案例
      </Button>
      <ProblemAlert problem={begin.error} />
    </>
  )
}
