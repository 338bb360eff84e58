import { write, type MergeRange } from 'hucre'
import type { SampleDocument } from './sample.ts'

/** The sample as .xlsx: paragraphs in the first column above and below the table. */
export async function writeSheet(sample: SampleDocument): Promise<Uint8Array> {
  const grid: (string | null)[][] = sample.before.map((text) => [text])
  const merges: MergeRange[] = []
  const taken = new Set<string>()
  for (const row of sample.rows) {
    const at = grid.length
    const line: (string | null)[] = []
    let column = 0
    for (const cell of row) {
      while (taken.has(`${at}:${column}`)) line[column++] = null
      line[column] = cell.text
      const [endRow, endCol] = [at + (cell.rowSpan ?? 1) - 1, column + (cell.colSpan ?? 1) - 1]
      if (endRow > at || endCol > column) merges.push({ startRow: at, startCol: column, endRow, endCol })
      for (let r = at; r <= endRow; r++) for (let c = column; c <= endCol; c++) taken.add(`${r}:${c}`)
      column = endCol + 1
    }
    grid.push(line)
  }
  grid.push(...sample.after.map((text) => [text]))
  return write({ sheets: [{ name: '附件', rows: grid, merges }] })
}
