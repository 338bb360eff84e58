import type { CellParagraph, Place, TableCell, TableRow } from '#platform/extraction/contract/index.ts'
import { fold, isFilled } from '../text/fold.ts'
import { itemNumber } from '../text/chinese-number.ts'
import type { ColumnRole } from './column-roles.ts'
import type { TaskTable } from './task-table.ts'

/** Words of one column in one line; a cell cut by a page break has several pieces. */
export interface LineCell {
  /** The pieces joined. */
  readonly text: string
  readonly paragraphs: readonly CellParagraph[]
  readonly pieces: readonly CellPiece[]
  /** Filled here, and not carried down from a merged cell. */
  readonly own: boolean
  /** Merged with the cell above, whether that is filled or not. */
  readonly merged: boolean
}
export interface CellPiece {
  readonly text: string
  readonly block: number
  readonly row: number
  readonly column: number
  readonly place: Place
}

/** One row of the table by the roles of its columns. */
export interface RawRow {
  readonly kind: 'line' | 'section' | 'note'
  readonly cells: ReadonlyMap<ColumnRole, LineCell>
  /** Filled cells of columns whose header says nothing known. */
  readonly unknown: readonly CellPiece[]
  /** All words of the row, for sections and notes. */
  readonly text: string
  readonly startsPage: boolean
  readonly mergesKnown: boolean
  readonly piece: CellPiece
}

const noteStart = /^(?:说明|备注|注|填表说明|填报说明|附注)(?:[::]|\d|[一二三]|$)/
const sum = /^(?:合计|总计|小计)$/
const sectionStart =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}(?:部分|类|章))/

/** The rows below the header, without empty ones and without repetitions of the header. */
export function readRawRows(table: TaskTable): RawRow[] {
  const rows: RawRow[] = []
  for (const [index, part] of table.parts.entries())
    for (const [at, row] of part.table.rows.entries()) {
      if (at < part.from) continue
      const startsPage = row.startsPage || (index > 0 && at === part.from)
      if (row.cells.every((cell) => cell.text.trim() === '' && cell.paragraphs.length === 0)) continue
      if (isRepeatedHeader(table, row.cells)) continue
      const raw = readRow(table, part, at, startsPage)
      if (!isFormLine(raw)) rows.push(raw)
    }
  return rows
}

/** A number without anything beside it: an empty line of a form to fill in. */
function isFormLine(row: RawRow): boolean {
  const filled = [...row.cells].filter(([, cell]) => cell.own)
  return row.kind === 'line' && filled.length > 0 && filled.every(([role]) => role === 'no')
}

function isRepeatedHeader(table: TaskTable, cells: readonly TableCell[]): boolean {
  const labels = table.header.labels.map((label) => fold(label).text)
  return cells.every((cell, column) => fold(cell.text).text === labels[column])
}

function readRow(table: TaskTable, part: TaskTable['parts'][number], at: number, startsPage: boolean): RawRow {
  const row = part.table.rows[at]!
  const cells = new Map<ColumnRole, LineCell>()
  const unknown: CellPiece[] = []
  for (const [column, cell] of row.cells.entries()) {
    if (cell.merged === 'left') continue
    const piece = { text: cell.text, block: part.block, row: at, column, place: cell.place }
    const role = table.header.roles[column]
    if (role === null || role === undefined) {
      if (isFilled(cell.text) && cell.merged === null) unknown.push(piece)
    } else cells.set(role, joinCells(cells.get(role), toLineCell(cell, piece)))
  }
  const words = row.cells.filter((cell) => cell.merged === null && cell.text.trim() !== '')
  const text = words.map((cell) => cell.text).join('\n')
  const piece = { text, block: part.block, row: at, column: 0, place: row.cells[0]!.place }
  const kind = kindOf(words, row, table.header.roles[0] ?? null)
  return { kind, cells, unknown, text, startsPage, mergesKnown: part.table.mergesKnown, piece }
}

function toLineCell(cell: TableCell, piece: CellPiece): LineCell {
  const merged = cell.merged === 'above'
  const own = !merged && (cell.text.trim() !== '' || cell.paragraphs.length > 0)
  return { text: cell.text, paragraphs: cell.paragraphs, pieces: [piece], own, merged }
}

/** Two columns of one role, and the two halves of a cell that a page break cut, make one. */
export function joinCells(first: LineCell | undefined, second: LineCell, separator = '\n'): LineCell {
  if (!first || (first.text.trim() === '' && first.paragraphs.length === 0)) return second
  if (second.text.trim() === '') return first
  const joined =
    separator === '' ? joinParagraphs(first.paragraphs, second.paragraphs) : [...first.paragraphs, ...second.paragraphs]
  return {
    text: first.text.trimEnd() + separator + second.text.trimStart(),
    paragraphs: joined,
    pieces: [...first.pieces, ...second.pieces],
    own: first.own || second.own,
    merged: first.merged && second.merged,
  }
}

function joinParagraphs(first: readonly CellParagraph[], second: readonly CellParagraph[]): CellParagraph[] {
  const [last, [next, ...rest]] = [first.at(-1), second]
  if (!last || !next) return [...first, ...second]
  return [...first.slice(0, -1), { label: last.label, text: last.text + next.text }, ...rest]
}

/** A row with one text over all its width is a heading inside the table, or a remark below it. */
function kindOf(words: readonly TableCell[], row: TableRow, first: ColumnRole | null): RawRow['kind'] {
  const [only] = words
  if (only && sum.test(fold(only.text).text)) return 'note'
  if (!only || words.length > 1) return 'line'
  const text = fold(only.text).text
  if (row.cells.length > 1 && row.cells.every((cell) => cell === only || cell.merged === 'left'))
    return noteStart.test(text) || text.length > 60 ? 'note' : 'section'
  if (row.cells[0] !== only) return 'line'
  if (noteStart.test(text) || isEndOfNotice(text)) return 'note'
  if (row.cells.length > 2 && sectionStart.test(text)) return 'section'
  return first === 'no' && itemNumber(text) === null ? 'note' : 'line'
}

/** The signature, the day and the imprint below a table that a worksheet continues into. */
const isEndOfNotice = (text: string) => /印发$|^抄送|^主送|^(?:\d{4}|二[〇零○O]..)年.{1,3}月.{1,3}日$/.test(text)
