import { buildTable, type AnchoredCell } from '../build-table.ts'
import type { DocumentBlock, Table } from '../contract/index.ts'
import type { GridCell, PageItem, PageTable } from './page-layout.ts'
import { clusterPositions, nearest } from './rules.ts'

/** Column edges of the parts of one table differ by less than this from page to page. */
const edgeTolerance = 6

/** Puts the pages together: a table at the foot of a page and one with the same columns at the head of the next are one. */
export function joinPages(pages: readonly (readonly PageItem[])[]): DocumentBlock[] {
  const blocks: (DocumentBlock | PageTable[])[] = []
  let open: PageTable[] | null = null
  for (const items of pages)
    for (const [index, item] of items.entries()) {
      if (item.kind === 'paragraph') {
        open = null
        blocks.push({ kind: 'paragraph', label: null, text: item.text, place: item.place })
      } else if (open && index === 0 && haveSameColumns(open[0]!, item)) {
        open.push(item)
      } else {
        open = [item]
        blocks.push(open)
      }
    }
  return blocks.map((block) => (Array.isArray(block) ? joinParts(block) : block))
}

/** The outer edges agree, and the edges of one are among those of the other: merged cells hide some. */
function haveSameColumns(first: PageTable, second: PageTable): boolean {
  if (first.ruled !== second.ruled) return false
  const shift = second.edges[0]! - first.edges[0]!
  const moved = second.edges.map((edge) => edge - shift)
  const [few, many] = moved.length < first.edges.length ? [moved, first.edges] : [first.edges, moved]
  if (!first.ruled) return few.length === many.length
  const tolerance = edgeTolerance
  const outer = Math.abs(first.edges.at(-1)! - moved.at(-1)!) <= tolerance
  return outer && few.every((edge) => many.some((other) => Math.abs(other - edge) <= tolerance))
}

function joinParts(parts: readonly PageTable[]): Table {
  const first = parts[0]!
  const edges = first.ruled ? commonEdges(parts) : first.edges
  const cells: AnchoredCell[] = []
  const pageStarts = new Set<number>()
  let rowCount = 0
  for (const [index, part] of parts.entries()) {
    const header = index === 0 ? 0 : repeatedRows(first, part)
    if (index > 0) pageStarts.add(rowCount)
    for (const cell of part.cells) if (cell.row >= header) cells.push(anchor(cell, part, edges, rowCount - header))
    rowCount += part.rowCount - header
  }
  return buildTable(cells, {
    rowCount,
    columnCount: edges.length - 1,
    mergesKnown: first.ruled,
    place: first.place,
    startsPage: (row) => pageStarts.has(row),
  })
}

function commonEdges(parts: readonly PageTable[]): number[] {
  const moved = parts.flatMap((part) => part.edges.map((edge) => edge - part.edges[0]!))
  return clusterWide(moved)
}

function clusterWide(positions: readonly number[]): number[] {
  const fine = clusterPositions(positions)
  return fine.filter((position, index) => index === 0 || position - fine[index - 1]! > edgeTolerance)
}

function anchor(cell: GridCell, part: PageTable, edges: readonly number[], offset: number): AnchoredCell {
  const { place } = part
  if (!part.ruled) return { ...cell, row: cell.row + offset, place }
  const left = nearest(edges, part.edges[cell.column]! - part.edges[0]!)
  const right = nearest(edges, part.edges[cell.column + cell.colSpan]! - part.edges[0]!)
  return { ...cell, row: cell.row + offset, column: left, colSpan: Math.max(1, right - left), place }
}

/** How many rows at the head of a part repeat the head of the table. */
function repeatedRows(first: PageTable, part: PageTable): number {
  let count = 0
  while (count < Math.min(3, first.rowCount, part.rowCount) && rowText(first, count) === rowText(part, count)) count++
  return rowText(first, 0) === '' ? 0 : count
}

const rowText = (table: PageTable, row: number) =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => cell.paragraphs.map((paragraph) => paragraph.text).join(''))
    .join('|')
    .replaceAll(/\s/g, '')
