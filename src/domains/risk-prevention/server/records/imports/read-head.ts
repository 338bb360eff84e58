import type { Readable } from 'node:stream'
import { openRows, type FileShape } from './open-rows.ts'

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

/** What stands between the cells, by what the first row holds most of. */
export async function detectDelimiter(content: Readable, encoding: string): Promise<string> {
  let line = ''
  for await (const { cells } of openRows(content, { isWorkbook: false, encoding, delimiter: '\u0000' })) {
    line = cells[0] ?? ''
    break
  }
  const counts = [',', '\t', ';'].map((mark) => [mark, line.split(mark).length] as const)
  return counts.toSorted((a, b) => b[1] - a[1])[0]![0]
}

export interface Head {
  readonly header: string[]
  readonly sample: string[][]
}

/** The names of the columns and the first rows below them. @throws UnreadableRows */
export async function readHead(content: Readable, shape: FileShape): Promise<Head> {
  const rows: string[][] = []
  for await (const { cells } of openRows(content, shape)) {
    rows.push(cells.map((cell) => cell.slice(0, 300).replaceAll('\0', '\ufffd').toWellFormed()))
    if (rows.length > sampleRows) break
  }
  return { header: rows[0] ?? [], sample: rows.slice(1) }
}
