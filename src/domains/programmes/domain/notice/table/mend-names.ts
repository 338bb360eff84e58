import { isFilled } from '../text/fold.ts'
import { levelRoles, type LevelRole } from './column-roles.ts'
import { joinCells, type LineCell, type RawRow } from './table-row.ts'

/** Puts names together that a page break parted from their lines: printed on the second page only, or half on each. */
export function mendNames(rows: readonly RawRow[]): RawRow[] {
  return joinHalves(fillFromBelow(rows))
}

/** Where the file tells cells apart, an empty cell right above a page break takes the name that follows. */
function fillFromBelow(rows: readonly RawRow[]): RawRow[] {
  const filled = [...rows]
  for (const [index, row] of rows.entries()) {
    if (!row.startsPage || !row.mergesKnown) continue
    for (const role of levelRoles) {
      const name = row.cells.get(role)
      if (!name?.own) continue
      for (const above of emptyCellAbove(rows, index, role)) filled[above] = withCell(filled[above]!, role, name)
    }
  }
  return filled
}

/** Rows of the empty cell right above; none where that cell is itself the rest of one from the page before. */
function emptyCellAbove(rows: readonly RawRow[], below: number, role: LevelRole): number[] {
  const members: number[] = []
  for (let index = below - 1; index >= 0; index--) {
    const row = rows[index]!
    const cell = row.cells.get(role)
    if (row.kind !== 'line' || !cell || isFilled(cell.text)) return []
    members.push(index)
    if (!cell.merged) return row.startsPage ? [] : members
  }
  return []
}

/** Gives both halves of a cut name to the lines on both pages. */
function joinHalves(rows: readonly RawRow[]): RawRow[] {
  const mended = [...rows]
  const numbered = rows.every(
    (row) => row.kind !== 'line' || hasOwnNumber(row) || row.startsPage || !row.cells.get('name')?.own,
  )
  for (const [index, row] of rows.entries()) {
    if (index === 0 || !row.startsPage || row.kind !== 'line') continue
    for (const role of levelRoles) {
      const [first, second] = [nameAbove(mended, index, role), mended[index]!.cells.get(role)]
      if (!first || !second?.own || !isSecondHalf(row, role, numbered)) continue
      const whole: LineCell = { ...joinCells(first, second, ''), own: false, merged: true }
      spread(mended, index, role, first.text, second.text, whole)
    }
  }
  return mended
}

/**
 * A new outer name always comes with a new inner one, and where lines are numbered a new name comes with a new number:
 * what has neither goes on with the name above.
 */
function isSecondHalf(row: RawRow, role: LevelRole, numbered: boolean): boolean {
  const present = levelRoles.filter((level) => row.cells.has(level))
  const innermost = present.at(-1)!
  if (role !== innermost) return !isFilled(row.cells.get(innermost)!.text) && !hasOwnNumber(row)
  return row.cells.has('no') && numbered && !hasOwnNumber(row)
}

const hasOwnNumber = (row: RawRow) => row.cells.get('no')?.own ?? false

function nameAbove(rows: readonly RawRow[], index: number, role: LevelRole): LineCell | null {
  const row = rows.slice(0, index).findLast((above) => isFilled(above.cells.get(role)?.text ?? ''))
  return row?.cells.get(role) ?? null
}

function spread(rows: RawRow[], at: number, role: LevelRole, first: string, second: string, whole: LineCell): void {
  for (let above = at - 1; above >= 0 && ['', first].includes(textOf(rows[above]!, role)); above--)
    if (textOf(rows[above]!, role) === first) {
      const cell = rows[above]!.cells.get(role)!
      rows[above] = withCell(rows[above]!, role, { ...whole, own: cell.own, merged: cell.merged })
      if (cell.own) break
    }
  rows[at] = withCell(rows[at]!, role, whole)
  for (let below = at + 1; below < rows.length; below++) {
    const cell = rows[below]!.cells.get(role)
    if (!cell?.merged || cell.text !== second) break
    rows[below] = withCell(rows[below]!, role, whole)
  }
}

const textOf = (row: RawRow, role: LevelRole) => row.cells.get(role)?.text ?? ''
const withCell = (row: RawRow, role: LevelRole, cell: LineCell): RawRow => ({
  ...row,
  cells: new Map(row.cells).set(role, cell),
})
