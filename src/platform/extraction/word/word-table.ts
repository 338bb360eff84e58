import { buildTable, type AnchoredCell } from '../build-table.ts'
import type { CellParagraph, Place, Table } from '../contract/index.ts'
import { childElements, findElement, type XmlElement } from '../xml.ts'

interface WordCell {
  readonly row: number
  readonly column: number
  readonly colSpan: number
  readonly continuesAbove: boolean
  readonly paragraphs: readonly CellParagraph[]
}

/** A table of a Word document; `gridSpan`, `vMerge`, and cells skipped at the edges of a row are resolved. */
export function readWordTable(
  table: XmlElement,
  place: Place,
  paragraphsOf: (cell: XmlElement) => CellParagraph[],
): Table {
  const rows = wordRows(table)
  const cells = rows.flatMap((row, index) => readRow(row, index, paragraphsOf))
  const columnCount = Math.max(1, ...cells.map((cell) => cell.column + cell.colSpan))
  return buildTable(mergeDown(cells, place), { rowCount: rows.length, columnCount, mergesKnown: true, place })
}

const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml'])

/** Rows or cells, also those inside content controls. A row that a revision deleted is left out. */
function unwrap(parent: XmlElement, name: string): XmlElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === name) return [child]
    return wrappers.has(child.name) ? unwrap(child, name) : []
  })
}

const wordRows = (table: XmlElement) => unwrap(table, 'tr').filter((row) => !findElement(row, 'trPr', 'del'))

function readRow(row: XmlElement, index: number, paragraphsOf: (cell: XmlElement) => CellParagraph[]): WordCell[] {
  let column = Number(findElement(row, 'trPr', 'gridBefore')?.attributes['val'] ?? 0)
  const cells: WordCell[] = []
  for (const cell of unwrap(row, 'tc')) {
    const properties = findElement(cell, 'tcPr')
    const colSpan = Math.max(1, Number(findElement(properties, 'gridSpan')?.attributes['val'] ?? 1))
    const vertical = findElement(properties, 'vMerge')
    const horizontal = findElement(properties, 'hMerge')
    const previous = cells.at(-1)
    if (horizontal && horizontal.attributes['val'] !== 'restart' && previous) {
      cells[cells.length - 1] = { ...previous, colSpan: previous.colSpan + colSpan }
    } else {
      const continuesAbove = vertical !== null && vertical.attributes['val'] !== 'restart'
      cells.push({ row: index, column, colSpan, continuesAbove, paragraphs: paragraphsOf(cell) })
    }
    column += colSpan
  }
  return cells
}

/** Words put into a continued cell by other programs are kept: they are shown nowhere, yet somebody wrote them. */
function mergeDown(cells: readonly WordCell[], place: Place): AnchoredCell[] {
  const anchors: (AnchoredCell & { rowSpan: number; paragraphs: CellParagraph[] })[] = []
  const open = new Map<number, (typeof anchors)[number]>()
  for (const cell of cells) {
    const above = open.get(cell.column)
    if (cell.continuesAbove && above && above.row + above.rowSpan === cell.row) {
      above.rowSpan += 1
      above.paragraphs.push(...cell.paragraphs.filter((paragraph) => paragraph.text.trim() !== ''))
      continue
    }
    const anchor = { ...cell, rowSpan: 1, paragraphs: [...cell.paragraphs], place }
    open.set(cell.column, anchor)
    anchors.push(anchor)
  }
  return anchors
}
