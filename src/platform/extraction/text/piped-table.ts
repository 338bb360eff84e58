import { isBlank, skipPageBreak, type FoundRow, type TableFinder, type TextLine } from './text-lines.ts'

const bar = /[|｜│┃║]/
/** `|---|:--:|`, `+----+`, `├──┼──┤`: a line that only draws. */
const drawnLine = /^[\s|｜│┃║+:=\-—─━═┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝]+$/

/** Markdown tables, and tables drawn with bars and lines, whose rows may run over several lines of text. */
export const findPipedTable: TableFinder = (lines, start) => {
  const groups: TextLine[][] = [[]]
  const breaks = new Set<number>()
  let index = start
  for (;;) {
    const { index: at, broken } = skipPageBreak(lines, index)
    if (at >= lines.length || (broken && at !== start && !isTableLine(lines[at]!))) break
    const line = lines[at]!
    if (!isTableLine(line)) break
    if (broken) breaks.add(line.number)
    if (drawnLine.test(line.text)) groups.push([])
    else groups.at(-1)!.push(line)
    index = at + 1
  }
  const filled = groups.filter((group) => group.length > 0)
  const lineCount = filled.flat().length
  if (lineCount < 2 && filled.length < 2) return null
  return { rows: toRows(filled, breaks), next: index }
}

const isTableLine = ({ text }: TextLine) =>
  !isBlank(text) && ((drawnLine.test(text) && (bar.test(text) || /[+┼─━═]/.test(text))) || countBars(text) >= 2)

const countBars = (text: string) => text.match(new RegExp(bar, 'g'))?.length ?? 0

/** One drawn line below the header means a row on each line; lines between all rows mean that a row may take several. */
function toRows(groups: readonly TextLine[][], breaks: ReadonlySet<number>): FoundRow[] {
  const ruled = groups.length > 2
  const bundles = ruled ? groups : groups.flat().map((line) => [line])
  return bundles.map((bundle) => ({
    cells: joinLines(bundle.map((line) => splitBars(line.text))),
    line: bundle[0]!.number,
    startsPage: breaks.has(bundle[0]!.number),
  }))
}

function splitBars(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^[|｜│┃║]/, '')
    .replace(/(?<!\\)[|｜│┃║]$/, '')
  return inner.split(/(?<!\\)[|｜│┃║]/).map((cell) =>
    cell
      .replaceAll(/\\([|｜])/g, '$1')
      .replaceAll(/<br\s*\/?>/gi, '\n')
      .trim(),
  )
}

function joinLines(lines: readonly string[][]): string[] {
  const width = Math.max(...lines.map((cells) => cells.length))
  return Array.from({ length: width }, (_, column) =>
    lines
      .map((cells) => cells[column] ?? '')
      .filter((cell) => cell !== '')
      .join('\n'),
  )
}
