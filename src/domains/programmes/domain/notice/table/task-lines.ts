import { fold, isFilled, tidy } from '../text/fold.ts'
import { levelRoles, type ColumnRole, type LevelRole } from './column-roles.ts'
import { joinContinuations } from './continuation.ts'
import { mendNames } from './mend-names.ts'
import { readRawRows, type CellPiece, type LineCell, type RawRow } from './table-row.ts'
import type { TaskTable } from './task-table.ts'

/** One line of the table with the names it stands under. */
export interface TaskLine {
  readonly no: LineCell | null
  /** Names from the outermost to the innermost, by column; a heading inside the table comes first. */
  readonly names: readonly { readonly role: LevelRole | 'section'; readonly text: string; readonly piece: CellPiece }[]
  readonly cells: ReadonlyMap<ColumnRole, LineCell>
  readonly unknown: readonly CellPiece[]
  /** Lines under one name or number share an item; counted from 0. */
  readonly item: number
  /** Lines that share one deadline cell: which of them this is, and how many they are. */
  readonly sharedDeadline: { readonly position: number; readonly count: number } | null
  /** An outer name was carried over a page break, and another name begins below: it may be that one. */
  readonly doubtfulName: { readonly role: LevelRole; readonly below: CellPiece } | null
  readonly piece: CellPiece
}

export interface TaskLines {
  readonly table: TaskTable
  readonly lines: readonly TaskLine[]
  /** Rows that say something about the table, or belong to the text below it. */
  readonly notes: readonly CellPiece[]
}

/** The lines of a table: cut cells joined, names of merged cells carried down, headings and remarks set apart. */
export function readTaskLines(table: TaskTable): TaskLines {
  const rows = joinContinuations(mendNames(readRawRows(table)))
  const lines: TaskLine[] = []
  let section: CellPiece | null = null
  let carried = new Map<ColumnRole, LineCell>()
  let item = -1
  let itemKey = ''
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'note') continue
    if (row.kind === 'section') {
      section = row.piece
      carried = new Map()
      continue
    }
    carried = carryDown(carried, row)
    const names = [
      ...(section ? [{ role: 'section' as const, text: section.text, piece: section }] : []),
      ...namesOf(carried),
    ]
    const no = carried.get('no') ?? null
    const key = [numberText(no), ...names.map((name) => fold(name.text).text)].join('|')
    if (key !== itemKey) item += 1
    itemKey = key
    lines.push({
      no,
      names,
      cells: row.cells,
      unknown: row.unknown,
      item,
      sharedDeadline: findShare(rows, index),
      doubtfulName: findDoubt(rows, index),
      piece: row.piece,
    })
  }
  return { table, lines, notes: rows.filter((row) => row.kind === 'note').map((row) => row.piece) }
}

/** The number of a line; an automatic one is a label without text. */
export function numberText(cell: LineCell | null): string {
  if (!cell) return ''
  return tidy(cell.text) || (cell.paragraphs.map(({ label }) => label ?? '').find((label) => label !== '') ?? '')
}

/** Names and numbers stand until the next one; a new outer name ends the inner ones. */
function carryDown(carried: ReadonlyMap<ColumnRole, LineCell>, row: RawRow): Map<ColumnRole, LineCell> {
  const next = new Map(carried)
  const no = row.cells.get('no')
  if (no && numberText(no) !== '') next.set('no', no)
  for (const [depth, role] of levelRoles.entries()) {
    const cell = row.cells.get(role)
    if (!cell || !isFilled(cell.text)) continue
    const changes = fold(cell.text).text !== fold(carried.get(role)?.text ?? '').text
    if (changes && role !== 'name') for (const inner of levelRoles.slice(depth + 1)) next.delete(inner)
    next.set(role, cell)
  }
  return next
}

function namesOf(carried: ReadonlyMap<ColumnRole, LineCell>): TaskLine['names'] {
  return levelRoles.flatMap((role) => {
    const cell = carried.get(role)
    return cell ? [{ role, text: cell.text, piece: cell.pieces[0]! }] : []
  })
}

/** A deadline cell that the file merges over several lines. */
function findShare(rows: readonly RawRow[], index: number): TaskLine['sharedDeadline'] {
  const isMerged = (at: number) => rows[at]?.cells.get('deadline')?.merged ?? false
  let first = index
  while (first > 0 && isMerged(first)) first--
  let end = first + 1
  while (isMerged(end)) end++
  return end - first > 1 ? { position: index - first, count: end - first } : null
}

/** Plain text cannot tell an empty cell above a page break from a merged one. */
function findDoubt(rows: readonly RawRow[], index: number): TaskLine['doubtfulName'] {
  const [row, below] = [rows[index]!, rows[index + 1]]
  if (row.mergesKnown || !below?.startsPage) return null
  for (const [depth, role] of levelRoles.slice(0, -1).entries()) {
    const inner = levelRoles.slice(depth + 1).some((other) => row.cells.get(other)?.own)
    const name = below.cells.get(role)
    if (inner && row.cells.has(role) && !row.cells.get(role)!.own && name?.own) return { role, below: name.pieces[0]! }
  }
  return null
}
