import type { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { openRows, UnreadableRows, type FileShape } from './open-rows.ts'

const sampleRows = 20

/** The encoding of a text file, from the whole of it: one wrong byte far below would spoil names for ever. */
export async function detectEncoding(content: Readable): Promise<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let first = true
  try {
    for await (const chunk of content) {
      const bytes = chunk as Buffer
      if (first && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
      if (first && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
      first = false
      utf8.decode(bytes, { stream: true })
    }
    utf8.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'gb18030'
    throw error
  } finally {
    content.destroy()
  }
}

/** What stands between the cells, by what the first row holds most of; what stands in quotes is a cell, not between two. */
export async function detectDelimiter(content: Readable, encoding: string): Promise<string> {
  const line = (await firstLine(content, encoding)).replaceAll(/"[^"]*"/g, '')
  const counts = [',', '\t', ';'].map((mark) => [mark, line.split(mark).length] as const)
  return counts.toSorted((a, b) => b[1] - a[1])[0]![0]
}

const longestFirstLine = 100_000

async function firstLine(content: Readable, encoding: string): Promise<string> {
  let text = ''
  try {
    for await (const chunk of content.pipe(iconv.decodeStream(encoding))) {
      text += chunk as string
      const whole = /^[\s\ufeff]*([^\r\n]*)[\r\n]/.exec(text)
      if (whole) return whole[1]!
      if (text.length > longestFirstLine) break
    }
    return text
  } finally {
    content.destroy()
  }
}

export interface Head {
  readonly header: string[]
  readonly sample: string[][]
}

/** More columns than this is no table that somebody keeps. */
const mostColumns = 200

/** The names of the columns and the first rows below them. @throws UnreadableRows */
export async function readHead(content: Readable, shape: FileShape): Promise<Head> {
  const rows: string[][] = []
  for await (const { cells } of openRows(content, shape)) {
    rows.push(cells.map((cell) => cell.slice(0, 300).replaceAll('\0', '\ufffd').toWellFormed()))
    if (rows.length > sampleRows) break
  }
  const [header = [], ...sample] = rows
  refuseUnfit(header, sample)
  return { header, sample }
}

function refuseUnfit(header: readonly string[], sample: readonly string[][]): void {
  if (/^<(?:!doctype|html|table|\?xml)/i.test(header[0] ?? ''))
    throw new UnreadableRows('其实是网页，请用表格软件打开后另存为 .xlsx 或 .csv 再上传')
  if (!sample.length) throw new UnreadableRows('除标题行外没有内容，请检查后重新选择文件')
  if (header.length > mostColumns)
    throw new UnreadableRows(`有 ${header.length} 列，最多 ${mostColumns} 列，请删去用不到的列再上传`)
  const named = header.filter((name) => name !== '')
  if (named.length === 1 && sample.some((cells) => cells.filter((cell) => cell !== '').length > 1))
    throw new UnreadableRows(`第一行只有“${named[0]!.slice(0, 30)}”一格，像是表名：请删去列名上面的行，让第一行是列名`)
}
