import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { EmptyState } from '#ui/workbench/index.ts'
import type { Plan } from '../../contract/index.ts'

/** Each unit of the check: was it visited, what was found; one tap begins its record. */
export function PlanUnits({ plan }: { plan: Plan }) {
  if (!plan.units.length)
    return <EmptyState title="还没有检查单位" next={plan.kind === 'random' ? '请在下面随机抽取' : '请在下面选择'} />
  return (
    <ul className="lines">
      {plan.units.map((unit) => (
        <li key={unit.id}>
          <span>
            <strong>{unit.name}</strong>{' '}
            <span className="quiet">
              {unit.visits
                ? `${unit.lastVisitedOn} 已督导，问题 ${unit.findings} 个，未办结整改 ${unit.openRectifications} 件`
                : '尚未督导'}
            </span>
          </span>
          <span className="row no-print">
            {unit.visits > 0 && (
              <Link to="/supervision/visits" search={{ planId: plan.id, organisationId: unit.id } as never}>
                查看记录
              </Link>
            )}
            {plan.actions.includes('visit') && (
              <Link to="/supervision/visits/new" search={{ planId: plan.id, organisationId: unit.id } as never}>
                <Button>登记督导</Button>
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
