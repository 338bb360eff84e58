/** A line of a text file with its number; `startsPage` after a form feed. */
export interface TextLine {
  readonly text: string
  readonly number: number
  readonly startsPage: boolean
}

/** A number that stands alone at the foot of a page: `— 3 —`, `-3-`, `第 3 页`, `3/12`, and rules drawn with hyphens. */
const pageMark =
  /^\s*(?:[-—–－·]\s*[0-9０-９]{1,3}\s*[-—–－·]|第\s*[0-9０-９]{1,3}\s*页(?:\s*[，,/]?\s*共\s*[0-9０-９]{1,3}\s*页)?|[0-9]{1,3}\s*\/\s*[0-9]{1,3})\s*$/

export const isPageMark = (text: string): boolean => pageMark.test(text)
export const isBlank = (text: string): boolean => text.trim() === ''

export function toLines(text: string): TextLine[] {
  return text.split(/\r\n?|\n/).map((raw, index) => ({
    text: raw.replaceAll('\f', ''),
    number: index + 1,
    startsPage: raw.startsWith('\f'),
  }))
}

/** What a table reader found: the rows, each with the number of its line, and the line after the table. */
export interface FoundTable {
  readonly rows: readonly FoundRow[]
  readonly next: number
  /** Lines of the page that stand among the rows, such as a running title; they are no part of the table. */
  readonly asides?: readonly TextLine[]
}
export interface FoundRow {
  readonly cells: readonly string[]
  readonly line: number
  readonly startsPage: boolean
}

/** Finds a table that begins at `start`, or null. */
export type TableFinder = (lines: readonly TextLine[], start: number) => FoundTable | null

/** Index of the next line from `start` that is neither blank nor a page mark, and whether a page break lies before it. */
export function skipPageBreak(lines: readonly TextLine[], start: number): { index: number; broken: boolean } {
  let index = start
  let broken = false
  while (index < lines.length && (isBlank(lines[index]!.text) || isPageMark(lines[index]!.text))) {
    broken = true
    index++
  }
  return { index, broken: broken || (lines[index]?.startsPage ?? false) }
}
