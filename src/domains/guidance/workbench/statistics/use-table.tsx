import { Link } from '@tanstack/react-router'
import { guidanceModes, type GuidanceMode, type GuidanceStatistics, type UnitUse } from '../../contract/index.ts'
import './use-table.css'

const modes = Object.keys(guidanceModes) as GuidanceMode[]
const sumOf = (counts: Partial<Record<string, number>>) =>
  Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)

/** Units down, documents by mode across; a number opens what it was counted from. */
export function UseTable({ statistics }: { statistics: GuidanceStatistics }) {
  const { from, until, units, total } = statistics
  return (
    <div className="use-table">
      <table>
        <caption>
          {from} 至 {until} 使用的文书（份）和现场走访（次）
        </caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            {modes.map((mode) => (
              <th key={mode} scope="col">
                {guidanceModes[mode]}
              </th>
            ))}
            <th scope="col">文书合计</th>
            <th scope="col">书面指导意见</th>
            <th scope="col">现场走访</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UseRow
              key={unit.organisationId}
              use={unit}
              within={{ from, until, organisationId: unit.organisationId }}
            />
          ))}
          <UseRow use={total} within={{ from, until }} />
        </tbody>
      </table>
    </div>
  )
}

type Within = { readonly from: string; readonly until: string; readonly organisationId?: string }

function UseRow({ use, within }: { use: UnitUse; within: Within }) {
  const documents = (search: object) => ({ to: '/guidance/statistics/documents', search: { ...within, ...search } })
  return (
    <tr>
      <th scope="row">{use.organisationName}</th>
      {modes.map((mode) => (
        <Count key={mode} count={use.documents[mode] ?? 0} {...documents({ kind: 'guidance', mode })} />
      ))}
      <Count count={sumOf(use.documents)} {...documents({ kind: 'guidance' })} />
      <Count count={use.advice} {...documents({ kind: 'advice' })} />
      <Count count={sumOf(use.visits)} to="/guidance" search={within} />
    </tr>
  )
}

function Count({ count, to, search }: { count: number; to: string; search: object }) {
  return (
    <td className="number">
      {count === 0 ? (
        <span className="quiet">0</span>
      ) : (
        <Link to={to} search={search as never}>
          {count}
        </Link>
      )}
    </td>
  )
}
