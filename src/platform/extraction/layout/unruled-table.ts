import type { Place } from '../contract/index.ts'
import { joinWrappedLines } from './line-paragraphs.ts'
import type { GridCell, Line, PageTable, Rule } from './page-layout.ts'
import { touching } from './rules.ts'

interface Interval {
  readonly from: number
  readonly to: number
}

/** Finds a table without lines: pieces of text that keep to three or more columns over several lines. */
export function findUnruledTable(
  lines: readonly Line[],
  start: number,
  rules: readonly Rule[],
  place: Place,
): { table: PageTable; next: number } | null {
  const header = lines[start]!
  if (header.pieces.length < 3) return null
  let columns: Interval[] = header.pieces.map((piece) => ({ from: piece.x, to: piece.x + piece.width }))
  let next = start + 1
  for (; next < lines.length; next++) {
    const widened = widen(columns, lines[next]!)
    if (widened.length !== columns.length || isFar(lines[next - 1]!, lines[next]!)) break
    columns = widened
  }
  const members = lines.slice(start, next)
  if (members.filter((line) => line.pieces.length > 1).length < 3) return null
  return { table: toTable(members, columns, rules, place), next }
}

/** The columns with a line's pieces added; pieces that bridge two columns make one of them. */
function widen(columns: readonly Interval[], line: Line): Interval[] {
  const pieces = line.pieces.map((piece) => ({ from: piece.x, to: piece.x + piece.width }))
  const merged: { from: number; to: number }[] = []
  for (const interval of [...columns, ...pieces].toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && interval.from < last.to) last.to = Math.max(last.to, interval.to)
    else merged.push({ ...interval })
  }
  return merged
}

const isFar = (line: Line, next: Line) => next.y - line.y > Math.max(line.size, next.size) * 4

function toTable(
  lines: readonly Line[],
  columns: readonly Interval[],
  rules: readonly Rule[],
  place: Place,
): PageTable {
  const rows = groupRows(lines, columns, rules)
  const cells: GridCell[] = rows.flatMap((row, index) =>
    columns.map((column, at) => {
      const words = row.flatMap((line) => pieceLines(line, column))
      const room = Math.max(column.to - column.from, ...words.map((line) => line.width))
      const paragraphs = joinWrappedLines(words, room).map((text) => ({ label: null, text }))
      return { row: index, column: at, rowSpan: 1, colSpan: 1, paragraphs }
    }),
  )
  const first = lines[0]!
  return {
    kind: 'table',
    top: first.y - first.size,
    bottom: lines.at(-1)!.y,
    edges: [...columns.map((column) => column.from), columns.at(-1)!.to],
    rowCount: rows.length,
    cells,
    ruled: false,
    place,
  }
}

function pieceLines(line: Line, column: Interval): Line[] {
  return line.pieces
    .filter((piece) => piece.x < column.to && piece.x + piece.width > column.from)
    .map((piece) => ({ ...line, text: piece.text.trim(), x: piece.x, width: piece.width, pieces: [piece] }))
}

/** A row begins below a drawn line; without such lines where the first column has words, or after a wider gap. */
function groupRows(lines: readonly Line[], columns: readonly Interval[], rules: readonly Rule[]): Line[][] {
  const gaps = lines.slice(1).map((line, index) => line.y - lines[index]!.y)
  const pitch = Math.min(...gaps)
  const heights = rules.filter((rule) => Math.abs(rule.y1 - rule.y2) <= touching).map((rule) => rule.y1)
  const isRuled = (upper: Line, lower: Line) => heights.some((y) => y > upper.y && y < lower.y)
  const drawn = lines.slice(1).filter((line, index) => isRuled(lines[index]!, line)).length > 1
  const rows: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (!previous || beginsRow(previous, line)) rows.push([line])
    else rows.at(-1)!.push(line)
  }
  return rows

  function beginsRow(previous: Line, line: Line): boolean {
    if (drawn) return isRuled(previous, line)
    return line.y - previous.y > pitch * 1.4 || line.pieces[0]!.x < columns[0]!.to
  }
}
