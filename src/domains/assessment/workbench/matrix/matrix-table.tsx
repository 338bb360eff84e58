import { Link } from '@tanstack/react-router'
import { Tooltip } from 'antd'
import { resultStageTexts, type Matrix, type MatrixUnit } from '../../contract/index.ts'
import { GradeCell } from './matrix-cell.tsx'
import type { MatrixOrder } from './order-units.ts'

interface MatrixTableProps {
  readonly matrix: Matrix
  readonly units: readonly MatrixUnit[]
  readonly compares: boolean
  readonly open: (unit: MatrixUnit, rowId: string) => void
  readonly order: MatrixOrder
  readonly setOrder: (order: MatrixOrder) => void
}

/** A plain table with a head that stays; each column sorts. */
export function MatrixTable({ matrix, units, compares, open, order, setOrder }: MatrixTableProps) {
  const ranked = units.some((unit) => unit.total !== null)
  const sort = (by: string) => setOrder({ by, descending: order.by === by && !order.descending })
  const head = (by: string, text: string, hint?: string) => (
    <th key={by} scope="col" aria-sort={order.by === by ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      <Tooltip title={hint}>
        <button type="button" className="matrix-head" onClick={() => sort(by)}>
          {text}
          {order.by === by && <span aria-hidden>{order.descending ? ' ↓' : ' ↑'}</span>}
        </button>
      </Tooltip>
    </th>
  )
  return (
    <div className="matrix-scroll" tabIndex={0} role="region" aria-label="考评结果表">
      <table className="matrix">
        <thead>
          <tr>
            {head('name', '单位')}
            {matrix.rows.map((row) => head(row.id, row.code, `${row.level1}　${row.name}`))}
            {ranked && (
              <>
                <th scope="col">总分</th>
                {head('rank', '名次')}
              </>
            )}
            <th scope="col">阶段</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.organisationId}>
              <th scope="row">{unit.name}</th>
              {matrix.rows.map((row) => (
                <td key={row.id}>
                  {row.ruleKind ? (
                    <GradeCell {...{ unit, row, compares, open }} />
                  ) : (
                    <span className="quiet">无细则</span>
                  )}
                </td>
              ))}
              {ranked && (
                <>
                  <td className="number">{unit.total ?? '—'}</td>
                  <td className="number">{unit.rank ?? '—'}</td>
                </>
              )}
              <td>
                {unit.resultId && unit.stage ? (
                  <Link to={`/assessment/results/${unit.resultId}`}>{resultStageTexts[unit.stage]}</Link>
                ) : (
                  <span className="quiet">未评</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
