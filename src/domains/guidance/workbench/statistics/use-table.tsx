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

/** The same on a phone, the total first; modes that were not used are left out. */
export function UseCards({ statistics }: { statistics: GuidanceStatistics }) {
  const { from, until, units, total } = statistics
  return (
    <>
      <p className="quiet">
        {from} 至 {until} 使用的文书（份）和现场走访（次）
      </p>
      <ul className="cards">
        <UseCard use={total} within={{ from, until }} />
        {units.map((unit) => (
          <UseCard key={unit.organisationId} use={unit} within={{ from, until, organisationId: unit.organisationId }} />
        ))}
      </ul>
    </>
  )
}

function UseCard({ use, within }: { use: UnitUse; within: Within }) {
  return (
    <li className="card">
      <div className="card-title">{use.organisationName}</div>
      <dl>
        {figuresOf(use, within)
          .filter(({ mode, count }) => !mode || count > 0)
          .map((figure) => (
            <div key={figure.title}>
              <dt>{figure.title}</dt>
              <dd>
                <Count {...figure} />
              </dd>
            </div>
          ))}
      </dl>
    </li>
  )
}

type Within = { readonly from: string; readonly until: string; readonly organisationId?: string }

interface Figure {
  readonly title: string
  /** Where the figure is of one mode alone. */
  readonly mode?: GuidanceMode
  readonly count: number
  readonly to: string
  readonly search: object
}

/** In the order of the table's columns. */
function figuresOf(use: UnitUse, within: Within): Figure[] {
  const documents = (search: object) => ({ to: '/guidance/statistics/documents', search: { ...within, ...search } })
  return [
    ...modes.map((mode) => ({
      title: guidanceModes[mode],
      mode,
      count: use.documents[mode] ?? 0,
      ...documents({ kind: 'guidance', mode }),
    })),
    { title: '文书合计', count: sumOf(use.documents), ...documents({ kind: 'guidance' }) },
    { title: '书面指导意见', count: use.advice, ...documents({ kind: 'advice' }) },
    { title: '现场走访', count: sumOf(use.visits), to: '/guidance', search: within },
  ]
}

function UseRow({ use, within }: { use: UnitUse; within: Within }) {
  return (
    <tr>
      <th scope="row">{use.organisationName}</th>
      {figuresOf(use, within).map((figure) => (
        <td key={figure.title} className="number">
          <Count {...figure} />
        </td>
      ))}
    </tr>
  )
}

function Count({ count, to, search }: Pick<Figure, 'count' | 'to' | 'search'>) {
  if (count === 0) return <span className="quiet">0</span>
  return (
    <Link to={to} search={search as never}>
      {count}
    </Link>
  )
}
