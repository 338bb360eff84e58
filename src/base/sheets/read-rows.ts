import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { read, type CellValue } from 'hucre'
import { unpacksBeyond } from './archive-size.ts'
import { decodeText } from './decode-text.ts'

/** A file that is no table; the Chinese message says why and what would help. */
export class UnreadableSheet extends Error {
  override readonly name = 'UnreadableSheet'
}

const unpackedLimit = 64 * 1024 * 1024
const resave = '请用表格软件打开后另存为 .xlsx 或 .csv 再上传'

/**
 * The rows of a CSV file or of the first visible sheet of an XLSX file, as trimmed text; row 0 is line 1 of the file, so
 * empty rows stay. @throws UnreadableSheet
 */
export async function readRows(bytes: Uint8Array, limits: { rows: number }): Promise<string[][]> {
  if (bytes.length === 0) throw new UnreadableSheet('文件是空的，请检查后重新选择文件')
  const rows = isArchive(bytes) ? await readWorkbook(bytes) : readCsv(bytes)
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''))
  if (last < 0) throw new UnreadableSheet('文件里没有内容，请检查后重新选择文件')
  if (last >= limits.rows) throw new UnreadableSheet(`表格超过 ${limits.rows} 行，请分成几个文件上传`)
  return rows.slice(0, last + 1)
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const workbook = await openWorkbook(bytes)
  const sheet = workbook.sheets.find((candidate) => !candidate.hidden && !candidate.veryHidden)
  return sheet?.rows.map((row) => row.map(textOf)) ?? []
}

async function openWorkbook(bytes: Uint8Array) {
  try {
    if (!(await unpacksBeyond(Readable.from([bytes]), unpackedLimit))) return await read(bytes)
  } catch (error) {
    throw new UnreadableSheet(`表格文件已损坏或不完整，${resave}`, { cause: error })
  }
  throw new UnreadableSheet(`表格解压后过大，${resave}`)
}

function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value).trim()
}

function readCsv(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes)
  if (text === undefined) throw new UnreadableSheet(`文件不是表格（CSV 或 XLSX），${resave}`)
  const delimiter = /^[^\n]*\t/.test(text) && !/^[^\n]*,/.test(text) ? '\t' : ','
  try {
    const rows: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true, trim: true })
    return rows
  } catch (error) {
    const line = (error as { lines?: number }).lines
    throw new UnreadableSheet(`第 ${line ?? '?'} 行的引号不成对，请检查后重新保存为 CSV`, { cause: error })
  }
}
