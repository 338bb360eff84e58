import type { Place } from '../contract/index.ts'
import { joinWrappedLines, displayWidth } from './line-paragraphs.ts'
import { toLines } from './lines.ts'
import type { GridCell, Line, PageTable, Run } from './page-layout.ts'
import type { Rectangle, RuledGrid } from './ruled-grid.ts'

/** Widest blank border that a cell is thought to have. */
const widestPadding = 14

/** Puts the runs of a page into the cells of a drawn table; the rest of the runs is given back. */
export function fillGrid(grid: RuledGrid, runs: readonly Run[], place: Place): { table: PageTable; rest: Run[] } {
  const inside = runs.filter((run) => isInside(run, grid))
  const held = new Set(inside)
  const pieces = inside.flatMap((run) => splitAtEdges(run, grid))
  const linesByCell = new Map(grid.cells.map((cell) => [cell, linesOf(cell, pieces, grid)]))
  const cells: GridCell[] = grid.cells.map((cell) => {
    const room = availableWidth(cell, linesByCell, grid)
    const paragraphs = joinWrappedLines(linesByCell.get(cell)!, room).map((text) => ({ label: null, text }))
    return {
      row: cell.top,
      column: cell.left,
      rowSpan: cell.bottom - cell.top + 1,
      colSpan: cell.right - cell.left + 1,
      paragraphs,
    }
  })
  return {
    table: {
      kind: 'table',
      top: grid.ys[0]!,
      bottom: grid.ys.at(-1)!,
      edges: grid.xs,
      rowCount: grid.ys.length - 1,
      cells,
      ruled: true,
      place,
    },
    rest: runs.filter((run) => !held.has(run)),
  }
}

const middle = (run: Run) => run.y - run.size * 0.35

function isInside(run: Run, grid: RuledGrid): boolean {
  const centre = run.x + run.width / 2
  return centre > grid.xs[0]! && centre < grid.xs.at(-1)! && middle(run) > grid.ys[0]! && middle(run) < grid.ys.at(-1)!
}

function linesOf(cell: Rectangle, runs: readonly Run[], grid: RuledGrid): Line[] {
  const [left, right] = [grid.xs[cell.left]!, grid.xs[cell.right + 1]!]
  const [top, bottom] = [grid.ys[cell.top]!, grid.ys[cell.bottom + 1]!]
  return toLines(
    runs.filter((run) => {
      const centre = run.x + run.width / 2
      return centre >= left && centre < right && middle(run) >= top && middle(run) < bottom
    }),
  )
}

/** One run may have been drawn over several cells of a row: it is cut where a column edge lies well inside it. */
function splitAtEdges(run: Run, grid: RuledGrid): Run[] {
  const edge = grid.xs.find((x) => x > run.x + run.size * 0.6 && x < run.x + run.width - run.size * 0.6)
  if (edge === undefined || !isParted(run, edge, grid)) return [run]
  const total = displayWidth(run.text)
  let used = 0
  let cut = 0
  for (const character of run.text) {
    const centre = run.x + ((used + displayWidth(character) / 2) / total) * run.width
    if (centre >= edge) break
    used += displayWidth(character)
    cut += character.length
  }
  if (cut === 0 || cut >= run.text.length) return [run]
  const headWidth = (used / total) * run.width
  const head = { ...run, text: run.text.slice(0, cut), width: headWidth }
  const tail = { ...run, text: run.text.slice(cut), x: run.x + headWidth, width: run.width - headWidth }
  return [head, ...splitAtEdges(tail, grid)]
}

/** Whether two different cells meet at that edge on the run's height. */
function isParted(run: Run, edge: number, grid: RuledGrid): boolean {
  return grid.cells.some(
    (cell) =>
      grid.xs[cell.left] === edge && middle(run) >= grid.ys[cell.top]! && middle(run) < grid.ys[cell.bottom + 1]!,
  )
}

/** The room of a line: the cell without the padding that the lines of its column leave at the left. */
function availableWidth(cell: Rectangle, lines: ReadonlyMap<Rectangle, readonly Line[]>, grid: RuledGrid): number {
  const width = grid.xs[cell.right + 1]! - grid.xs[cell.left]!
  const column = [...lines].filter(([other]) => other.left === cell.left && other.right === cell.right)
  const gaps = column.flatMap(([, members]) => members.map((line) => line.x - grid.xs[cell.left]!))
  const padding = Math.min(widestPadding, ...gaps.filter((gap) => gap >= 0))
  const widest = Math.max(0, ...lines.get(cell)!.map((line) => line.width))
  return Math.max(widest, width - 2 * padding)
}
