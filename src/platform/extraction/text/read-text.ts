import { buildTable, type AnchoredCell } from '../build-table.ts'
import type { DocumentBlock, Place, Table } from '../contract/index.ts'
import { findPipedTable } from './piped-table.ts'
import { findSpacedTable } from './spaced-table.ts'
import { findTabbedTable } from './tabbed-table.ts'
import { isPageMark, toLines, type FoundTable, type TableFinder } from './text-lines.ts'

const finders: readonly TableFinder[] = [findTabbedTable, findPipedTable, findSpacedTable]

/** Paragraphs and tables of plain text; every line is a paragraph of its own. */
export function readText(text: string, file: string): DocumentBlock[] {
  const lines = toLines(text)
  const blocks: DocumentBlock[] = []
  for (let index = 0; index < lines.length;) {
    const line = lines[index]!
    const words = withoutMarkup(line.text)
    if (words === '' || isPageMark(words)) {
      index++
      continue
    }
    const found = firstFound(index)
    if (found)
      blocks.push(toTable(found, file), ...(found.asides ?? []).map((aside) => toParagraph(aside.text, aside.number)))
    else blocks.push(toParagraph(words, line.number))
    index = found ? found.next : index + 1
  }
  return blocks

  function toParagraph(text: string, line: number): DocumentBlock {
    return { kind: 'paragraph', label: null, text: text.trim(), place: placeOf(file, line) }
  }

  function firstFound(index: number): FoundTable | null {
    for (const find of finders) {
      const found = find(lines, index)
      if (found) return found
    }
    return null
  }
}

/** A line without the marks of a Markdown heading, list or bold line, and without rules drawn by hyphens. */
function withoutMarkup(text: string): string {
  const words = text
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/^[-*]\s+(?=\S)/, '')
  if (/^(?:[-*_=]\s*){3,}$/.test(words)) return ''
  return words.replace(/^\*\*(.*)\*\*$/s, '$1').trim()
}

function toTable(found: FoundTable, file: string): Table {
  const cells = found.rows.flatMap((row, index) =>
    row.cells.map((text, column) => toAnchor(text, index, column, row.line)),
  )
  return buildTable(cells, {
    rowCount: found.rows.length,
    columnCount: Math.max(...found.rows.map((row) => row.cells.length)),
    mergesKnown: false,
    place: placeOf(file, found.rows[0]!.line),
    startsPage: (row) => found.rows[row]!.startsPage,
  })

  function toAnchor(text: string, row: number, column: number, line: number): AnchoredCell {
    const paragraphs = text.split('\n').map((part) => ({ label: null, text: part.trim() }))
    return { row, column, rowSpan: 1, colSpan: 1, paragraphs, place: placeOf(file, line) }
  }
}

const placeOf = (file: string, line: number): Place => ({ file, page: null, line, sheet: null })
