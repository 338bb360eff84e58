import { readFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import { UnusableInput } from '#base/command-line/index.ts'

/** A CSV file by columns. Every message about a cell names file, line and column. */
export interface Table {
  readonly file: string
  readonly header: readonly string[]
  readonly rows: number
  has(column: string): boolean
  /** Trimmed texts of a column; refuses where the header has no such column. */
  texts(column: string): readonly string[]
  /** Line of the file, counted from 1, on which a row ends. */
  line(row: number): number
}

/** Reads UTF-8 or GB18030 with a header row. `wanted` keeps memory small where only a few columns matter. */
export function readTable(file: string, wanted?: readonly string[]): Table {
  const lines: number[] = []
  let header: string[] = []
  let kept: number[] = []
  let columns: string[][] = []
  try {
    parse(decode(file), {
      bom: true,
      skip_empty_lines: true,
      on_record(record: string[], context) {
        if (header.length === 0) {
          header = record.map((name) => name.trim())
          kept = header.flatMap((name, at) => (wanted === undefined || wanted.includes(name) ? [at] : []))
          columns = kept.map(() => [])
        } else {
          kept.forEach((at, column) => columns[column]!.push(record[at]!.trim()))
          lines.push(context.lines)
        }
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError) throw new UnusableInput(explain(file, error))
    throw error
  }
  if (header.length === 0) throw new UnusableInput(`文件 ${file} 是空的，第一行应为列名`)
  if (lines.length === 0) throw new UnusableInput(`文件 ${file} 只有列名，没有数据行`)
  const repeated = header.find(
    (name, at) => name !== '' && header.indexOf(name) !== at && (wanted === undefined || wanted.includes(name)),
  )
  if (repeated !== undefined) throw new UnusableInput(`文件 ${file} 第 1 行有两列都叫“${repeated}”，列名不能重复`)
  const byName = new Map(kept.map((at, column) => [header[at]!, columns[column]!]))
  return {
    file,
    header,
    rows: lines.length,
    has: (column) => byName.has(column),
    line: (row) => lines[row]!,
    texts(column) {
      const texts = byName.get(column)
      if (!texts) throw new UnusableInput(`文件 ${file} 没有“${column}”列，现有的列：${header.join('、')}`)
      return texts
    },
  }
}

function decode(file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    throw new UnusableInput(`读不到文件 ${file}，请检查路径和权限`)
  }
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (text.includes('\u0000')) break
      return text
    } catch {
      continue
    }
  }
  throw new UnusableInput(`文件 ${file} 不是 UTF-8 或 GB18030 编码的 CSV 文本，请另存为 CSV（UTF-8）`)
}

function explain(file: string, error: CsvError): string {
  const line = typeof error['lines'] === 'number' ? ` 第 ${error['lines']} 行` : ''
  switch (error.code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
    case 'CSV_RECORD_INCONSISTENT_COLUMNS':
      return `文件 ${file}${line}的列数与第 1 行列名不同，含逗号的内容应加引号`
    case 'CSV_QUOTE_NOT_CLOSED':
      return `文件 ${file}${line}的引号没有配对，内容里的引号应写成两个`
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return `文件 ${file}${line}的引号位置不对，应把整个单元格放在引号内，里面的引号写成两个`
    default:
      return `文件 ${file}${line}不是可读的 CSV：每行应为逗号分隔的单元格`
  }
}
