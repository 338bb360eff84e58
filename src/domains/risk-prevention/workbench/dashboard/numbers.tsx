import { Link } from '@tanstack/react-router'
import { inspectionsBehind, recordsBehind, type BothPeriods, type Dashboard } from '../../contract/index.ts'

interface Behind {
  readonly dashboard: Pick<Dashboard, 'organisationId' | 'from' | 'to' | 'beforeFrom' | 'beforeTo'>
  readonly item?: string | undefined
  readonly place?: string | undefined
  readonly districtId?: string | null | undefined
}

/** A number as the way to the list behind it; nought and unknown lead nowhere. */
export function CountLink({ value, to }: { value: number | null; to: string }) {
  if (value === null) return <span className="quiet">未报</span>
  return value === 0 ? <>0</> : <Link to={to}>{value}</Link>
}

/** Records of both periods and inspections of both, always side by side. */
export function bothCells(both: BothPeriods, { dashboard, ...filters }: Behind) {
  const { organisationId, from, to, beforeFrom, beforeTo } = dashboard
  const now = { organisationId, from, to, ...filters }
  const before = { organisationId, from: beforeFrom, to: beforeTo, ...filters }
  return [
    <CountLink key="count" value={both.count} to={recordsBehind(now)} />,
    <CountLink key="before" value={both.before} to={recordsBehind(before)} />,
    <CountLink key="inspections" value={both.inspections} to={inspectionsBehind(now)} />,
    <CountLink key="inspectionsBefore" value={both.inspectionsBefore} to={inspectionsBehind(before)} />,
  ]
}

export const bothHead = ['本期', '上年同期', '检查本期', '检查上年同期'] as const
