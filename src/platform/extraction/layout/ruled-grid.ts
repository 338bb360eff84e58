import { clusterPositions, nearest, toSpans, touching, type Span } from './rules.ts'
import type { Rule } from './page-layout.ts'

/** A table drawn with lines: column edges, row edges, and the rectangles that lines enclose. */
export interface RuledGrid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly Rectangle[]
}
/** Rows and columns of the grid, the last of each included. */
export interface Rectangle {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Finds the tables that the lines of a page draw. A single box is a frame, not a table. */
export function findRuledGrids(rules: readonly Rule[]): RuledGrid[] {
  const { horizontal, vertical } = toSpans(rules)
  return joinOpenGroups(connectedGroups(horizontal, vertical))
    .filter((group) => group.rows.length > 1 && group.columns.length > 0)
    .map(({ rows, columns }) => toGrid(rows, withOpenSides(rows, columns)))
    .filter((grid) => grid.cells.length > 1)
    .toSorted((a, b) => a.ys[0]! - b.ys[0]!)
}

interface Group {
  readonly rows: Span[]
  readonly columns: Span[]
}

/** Lines that cross or touch, directly or through others. */
function connectedGroups(horizontal: readonly Span[], vertical: readonly Span[]): Group[] {
  const groups: Group[] = []
  const leftRows = new Set(horizontal)
  const leftColumns = new Set(vertical)
  for (const seed of horizontal) {
    if (!leftRows.delete(seed)) continue
    const group: Group = { rows: [seed], columns: [] }
    const queue: { span: Span; lies: 'row' | 'column' }[] = [{ span: seed, lies: 'row' }]
    for (let item = queue.pop(); item; item = queue.pop()) {
      const [candidates, target, lies] =
        item.lies === 'row'
          ? ([leftColumns, group.columns, 'column'] as const)
          : ([leftRows, group.rows, 'row'] as const)
      for (const candidate of candidates) {
        if (!crosses(item.span, candidate)) continue
        candidates.delete(candidate)
        target.push(candidate)
        queue.push({ span: candidate, lies })
      }
    }
    groups.push(group)
  }
  return groups
}

/** How far apart two lines of one row may be that has no line between them. */
const highestBareRow = 90

/**
 * In a table without side lines nothing joins the lines above and below a cell that takes the whole width: groups as wide as
 * each other belong together where one follows the other closely.
 */
function joinOpenGroups(groups: readonly Group[]): Group[] {
  const joined: Group[] = []
  for (const group of groups.toSorted((a, b) => extentOf(a).top - extentOf(b).top)) {
    const last = joined.at(-1)
    if (last && isOpen(last) && isOpen(group) && follow(last, group)) {
      last.rows.push(...group.rows)
      last.columns.push(...group.columns)
    } else joined.push({ rows: [...group.rows], columns: [...group.columns] })
  }
  return joined
}

function follow(upper: Group, lower: Group): boolean {
  const [a, b] = [extentOf(upper), extentOf(lower)]
  const aligned = Math.abs(a.left - b.left) <= touching && Math.abs(a.right - b.right) <= touching
  return aligned && b.top - a.bottom <= highestBareRow
}

const isOpen = (group: Group) => {
  const { left, right } = extentOf(group)
  return group.columns.every((column) => column.at > left + 3 * touching && column.at < right - 3 * touching)
}

function extentOf({ rows }: Group): { left: number; right: number; top: number; bottom: number } {
  return {
    left: Math.min(...rows.map((row) => row.from)),
    right: Math.max(...rows.map((row) => row.to)),
    top: Math.min(...rows.map((row) => row.at)),
    bottom: Math.max(...rows.map((row) => row.at)),
  }
}

const crosses = (a: Span, b: Span) =>
  b.at >= a.from - touching && b.at <= a.to + touching && a.at >= b.from - touching && a.at <= b.to + touching

/** Many tables have no line at their left and right sides. */
function withOpenSides(rows: readonly Span[], columns: readonly Span[]): Span[] {
  const { left, right, top, bottom } = extentOf({ rows: [...rows], columns: [] })
  const open = [left, right].filter((at) => columns.every((column) => Math.abs(column.at - at) > 3 * touching))
  return [...columns, ...open.map((at) => ({ at, from: top, to: bottom }))]
}

function toGrid(rows: readonly Span[], columns: readonly Span[]): RuledGrid {
  const xs = clusterPositions(columns.map((column) => column.at))
  const ys = clusterPositions(rows.map((row) => row.at))
  const columnLines = Map.groupBy(columns, (column) => nearest(xs, column.at))
  const rowLines = Map.groupBy(rows, (row) => nearest(ys, row.at))
  const parts = (column: number, row: number) => covers(columnLines.get(column), ys[row]!, ys[row + 1]!)
  const divides = (row: number, column: number) => covers(rowLines.get(row), xs[column]!, xs[column + 1]!)
  return { xs, ys, cells: enclosedRectangles(xs.length - 1, ys.length - 1, parts, divides) }
}

/** Whether lines cover the greater part of a cell's side. */
function covers(spans: readonly Span[] | undefined, from: number, to: number): boolean {
  const length = (spans ?? []).reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)),
    0,
  )
  return length >= (to - from) * 0.5
}

/** Grows each position rightwards and downwards until a line stops it. */
function enclosedRectangles(
  columnCount: number,
  rowCount: number,
  parts: (column: number, row: number) => boolean,
  divides: (row: number, column: number) => boolean,
): Rectangle[] {
  const taken = new Set<number>()
  const cells: Rectangle[] = []
  for (let top = 0; top < rowCount; top++)
    for (let left = 0; left < columnCount; left++) {
      if (taken.has(top * columnCount + left)) continue
      let right = left
      while (right + 1 < columnCount && !parts(right + 1, top) && !taken.has(top * columnCount + right + 1)) right++
      let bottom = top
      while (bottom + 1 < rowCount && !spanDivided(bottom + 1, left, right, divides)) bottom++
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) taken.add(row * columnCount + column)
      cells.push({ top, bottom, left, right })
    }
  return cells
}

function spanDivided(
  row: number,
  left: number,
  right: number,
  divides: (row: number, column: number) => boolean,
): boolean {
  for (let column = left; column <= right; column++) if (divides(row, column)) return true
  return false
}
