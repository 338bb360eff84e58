import { isBlank, skipPageBreak, type FoundRow, type TableFinder, type TextLine } from './text-lines.ts'

/** A cell in quotation marks may run over this many lines. */
const longestQuotedCell = 60

/** Lines with tab stops, as copied out of a word processor or a worksheet; empty lines inside are page breaks. */
export const findTabbedTable: TableFinder = (lines, start) => {
  if (!beginsTable(lines, start)) return null
  const rows: FoundRow[] = []
  const asides: TextLine[] = []
  let index = start
  let width = 0
  for (;;) {
    const { index: at, broken, skipped } = skipToRow(lines, index, width)
    if (at === null) break
    const read = readRow(lines, at, width)
    rows.push({ cells: read.cells, line: lines[at]!.number, startsPage: rows.length > 0 && broken })
    asides.push(...skipped)
    width = Math.max(width, read.cells.length)
    index = read.next
  }
  return { rows, next: index, asides }
}

/** Running titles and marks of a scanner are short; titles of another table begin or end in known words. */
const longestAside = 24
const mostAsides = 2
const isAside = (text: string) =>
  !text.includes('\t') &&
  text.trim().length <= longestAside &&
  !/^\s*(?:附[件表录]|说明|备注|注[:：])|[表单册：:。；]\s*$/.test(text)

interface NextRow {
  /** Null where the table ends. */
  readonly index: number | null
  readonly broken: boolean
  readonly skipped: readonly TextLine[]
}

/** The next row of the table: behind a page break, or behind words of the page that a row of the same width follows. */
function skipToRow(lines: readonly TextLine[], from: number, width: number): NextRow {
  const next = skipPageBreak(lines, from)
  if (lines[next.index]?.text.includes('\t')) return { ...next, skipped: [] }
  const skipped: TextLine[] = []
  let { index } = next
  for (let line = lines[index]; line && skipped.length < mostAsides && isAside(line.text); line = lines[index]) {
    skipped.push(line)
    index = skipPageBreak(lines, index + 1).index
  }
  const text = lines[index]?.text ?? ''
  const fits = width > 0 && text.includes('\t') && text.split('\t').length === width
  return { index: fits ? index : null, broken: true, skipped }
}

/** Tabs that only indent a paragraph make no table. */
function beginsTable(lines: readonly TextLine[], start: number): boolean {
  const filled = (lines[start]?.text ?? '').split('\t').filter((cell) => !isBlank(cell))
  if (!lines[start]?.text.includes('\t') || filled.length === 0) return false
  if (filled.length > 2) return true
  const { index } = skipPageBreak(lines, start + 1)
  return filled.length === 2 && (lines[index]?.text.includes('\t') ?? false)
}

function readRow(lines: readonly TextLine[], at: number, width: number): { cells: string[]; next: number } {
  const quoted = readQuotedRow(lines, at)
  if (quoted) return quoted
  const cells = splitCells(lines[at]!.text)
  return joinBrokenRow(cells, lines, at, width) ?? { cells, next: at + 1 }
}

const splitCells = (text: string) => text.split('\t').map(unquote)
const unquote = (cell: string) => (/^\s*".*"\s*$/s.test(cell) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell)

/** Cells in quotation marks that hold line breaks. */
function readQuotedRow(lines: readonly TextLine[], at: number): { cells: string[]; next: number } | null {
  if (!/(?:^|\t)"/.test(lines[at]!.text)) return null
  let text = lines[at]!.text
  for (let next = at + 1; ; next++) {
    if (quotesClose(text)) return next === at + 1 ? null : { cells: splitQuoted(text), next }
    if (next >= lines.length || next - at > longestQuotedCell) return null
    text += `\n${lines[next]!.text}`
  }
}

const cellPattern = /(?:^|\t)(?:"((?:[^"]|"")*)"(?=\t|$)|([^\t]*))/gs
const quotesClose = (text: string) => (text.match(/"/g)?.length ?? 0) % 2 === 0
const splitQuoted = (text: string) =>
  [...text.matchAll(cellPattern)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '')

/** A line break inside a cell, without quotation marks, cuts a row in two: it is mended where the parts make one full row. */
function joinBrokenRow(
  first: readonly string[],
  lines: readonly TextLine[],
  at: number,
  width: number,
): { cells: string[]; next: number } | null {
  const cells = [...first]
  for (let next = at + 1; cells.length < width && next < lines.length; next++) {
    const text = lines[next]!.text
    if (isBlank(text) || text.startsWith('\t')) return null
    const [head = '', ...rest] = splitCells(text)
    if (cells.length + rest.length > width) return null
    cells.push(`${cells.pop()}\n${head}`, ...rest)
    if (cells.length === width) return { cells, next: next + 1 }
  }
  return null
}
