import type { CellParagraph, Place, Table, TableCell, TableRow } from './contract/index.ts'

/** A cell at its upper left position, as the file gives it. */
export interface AnchoredCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
  readonly paragraphs: readonly CellParagraph[]
  readonly place: Place
}

interface TableFrame {
  readonly rowCount: number
  readonly columnCount: number
  readonly mergesKnown: boolean
  readonly place: Place
  readonly startsPage?: (row: number) => boolean
}

/** Spreads cells over a full grid: each position has a cell, and a merged one repeats the text it belongs to. */
export function buildTable(cells: readonly AnchoredCell[], frame: TableFrame): Table {
  const grid: (TableCell | undefined)[][] = Array.from({ length: frame.rowCount }, () => [])
  for (const anchor of cells) spread(anchor, grid, frame)
  const rows: TableRow[] = grid.map((row, index) => ({
    cells: Array.from({ length: frame.columnCount }, (_, column) => row[column] ?? emptyCell(frame.place)),
    startsPage: frame.startsPage?.(index) ?? false,
  }))
  return { kind: 'table', rows, mergesKnown: frame.mergesKnown, place: frame.place }
}

function spread(anchor: AnchoredCell, grid: (TableCell | undefined)[][], frame: TableFrame): void {
  const bottom = Math.min(anchor.row + anchor.rowSpan, frame.rowCount)
  const right = Math.min(anchor.column + anchor.colSpan, frame.columnCount)
  const cell = toCell(anchor.paragraphs, anchor.place)
  for (let row = anchor.row; row < bottom; row++)
    for (let column = anchor.column; column < right; column++) {
      const first = row === anchor.row && column === anchor.column
      grid[row]![column] = first
        ? { ...cell, rowSpan: bottom - anchor.row, colSpan: right - anchor.column }
        : { ...cell, merged: row > anchor.row ? 'above' : 'left' }
    }
}

export function toCell(paragraphs: readonly CellParagraph[], place: Place): TableCell {
  const kept = paragraphs.filter((paragraph) => paragraph.text.trim() !== '' || paragraph.label !== null)
  return {
    text: kept.map((paragraph) => paragraph.text).join('\n'),
    paragraphs: kept,
    merged: null,
    rowSpan: 1,
    colSpan: 1,
    place,
  }
}

const emptyCell = (place: Place): TableCell => toCell([], place)
