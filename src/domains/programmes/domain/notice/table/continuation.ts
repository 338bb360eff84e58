import { hasOpenBracket, splitNumbered } from '../text/split-list.ts'
import { fold, isFilled } from '../text/fold.ts'
import { levelRoles, type ColumnRole } from './column-roles.ts'
import { joinCells, type LineCell, type RawRow } from './table-row.ts'

/** A row that has one of these is a row of its own. */
const keyRoles: readonly ColumnRole[] = ['no', 'uploadCount', 'deadline', 'score']
/** Columns of running text, which a page break may cut. */
const textRoles: readonly ColumnRole[] = [
  'materials',
  'requirement',
  'grading',
  'methods',
  'units',
  'lead',
  'support',
  'remark',
]

/** Joins rows that only continue the cells of the row above, as a page break leaves them. */
export function joinContinuations(rows: readonly RawRow[]): RawRow[] {
  const joined: RawRow[] = []
  for (const row of rows) {
    const above = joined.at(-1)
    if (above && continuesRow(above, row)) joined[joined.length - 1] = joinRows(above, row)
    else joined.push(row)
  }
  return joined
}

function continuesRow(above: RawRow, row: RawRow): boolean {
  if (above.kind !== 'line' || row.kind !== 'line' || ownText(row, 'no') !== '') return false
  if (hasNothing(row) || hasOnlyDeadline(row)) return true
  if (row.mergesKnown && isWholeLine(row)) return false
  if (keyRoles.some((role) => ownText(row, role) !== '' && !isRemnant(role, above, row))) return false
  const running = textRoles.filter((role) => ownText(row, role) !== '')
  const names = levelRoles.filter((role) => ownText(row, role) !== '')
  if (running.length + names.length === 0) return keyRoles.some((role) => ownText(row, role) !== '')
  if (names.length > 0) return false
  if (running.some((role) => begins(row, above, role))) return false
  return row.startsPage
    ? running.every((role) => ownText(above, role) !== '')
    : running.some((role) => isCut(above, row, role))
}

/** What is left of a row whose only words were half a name. */
const hasNothing = (row: RawRow) => [...row.cells.keys()].every((role) => ownText(row, role) === '')

/** A further deadline of what the row above asks for; the other cells are empty or merged. */
const hasOnlyDeadline = (row: RawRow) =>
  ownText(row, 'deadline') !== '' &&
  [...row.cells.keys()].every((role) => role === 'deadline' || ownText(row, role) === '')

const ownText = (row: RawRow, role: ColumnRole): string => {
  const cell = row.cells.get(role)
  return cell?.own ? cell.text.trim() || (cell.paragraphs.some(({ label }) => label !== null) ? '#' : '') : ''
}

/** A filled deadline beside filled materials needs nothing from the row above. */
const isWholeLine = (row: RawRow) => isFilled(ownText(row, 'deadline')) && isFilled(ownText(row, 'uploadCount'))

/** The second half of a short cell: `12 月 20` above, `日前` below; or the whole of it, printed beside the second half only. */
function isRemnant(role: ColumnRole, above: RawRow, row: RawRow): boolean {
  const [before, after] = [fold(ownText(above, role)).text, fold(ownText(row, role)).text]
  if (role === 'deadline' && isRestOfDate(before, after)) return true
  if (role === 'uploadCount' && after.startsWith('次')) return before !== ''
  if (before !== '') return false
  if (textRoles.some((text) => isCut(above, row, text))) return true
  return row.startsPage && textRoles.some((text) => ownText(row, text) !== '' && isUnfinished(ownText(above, text)))
}

/** `12 月` above and `20 日前` below, or `12 月 20` and `日前`, are one date. */
const isRestOfDate = (before: string, after: string) =>
  (before !== '' && /^[月日前底旬之]/.test(after)) || (/[年月]$/.test(before) && /^\d{1,2}[月日]/.test(after))

/** An item with a number of its own begins, where the item above is complete. */
function begins(row: RawRow, above: RawRow, role: ColumnRole): boolean {
  if (role !== 'materials' || splitNumbered(firstParagraph(row, role)) === null) return false
  return !isUnfinished(ownText(above, role)) || /[。;；]$/.test(ownText(above, role))
}

const firstParagraph = (row: RawRow, role: ColumnRole) => {
  const [paragraph] = row.cells.get(role)?.paragraphs ?? []
  return paragraph ? `${paragraph.label ?? ''}${paragraph.text}` : ''
}

const isUnfinished = (text: string) => text !== '' && !/[。！？!?；;]$/.test(text)

/** Without a page break only the words themselves can show that a sentence was cut. */
function isCut(above: RawRow, row: RawRow, role: ColumnRole): boolean {
  const [before, after] = [ownText(above, role), ownText(row, role)]
  if (before === '' || after === '') return false
  return hasOpenBracket(before) || /[，,、：:（(《“]$/.test(before) || /^[，,。、；;：:）)》”]/.test(after)
}

function joinRows(above: RawRow, row: RawRow): RawRow {
  const cells = new Map<ColumnRole, LineCell>(above.cells)
  for (const [role, cell] of row.cells) {
    if (!cell.own) continue
    const separator = splitNumbered(cell.text) === null && !hasOnlyDeadline(row) ? '' : '\n'
    cells.set(role, joinCells(cells.get(role), cell, separator))
  }
  return { ...above, cells, unknown: [...above.unknown, ...row.unknown], text: above.text + row.text }
}
