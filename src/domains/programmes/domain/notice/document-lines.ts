import type { ExtractedDocument, Place, Table } from '#platform/extraction/contract/index.ts'
import type { ValueSource } from '../../contract/notice.ts'
import type { TaskLines } from './table/task-lines.ts'

/** One line of words outside the task tables: a line of a paragraph, or a row of a table that only lays out the page. */
export interface DocumentLine {
  readonly text: string
  readonly block: number
  readonly row: number | null
  readonly place: Place
}

/** The lines of a document in reading order; of a table of tasks only its title above and the remarks below. */
export function documentLines(document: ExtractedDocument, tables: readonly TaskLines[]): DocumentLine[] {
  const isHeld = (block: number, row: number) => tables.some((table) => holdsRow(table, block, row))
  return document.blocks.flatMap((block, index): DocumentLine[] => {
    if (block.kind === 'table') return tableLines(block, index, isHeld)
    const words = `${block.label ?? ''}${block.text}`.split('\n')
    return words.map((text) => ({ text: text.trim(), block: index, row: null, place: block.place }))
  })
}

function tableLines(table: Table, block: number, isHeld: (block: number, row: number) => boolean): DocumentLine[] {
  return table.rows.flatMap((row, index) => {
    if (isHeld(block, index)) return []
    const cells = row.cells.filter((cell) => cell.merged === null && cell.text !== '')
    const text = cells.map((cell) => cell.text).join('  ')
    return text === ''
      ? []
      : text.split('\n').map((line) => ({ text: line, block, row: index, place: row.cells[0]!.place }))
  })
}

function holdsRow({ table, notes }: TaskLines, block: number, row: number): boolean {
  if (notes.some((note) => note.block === block && note.row === row)) return false
  return table.parts.some((part, index) => part.block === block && row >= (index === 0 ? table.header.first : 0))
}

export const sourceOf = (field: string, line: DocumentLine): ValueSource => ({
  field,
  block: line.block,
  row: line.row,
  column: null,
  place: line.place,
})
