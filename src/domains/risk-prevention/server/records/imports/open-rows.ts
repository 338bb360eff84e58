import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse, type Info } from 'csv-parse'
import { streamXlsxRows } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import type { ImportTable } from '../tables.ts'

/** One line of a file, with how far the file has been read. */
export interface FileRow {
  /** As a person counts them in the table; the header is 1. */
  readonly line: number
  readonly cells: string[]
  readonly bytes: number
}

export interface FileShape {
  readonly isWorkbook: boolean
  readonly encoding: string
  readonly delimiter: string
}

export const shapeOf = (row: Pick<ImportTable, 'is_workbook' | 'encoding' | 'delimiter'>): FileShape => ({
  isWorkbook: row.is_workbook,
  encoding: row.encoding,
  delimiter: row.delimiter,
})

/** The file cannot be read on; the message says where and what would help. */
export class UnreadableRows extends Error {
  override readonly name = 'UnreadableRows'
}

const longestRow = 200_000

/** The rows of a file one after the other, header included; of a text file never more in memory than a few rows. @throws UnreadableRows */
export function openRows(content: Readable, shape: FileShape): AsyncGenerator<FileRow> {
  return shape.isWorkbook ? workbookRows(content) : csvRows(content, shape)
}

async function* csvRows(content: Readable, { encoding, delimiter }: FileShape): AsyncGenerator<FileRow> {
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done(null, chunk)
    },
  })
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    // A quote within a cell is a quote: 5"管.
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: longestRow,
    // Files that went through several hands mix them.
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  const reading = pipeline(content, counted, iconv.decodeStream(encoding), parser)
  reading.catch(() => {})
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>)
      if (record.some((cell) => cell !== '')) yield { line: info.lines, cells: record, bytes }
    await reading
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const { code, lines } = error as CsvError & { readonly lines?: number }
    const what = code === 'CSV_MAX_RECORD_SIZE' ? '太长，多半是前面有引号没有配对' : '的引号不成对'
    throw new UnreadableRows(`第 ${lines ?? '?'} 行${what}，请检查后重新保存为 CSV`, { cause: error })
  } finally {
    content.destroy()
  }
}

async function* workbookRows(content: Readable): AsyncGenerator<FileRow> {
  let bytes = 0
  try {
    const stream = ReadableStream.from(counting(content, (length) => (bytes += length)))
    for await (const { index, values } of streamXlsxRows(stream as ReadableStream<Uint8Array>)) {
      const cells = values.map(cellText)
      if (cells.some((cell) => cell !== '')) yield { line: index + 1, cells, bytes }
    }
  } catch (error) {
    throw new UnreadableRows('表格文件已损坏或不完整，请用表格软件打开后另存为 .xlsx 或 .csv 再上传', { cause: error })
  } finally {
    content.destroy()
  }
}

async function* counting(content: Readable, count: (length: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    count((chunk as Buffer).length)
    yield chunk as Buffer
  }
}

/** A cell as a person sees it: days without their midnight, times to the minute. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    const text = value.toISOString()
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`
  }
  return String(value).trim()
}
