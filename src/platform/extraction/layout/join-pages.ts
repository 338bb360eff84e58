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

/** The edges of one part are among those of the other, since merged or empty cells hide some; drawn tables are equally wide. */
function haveSameColumns(first: PageTable, second: PageTable): boolean {
  if (first.ruled !== second.ruled) return false
  const [one, two] = [startsOf(first), startsOf(second)]
  const [few, many] = one.length < two.length ? [one, two] : [two, one]
  const within = few.every((edge) => many.some((other) => Math.abs(other - edge) <= edgeTolerance))
  return within && (!first.ruled || Math.abs(one.at(-1)! - two.at(-1)!) <= edgeTolerance)
}

/**
 * Edges that can be compared. A drawn table may stand elsewhere on the next page, so its edges count from its left side;
 * without lines only the beginnings of the columns are known.
 */
function startsOf(table: PageTable): number[] {
  return table.ruled ? table.edges.map((edge) => edge - table.edges[0]!) : table.edges.slice(0, -1)
}

function joinParts(parts: readonly PageTable[]): Table {
  const first = parts[0]!
  const edges = commonEdges(parts)
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
    columnCount: first.ruled ? edges.length - 1 : edges.length,
    mergesKnown: first.ruled,
    place: first.place,
    startsPage: (row) => pageStarts.has(row),
  })
}

const commonEdges = (parts: readonly PageTable[]) => clusterWide(parts.flatMap(startsOf))

function clusterWide(positions: readonly number[]): number[] {
  const fine = clusterPositions(positions)
  return fine.filter((position, index) => index === 0 || position - fine[index - 1]! > edgeTolerance)
}

function anchor(cell: GridCell, part: PageTable, edges: readonly number[], offset: number): AnchoredCell {
  const starts = startsOf(part)
  const column = nearest(edges, starts[cell.column]!)
  const end = starts[cell.column + cell.colSpan]
  const colSpan = end === undefined || !part.ruled ? cell.colSpan : nearest(edges, end) - column
  return { ...cell, row: cell.row + offset, column, colSpan: Math.max(1, colSpan), place: part.place }
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
