import { inspectionsBehind, recordsBehind, type ComparedPoint, type Evaluation } from '../../contract/index.ts'
import { CountLink } from '../dashboard/numbers.tsx'
import { SumsTable } from '../dashboard/sums-table.tsx'

const head = ['违法本期', '违法上一同期', '检查本期', '检查上一同期'] as const
const keys = ['cases', 'casesBefore', 'inspections', 'inspectionsBefore'] as const
type CountKey = (typeof keys)[number]

/** Points with the counts of both periods; a number that the records bear out leads to them, any other says that it was typed. */
export function ComparedTable({ evaluation }: { evaluation: Evaluation }) {
  const compared = evaluation.figures?.compared ?? []
  if (!compared.length) return null
  return (
    <SumsTable
      label="各风险点同期对比"
      head={['风险点', ...head]}
      rows={compared.map((one) => ({
        key: one.riskPointId,
        cells: [one.name, ...keys.map((key) => <Count key={key} evaluation={evaluation} compared={one} count={key} />)],
      }))}
    />
  )
}

interface CountProps {
  readonly evaluation: Evaluation
  readonly compared: ComparedPoint
  readonly count: CountKey
}

function Count({ evaluation, compared, count }: CountProps) {
  const { points, basis, organisationId } = evaluation
  const value = compared[count]
  const point = points.find(({ id }) => id === compared.riskPointId)
  if (value === null) return <span className="quiet">没有</span>
  if (!point || point.counted[count] !== value)
    return (
      <>
        {value} <span className="quiet">填写</span>
      </>
    )
  const { item, place } = point
  const period = count.endsWith('Before')
    ? { from: basis.beforeFrom, to: basis.beforeTo }
    : { from: basis.from, to: basis.to }
  const behind = { organisationId, item, ...period }
  const to = count.startsWith('cases')
    ? recordsBehind({ ...behind, place: place || undefined })
    : inspectionsBehind(behind)
  return <CountLink value={value} to={to} />
}
