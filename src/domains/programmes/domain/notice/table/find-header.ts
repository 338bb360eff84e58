import type { Table, TableCell, TableRow } from '#platform/extraction/contract/index.ts'
import { roleOfHeader, type ColumnRole } from './column-roles.ts'

export interface TableHeader {
  /** Rows of the table that the header takes, the first and the one after the last. */
  readonly first: number
  readonly end: number
  readonly roles: readonly (ColumnRole | null)[]
  /** Words of the header by column. */
  readonly labels: readonly string[]
}

/** What a page break leaves of a header cell: 需上传资 above, 料 below. */
const longestRemnant = 6

/** Columns that say what is asked, and columns that say how or by when. */
const subjects: readonly ColumnRole[] = ['level1', 'level2', 'level3', 'name', 'requirement', 'materials']
const terms: readonly ColumnRole[] = ['deadline', 'materials', 'grading', 'uploadCount', 'requirement', 'units', 'lead']

/** The header of a table of tasks; null for any other table. */
export function findHeader(table: Table): TableHeader | null {
  const first = table.rows.findIndex(isTaskHeader)
  const upper = table.rows[first]
  if (!upper) return null
  const labels = joinLabels(upper, table.rows[first + 1])
  const words = labels ?? upper.cells.map((cell) => cell.text)
  const roles = words.map((label, column) => roleOfHeader(label) ?? roleOfHeader(upper.cells[column]!.text))
  return { first, end: first + (labels ? 2 : 1), roles, labels: words }
}

/** The words of a header of two lines by column; null where the second line is not part of it. */
function joinLabels(upper: TableRow, lower: TableRow | undefined): string[] | null {
  if (!lower) return null
  if (isLowerHeader(lower, upper)) return lower.cells.map((cell, column) => cell.text || upper.cells[column]!.text)
  if (!lower.startsPage || !lower.cells.some((cell) => cell.text.trim() !== '')) return null
  const joined = lower.cells.map((cell, column) => upper.cells[column]!.text + cell.text)
  const isRemnant = (cell: TableCell, column: number) =>
    cell.text.trim() === '' || (cell.text.trim().length <= longestRemnant && roleOfHeader(joined[column]!) !== null)
  return lower.cells.every(isRemnant) ? joined : null
}

function isTaskHeader(row: TableRow): boolean {
  // A cell merged over columns gives its role to all of them, unless the line below tells more.
  const roles = row.cells.map((cell) => roleOfHeader(cell.text))
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
