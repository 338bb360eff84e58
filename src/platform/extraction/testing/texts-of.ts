import type { ExtractedDocument, Table } from '../contract/index.ts'

/** The first table of a document. */
export function tableOf(document: Pick<ExtractedDocument, 'blocks'>): Table {
  const table = document.blocks.find((block) => block.kind === 'table')
  if (!table) throw new Error('the document has no table')
  return table
}

/** The words of a table by row and column, without white space. */
export const wordsOf = (table: Table): string[][] =>
  table.rows.map((row) => row.cells.map((cell) => cell.text.replaceAll(/\s/g, '')))

export const paragraphsOf = (document: Pick<ExtractedDocument, 'blocks'>): string[] =>
  document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
