import { write } from 'hucre'
import type { FileAnswer } from '../http/index.ts'
import { csvOf } from './write-csv.ts'

type Cell = string | number | null

export interface Sheet {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What would run as a formula in a sheet is disarmed. */
const disarmed = (cell: Cell) => (typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** Tables as one XLSX, or the first of them as CSV. */
export async function sheetFile(
  name: string,
  format: 'csv' | 'xlsx',
  sheets: readonly [Sheet, ...Sheet[]],
): Promise<FileAnswer> {
  const [first] = sheets
  if (format === 'csv')
    return {
      fileName: `${name}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      content: csvOf(first.header, first.rows),
    }
  return {
    fileName: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await write({
      sheets: sheets.map(({ name: title, header, rows }) => ({
        name: title,
        rows: [[...header], ...rows.map((row) => row.map(disarmed))],
      })),
    }),
  }
}
