import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type ParagraphChild,
} from 'docx'
import { contentOf, spanOf, type Table as TableBlock } from '../../contract/table.ts'
import { columnShares } from '../../domain/column-shares.ts'
import { officialPage, typeSize } from '../../domain/gb9704.ts'
import { richRuns, textRuns, type Footnotes } from './runs.ts'
import { fonts, halfPoints, millimetres, twipsPerPoint } from './typography.ts'

const alignments = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const
// Cells keep off the grid of the page, whose lines are too high for them.
const cellText = { size: halfPoints(typeSize.table), snapToGrid: false }
const cellSpacing = { line: 18 * twipsPerPoint, lineRule: 'exact' } as const
const margins = { top: 50, bottom: 50, left: 80, right: 80 }
const charactersAcross = 36
const turnedWidth = officialPage.height - officialPage.margins.top - officialPage.margins.bottom
const uprightWidth = officialPage.width - officialPage.margins.left - officialPage.margins.right

export type Orientation = 'portrait' | 'landscape'

/** Caption, table with a header that repeats on each page, note. */
export function tableBlocks(table: TableBlock, footnotes: Footnotes, orientation: Orientation): (Paragraph | Table)[] {
  const width = millimetres(orientation === 'portrait' ? uprightWidth : turnedWidth)
  const widths = columnShares(table, charactersAcross).map((share) => Math.floor(width * share))
  const cellParagraph = (children: ParagraphChild[], align: keyof typeof alignments) =>
    new Paragraph({ alignment: alignments[align], spacing: cellSpacing, children })
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) => {
      const title = textRuns(column.title, { ...cellText, font: fonts.heading })
      return tableCell(cellParagraph(title, 'center'), widths[index]!)
    }),
  })
  const rows = rowsWithColumns(table).map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(({ cell, column }) => {
          const span = spanOf(cell)
          const paragraph = cellParagraph(richRuns(contentOf(cell), footnotes, cellText), table.columns[column]!.align)
          return tableCell(paragraph, widths[column]!, span)
        }),
      }),
  )
  return [
    ...(table.caption === undefined ? [] : [captionParagraph(table.caption)]),
    new Table({
      rows: [header, ...rows],
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
    }),
    ...(table.note === undefined ? [] : [new Paragraph({ children: textRuns(table.note, cellText) })]),
  ]
}

function tableCell(paragraph: Paragraph, width: number, span = { rows: 1, columns: 1 }): TableCell {
  return new TableCell({
    children: [paragraph],
    margins,
    verticalAlign: VerticalAlign.CENTER,
    ...(span.columns > 1 ? { columnSpan: span.columns } : { width: { size: width, type: WidthType.DXA } }),
    ...(span.rows > 1 ? { rowSpan: span.rows } : {}),
  })
}

function captionParagraph(caption: string): Paragraph {
  const children = textRuns(caption, { ...cellText, font: fonts.heading })
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children })
}

/** Each cell with the column that it begins in: cells that reach down from above push the others to the right. */
function rowsWithColumns(table: TableBlock) {
  const openUntil = table.columns.map(() => 0)
  return table.rows.map((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while (openUntil[column]! > row) column++
      const first = column
      const span = spanOf(cell)
      openUntil.fill(row + span.rows, first, first + span.columns)
      column += span.columns
      return { cell, column: first }
    })
  })
}
