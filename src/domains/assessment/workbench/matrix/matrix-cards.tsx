import { Link } from '@tanstack/react-router'
import { resultStageTexts, type Matrix, type MatrixUnit } from '../../contract/index.ts'
import { GradeCell } from './matrix-cell.tsx'

interface MatrixCardsProps {
  readonly matrix: Matrix
  readonly units: readonly MatrixUnit[]
  readonly compares: boolean
  readonly open: (unit: MatrixUnit, rowId: string) => void
}

/** The matrix on a phone: a card for each unit, its rows below each other. */
export function MatrixCards({ matrix, units, compares, open }: MatrixCardsProps) {
  return (
    <ul className="cards">
      {units.map((unit) => (
        <li key={unit.organisationId} className="card">
          <div className="card-title">
            {unit.name}
            {unit.resultId && unit.stage && (
              <Link to={`/assessment/results/${unit.resultId}`}>{resultStageTexts[unit.stage]}</Link>
            )}
          </div>
          {unit.total !== null && (
            <div className="quiet">
              总分 {unit.total}
              {unit.rank !== null && `，第 ${unit.rank} 名`}
            </div>
          )}
          <ul className={units.length > 1 ? 'matrix-chips' : 'matrix-rows'}>
            {matrix.rows
              .filter((row) => row.ruleKind && unit.asked.includes(row.id))
              .map((row) => (
                <li key={row.id}>
                  <span>
                    {row.code} {units.length === 1 && <span className="quiet">{row.name}</span>}
                  </span>
                  <GradeCell {...{ unit, row, compares, open }} />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
