import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { MoneyText } from '#ui/workbench/index.ts'
import {
  measures,
  statisticsGroupings,
  type Measure,
  type MediationStatistics,
  type StatisticsFigures,
} from '../../contract/index.ts'

interface Figure {
  readonly title: string
  readonly show: (figures: StatisticsFigures, search: Readonly<Record<string, string>>) => ReactNode
}

const share = (value: number | null) => (value === null ? '—' : `${value}%`)
const few = '最后三项是作出评价的当事人中答“是”的比例；“—”表示作出评价的不到五方，不显示比例。'

/** In the order in which offices report them; a number of cases opens the cases. */
const shown: readonly Figure[] = [
  { title: '机构', show: ({ bodies }) => bodies },
  { title: '人员', show: ({ mediators }) => mediators },
  ...(Object.keys(measures) as Measure[]).map((measure): Figure => ({
    title: measures[measure],
    show: (figures, search) =>
      figures[measure] === 0 ? (
        0
      ) : (
        <Link to="/mediation/statistics/cases" search={{ ...search, measure } as never}>
          {figures[measure]}
        </Link>
      ),
  })),
  { title: '当事人', show: ({ parties }) => parties },
  { title: '协议金额', show: ({ sumFen }) => <MoneyText fen={sumFen} /> },
  { title: '听进去了', show: ({ heard }) => share(heard) },
  { title: '受到尊重', show: ({ respected }) => share(respected) },
  { title: '讲明白了', show: ({ understood }) => share(understood) },
]

interface Line {
  readonly key: string
  readonly label: string
  readonly figures: StatisticsFigures
  readonly search: Readonly<Record<string, string>>
}

function linesOf({ from, to, by, rows, total }: MediationStatistics): Line[] {
  const period = { from, to }
  return [
    ...rows.map((row) => ({ key: row.key, label: row.label, figures: row, search: { ...period, by, key: row.key } })),
    { key: 'total', label: '合计', figures: total, search: period },
  ]
}

export function StatisticsTable({ found }: { found: MediationStatistics }) {
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="numbers">
        <caption className="quiet">
          {found.from} 至 {found.to}
        </caption>
        <thead>
          <tr>
            <th scope="col">{statisticsGroupings[found.by].slice(1)}</th>
            {shown.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linesOf(found).map(({ key, label, figures, search }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {shown.map(({ title, show }) => (
                <td key={title}>{show(figures, search)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{few}</p>
    </div>
  )
}

/** The same on a phone, the total first. */
export function StatisticsCards({ found }: { found: MediationStatistics }) {
  const lines = linesOf(found)
  return (
    <>
      <p className="quiet">
        {found.from} 至 {found.to}
      </p>
      <ul className="cards">
        {[lines.at(-1)!, ...lines.slice(0, -1)].map(({ key, label, figures, search }) => (
          <li key={key} className="card">
            <div className="card-title">{label}</div>
            <dl>
              {shown.map(({ title, show }) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd>{show(figures, search)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      <p className="quiet">{few}</p>
    </>
  )
}
