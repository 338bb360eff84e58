import { isBlank, skipPageBreak, type FoundRow, type TableFinder, type TextLine } from './text-lines.ts'

interface Chunk {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Columns kept apart by two blanks or more, as a plain text export writes them; at least three columns. */
export const findSpacedTable: TableFinder = (lines, start) => {
  const header = splitChunks(lines[start]?.text ?? '')
  if (header.length < 3) return null
  const rows: FoundRow[] = [{ cells: header.map((chunk) => chunk.text), line: lines[start]!.number, startsPage: false }]
  let index = start + 1
  for (;;) {
    const { index: at, broken } = skipPageBreak(lines, index)
    const line = lines[at]
    const cells = line && alignChunks(splitChunks(line.text), header)
    if (!cells || (isParagraph(line) && !broken && rows.length > 1)) break
    rows.push({ cells, line: line.number, startsPage: broken })
    index = at + 1
  }
  return rows.length < 2 ? null : { rows, next: index }
}

/** A line that begins at the margin and has no column at all. */
const isParagraph = (line: TextLine) => splitChunks(line.text).length === 1 && !/^[\s\u3000]{2}/.test(line.text)

function splitChunks(text: string): Chunk[] {
  if (isBlank(text) || text.includes('\t')) return []
  return [...text.matchAll(/\S+(?:[ \u3000](?! |\u3000)\S+)*/g)].map((match) => {
    const start = displayWidth(text.slice(0, match.index))
    return { text: match[0], start, end: start + displayWidth(match[0]) }
  })
}

/** Each chunk goes to the column of the header that it overlaps or begins nearest to; null where two meet in one. */
function alignChunks(chunks: readonly Chunk[], header: readonly Chunk[]): string[] | null {
  if (chunks.length === 0 || chunks.length > header.length) return null
  if (chunks.length === header.length) return chunks.map((chunk) => chunk.text)
  const cells = header.map(() => '')
  for (const chunk of chunks) {
    const column = nearestColumn(chunk, header)
    if (cells[column] !== '') return null
    cells[column] = chunk.text
  }
  return cells
}

function nearestColumn(chunk: Chunk, header: readonly Chunk[]): number {
  const distances = header.map((column) => Math.abs(column.start - chunk.start))
  return distances.indexOf(Math.min(...distances))
}

function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! > 0x2e7f ? 2 : 1
  return width
}
