import type { Table, TableRow } from '#platform/files/extraction/contract/index.ts'
import { roleOfHeader, type ColumnRole } from './column-roles.ts'

export interface TableHeader {
  /** Rows of the table that the header takes, the first and the one after the last. */
  readonly first: number
  readonly end: number
  readonly roles: readonly (ColumnRole | null)[]
  /** Words of the header by column. */
  readonly labels: readonly string[]
}

/** Columns that say what is asked, and columns that say how or by when. */
const subjects: readonly ColumnRole[] = ['level1', 'level2', 'level3', 'name', 'requirement', 'materials']
const terms: readonly ColumnRole[] = ['deadline', 'materials', 'grading', 'uploadCount', 'requirement', 'units', 'lead']

/** The header of a table of tasks; null for any other table. */
export function findHeader(table: Table): TableHeader | null {
  for (let first = 0; first < table.rows.length; first++) {
    const roles = rolesOf(table.rows[first]!)
    if (!isTaskHeader(roles, table.rows[first]!)) continue
    const lower = table.rows[first + 1]
    if (lower && isLowerHeader(lower, table.rows[first]!)) {
      const both = lower.cells.map((cell, column) => roleOfHeader(cell.text) ?? roles[column] ?? null)
      return {
        first,
        end: first + 2,
        roles: both,
        labels: lower.cells.map((cell, column) => cell.text || table.rows[first]!.cells[column]!.text),
      }
    }
    return { first, end: first + 1, roles, labels: table.rows[first]!.cells.map((cell) => cell.text) }
  }
  return null
}

/** A cell merged over columns gives its role to all of them, unless the line below tells more. */
const rolesOf = (row: TableRow) => row.cells.map((cell) => roleOfHeader(cell.text))

function isTaskHeader(roles: readonly (ColumnRole | null)[], row: TableRow): boolean {
  const filled = row.cells.filter((cell) => cell.merged !== 'left' && cell.text.trim() !== '')
  const recognised = filled.filter((cell) => roleOfHeader(cell.text) !== null).length
  const known = new Set(roles.filter((role) => role !== null))
  const hasSubject = subjects.some((role) => known.has(role))
  const hasTerm = terms.some((role) => known.has(role) && !(subjects.includes(role) && onlySubject(role, known)))
  return known.size >= 2 && recognised * 2 > filled.length && hasSubject && hasTerm
}

/** A column can be the subject or the terms, not both at once. */
const onlySubject = (role: ColumnRole, known: ReadonlySet<ColumnRole>) =>
  subjects.every((subject) => subject === role || !known.has(subject))

/** The second line of a header divides cells of the first: 责任单位 into 牵头单位 and 配合单位. */
function isLowerHeader(lower: TableRow, upper: TableRow): boolean {
  const own = lower.cells.filter((cell) => cell.merged !== 'above' && cell.text.trim() !== '')
  if (own.length === 0 || own.some((cell) => roleOfHeader(cell.text) === null)) return false
  return lower.cells.every(
    (cell, column) => cell.merged === 'above' || cell.text.trim() === '' || isDivided(upper, column),
  )
}

function isDivided(upper: TableRow, column: number): boolean {
  const cell = upper.cells[column]!
  return (
    cell.colSpan > 1 || cell.merged === 'left' || cell.text.trim() === '' || upper.cells[column + 1]?.text.trim() === ''
  )
}
