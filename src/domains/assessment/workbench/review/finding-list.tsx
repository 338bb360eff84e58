import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState, GradeTag, queryFor, QueryView } from '#ui/workbench/index.ts'
import { showMatrix } from '../../contract/index.ts'
import { letterOf, openPointTexts } from '../texts.ts'

const byFinding = new Set(['coverageShare', 'awardLevel', 'presence'])

/** Rows that are graded from what the office finds: coverage, award, what is there. */
export function FindingList({ programmeId }: { programmeId: string }) {
  const matrix = useQuery(queryFor(showMatrix, { params: { programmeId } }))
  return (
    <QueryView query={matrix}>
      {({ rows, units }) => {
        const wanted = rows.filter((row) => byFinding.has(row.ruleKind ?? ''))
        if (wanted.length === 0)
          return <EmptyState title="本方案没有需要录入事实的任务" next="覆盖率、奖项、有无一类的任务在这里录入" />
        return wanted.map((row) => (
          <section key={row.id}>
            <h3>
              {row.code}　{row.name}
            </h3>
            <ul className="matrix-rows">
              {units
                .filter((unit) => unit.asked.includes(row.id))
                .map((unit) => {
                  const cell = unit.cells.find((one) => one.rowId === row.id)
                  return (
                    <li key={unit.organisationId}>
                      <Link to={`/reviews/rows/${row.id}/units/${unit.organisationId}`}>{unit.name}</Link>
                      {cell ? (
                        <span className="row">
                          {cell.undecided && <span className="quiet">{openPointTexts[cell.undecided]}</span>}
                          <GradeTag grade={letterOf(cell.grade)} />
                        </span>
                      ) : (
                        <span className="quiet">未评</span>
                      )}
                    </li>
                  )
                })}
            </ul>
          </section>
        ))
      }}
    </QueryView>
  )
}
