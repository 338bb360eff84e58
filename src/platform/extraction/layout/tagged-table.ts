import type { Place } from '../contract/index.ts'
import { joinWrappedLines } from './line-paragraphs.ts'
import { hasWords, toLines } from './lines.ts'
import type { GridCell, PageLayout, PageTable, Run, TaggedTable } from './page-layout.ts'
import { nearest } from './rules.ts'

interface FilledCell {
  readonly runs: readonly Run[]
  readonly rowSpan: number
  readonly colSpan: number
  readonly x: number
}

/** A table without lines whose cells the PDF's tags tell; `rest` are the runs of the page that it did not take. */
export function fillTaggedTable(
  tagged: TaggedTable,
  runs: readonly Run[],
  page: PageLayout,
  place: Place,
): { table: PageTable; rest: Run[] } | null {
  const rows = tagged.rows.map((row) => row.map((cell) => fillCell(cell, runs)).filter((cell) => cell.runs.length > 0))
  const filled = rows.filter((row) => row.length > 0)
  const widest = filled.toSorted((a, b) => b.length - a.length)[0]
  if (!widest || widest.length < 2 || filled.length < 2) return null
  const starts = widest.map((cell) => cell.x)
  const taken = new Set(filled.flat().flatMap((cell) => cell.runs))
  const ys = [...taken].map((run) => run.y)
  const edges = [...starts, Math.max(...[...taken].map((run) => run.x + run.width))]
  return {
    table: {
      kind: 'table',
      top: Math.min(...ys),
      bottom: Math.max(...ys),
      edges,
      rowCount: filled.length,
      cells: filled.flatMap((row, index) => placeRow(row, index, starts, edges)),
      ruled: false,
      place: { ...place, page: page.number },
    },
    rest: runs.filter((run) => !taken.has(run)),
  }
}

function fillCell(cell: TaggedTable['rows'][number][number], runs: readonly Run[]): FilledCell {
  const own = runs.filter((run) => run.mark !== null && cell.marks.has(run.mark) && hasWords(run))
  return { runs: own, rowSpan: cell.rowSpan, colSpan: cell.colSpan, x: Math.min(...own.map((run) => run.x)) }
}

/** Tags leave out empty cells, so a cell's column follows from where it stands. */
function placeRow(
  row: readonly FilledCell[],
  index: number,
  starts: readonly number[],
  edges: readonly number[],
): GridCell[] {
  return row.map((cell, at) => {
    const column = row.length === starts.length ? at : nearest(starts, cell.x)
    const lines = toLines(cell.runs)
    const room = Math.max(edges[column + 1]! - edges[column]! - 8, ...lines.map((line) => line.width))
    const paragraphs = joinWrappedLines(lines, room).map((text) => ({ label: null, text }))
    return { row: index, column, rowSpan: cell.rowSpan, colSpan: cell.colSpan, paragraphs }
  })
}
