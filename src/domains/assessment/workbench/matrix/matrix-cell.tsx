import { GradeTag } from '#ui/workbench/index.ts'
import type { MatrixCell, MatrixUnit } from '../../contract/index.ts'
import { letterOf, openPointTexts } from '../texts.ts'

interface CellProps {
  readonly unit: MatrixUnit
  readonly row: { readonly id: string; readonly code: string; readonly name: string }
  readonly compares: boolean
  readonly open: (unit: MatrixUnit, rowId: string) => void
}

/** A letter on its colour; a button that opens its grounds. A dash where the row was not asked of the unit. */
export function GradeCell({ unit, row, compares, open }: CellProps) {
  const cell = unit.cells.find((each) => each.rowId === row.id)
  if (!unit.asked.includes(row.id)) return <span className="quiet">—</span>
  if (!cell) return <span className="quiet">未评</span>
  return (
    <button
      type="button"
      className="matrix-cell"
      title={cell.undecided ? openPointTexts[cell.undecided] : `${row.name}：看评定依据`}
      aria-label={`${unit.name} ${row.code} ${letterOf(cell.grade) ?? '待定'}，看评定依据`}
      onClick={() => open(unit, row.id)}
    >
      <GradeTag grade={letterOf(cell.grade)} />
      {compares && <Change cell={cell} />}
    </button>
  )
}

const order = ['excellent', 'good', 'medium', 'poor']

function Change({ cell }: { cell: MatrixCell }) {
  if (!cell.before) return <span className="quiet matrix-change">无上年</span>
  const before = letterOf(cell.before)
  if (!cell.grade) return <span className="quiet matrix-change">上年 {before}</span>
  const step = order.indexOf(cell.before) - order.indexOf(cell.grade)
  const word = step > 0 ? '↑' : step < 0 ? '↓' : '＝'
  return (
    <span className="quiet matrix-change">
      {word} {before}
    </span>
  )
}
