import type { Place } from '../contract/index.ts'
import { fillGrid } from './grid-table.ts'
import { joinWrappedLines } from './line-paragraphs.ts'
import { toLines } from './lines.ts'
import type { Line, PageItem, PageLayout, PageTable, Run } from './page-layout.ts'
import { findRuledGrids } from './ruled-grid.ts'
import { fillTaggedTable } from './tagged-table.ts'
import { findUnruledTable } from './unruled-table.ts'

/** Tables and paragraphs of one page from top to bottom: tables by their lines, else by tags, else by columns of text. */
export function readPage(page: PageLayout, file: string, lineWidth: number): PageItem[] {
  const place: Place = { file, page: page.number, line: null, sheet: null }
  const tables: PageTable[] = []
  let rest: readonly Run[] = page.runs
  for (const grid of findRuledGrids(page.rules)) {
    const filled = fillGrid(grid, rest, place)
    if (filled.table.cells.every((cell) => cell.paragraphs.length === 0)) continue
    tables.push(filled.table)
    rest = filled.rest
  }
  for (const tagged of page.taggedTables) {
    const filled = fillTaggedTable(tagged, rest, page, place)
    if (!filled) continue
    tables.push(filled.table)
    rest = filled.rest
  }
  return interleave(tables, toLines(rest), page, place, lineWidth)
}

function interleave(
  tables: readonly PageTable[],
  lines: readonly Line[],
  page: PageLayout,
  place: Place,
  lineWidth: number,
): PageItem[] {
  const items: PageItem[] = [...tables]
  const bands = Map.groupBy(lines, (line) => tables.filter((table) => table.top < line.y).length)
  for (const band of bands.values()) items.push(...readBand(band, page, place, lineWidth))
  return items.toSorted((a, b) => a.top - b.top)
}

/** Lines that no table parts. */
function readBand(lines: readonly Line[], page: PageLayout, place: Place, lineWidth: number): PageItem[] {
  const items: PageItem[] = []
  let open: Line[] = []
  const flush = () => {
    items.push(...toParagraphs(open, lineWidth, place))
    open = []
  }
  for (let index = 0; index < lines.length;) {
    const found = findUnruledTable(lines, index, page.rules, place)
    if (found) {
      flush()
      items.push(found.table)
      index = found.next
      continue
    }
    open.push(lines[index]!)
    index++
  }
  flush()
  return items
}

/** An indented line, or one after the end of a sentence, begins a paragraph; the others follow the room left on the line before. */
function toParagraphs(lines: readonly Line[], lineWidth: number, place: Place): PageItem[] {
  const groups: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    const indented = previous && line.x > previous.x + line.size * 1.2
    const resized = previous && Math.abs(previous.size - line.size) > 1.5
    const ended = previous && /[。：:]$/.test(previous.text)
    if (!previous || indented || resized || ended) groups.push([line])
    else groups.at(-1)!.push(line)
  }
  return groups.flatMap((group) =>
    joinWrappedLines(group, lineWidth).map((text) => ({ kind: 'paragraph' as const, top: group[0]!.y, text, place })),
  )
}
