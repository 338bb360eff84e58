import { read, type CellValue, type Sheet } from 'hucre'
import { listArchive, openArchive } from '../archive.ts'
import { buildTable, type AnchoredCell } from '../build-table.ts'
import type { DocumentBlock, Place } from '../contract/index.ts'
import { UnreadableFile } from '../unreadable-file.ts'

/** Beyond these a worksheet is no annex table, and building its grid would only cost memory. */
const sheetLimits = { rows: 5_000, columns: 100 }

/** Each visible worksheet with content becomes one table; its merged cells are known. */
export async function readSheets(bytes: Uint8Array, file: string): Promise<DocumentBlock[]> {
  await refuseArchiveBomb(bytes, file)
  try {
    const workbook = await read(bytes)
    return workbook.sheets
      .filter((sheet) => !sheet.hidden && !sheet.veryHidden)
      .flatMap((sheet) => readSheet(sheet, file))
  } catch (error) {
    throw new UnreadableFile('damaged', file, '的工作表无法解析，请用表格软件打开后另存为 .xlsx', { cause: error })
  }
}

/** The reader unpacks everything at once, so the limits are applied before it begins. */
async function refuseArchiveBomb(bytes: Uint8Array, file: string): Promise<void> {
  await listArchive(bytes, file)
  await openArchive(bytes, file, () => true)
}

function readSheet(sheet: Sheet, file: string): DocumentBlock[] {
  const rows = sheet.rows.slice(0, sheetLimits.rows)
  const columnCount = Math.min(sheetLimits.columns, Math.max(0, ...rows.map(usedWidth)))
  const rowCount = rows.findLastIndex((row) => usedWidth(row) > 0) + 1
  if (rowCount === 0 || columnCount === 0) return []
  const spans = new Map((sheet.merges ?? []).map((merge) => [`${merge.startRow}:${merge.startCol}`, merge]))
  const cells: AnchoredCell[] = []
  for (const [row, values] of rows.slice(0, rowCount).entries())
    for (const [column, value] of values.slice(0, columnCount).entries()) {
      const span = spans.get(`${row}:${column}`)
      const text = formatValue(value)
      if (text === '' && !span) continue
      cells.push({
        row,
        column,
        rowSpan: span ? span.endRow - row + 1 : 1,
        colSpan: span ? span.endCol - column + 1 : 1,
        paragraphs: text.split('\n').map((part) => ({ label: null, text: part.trim() })),
        place: placeOf(row + 1),
      })
    }
  return [buildTable(cells, { rowCount, columnCount, mergesKnown: true, place: placeOf(1) })]

  function placeOf(line: number): Place {
    return { file, page: null, line, sheet: sheet.name }
  }
}

const usedWidth = (row: readonly CellValue[]) => row.findLastIndex((value) => formatValue(value) !== '') + 1

/** A date cell is written as a document would write the day. */
function formatValue(value: CellValue): string {
  if (value === null) return ''
  if (value instanceof Date) return `${value.getUTCFullYear()}年${value.getUTCMonth() + 1}月${value.getUTCDate()}日`
  return String(value).trim()
}
