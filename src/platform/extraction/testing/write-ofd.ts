import { strToU8, zipSync } from 'fflate'
import type { SampleCell, SampleDocument } from './sample.ts'

/** Millimetres: text size, height of a line, blank border of a cell, and the page. */
const text = 3.5
const line = 5
const padding = 1
const page = { width: 297, height: 210, left: 15, top: 20 }
const xmlns = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** The sample as an OFD file of one page, as long as it needs: text objects with steps, and lines for the table. */
export function writeOfd(sample: SampleDocument): Uint8Array {
  const objects: string[] = []
  let y = page.top
  const paragraphs = (items: readonly string[]) => {
    for (const item of items) {
      objects.push(textObject(item, page.left, y))
      y += line
    }
  }
  paragraphs(sample.before)
  y = drawTable(sample.rows, y, objects)
  paragraphs(sample.after)
  const height = Math.max(page.height, y + 30)
  const box = `<ofd:PhysicalBox>0 0 ${page.width} ${height}</ofd:PhysicalBox>`
  const parts = {
    'OFD.xml': `<ofd:OFD ${xmlns}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${xmlns}><ofd:CommonData><ofd:PageArea>${box}</ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page ${xmlns}><ofd:Content><ofd:Layer>${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
}

const escape = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function textObject(words: string, x: number, y: number): string {
  const steps = words.length > 1 ? ` DeltaX="g ${words.length - 1} ${text}"` : ''
  return `<ofd:TextObject Boundary="${x} ${y} ${words.length * text} ${line}" Font="1" Size="${text}"><ofd:TextCode X="0" Y="${text}"${steps}>${escape(words)}</ofd:TextCode></ofd:TextObject>`
}

function rule(x1: number, y1: number, x2: number, y2: number): string {
  return `<ofd:PathObject Boundary="${x1} ${y1} ${x2 - x1} ${y2 - y1}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${x2 - x1} ${y2 - y1}</ofd:AbbreviatedData></ofd:PathObject>`
}

interface Placed {
  readonly cell: SampleCell
  readonly row: number
  readonly column: number
  readonly lines: readonly string[]
}

function drawTable(rows: SampleDocument['rows'], top: number, objects: string[]): number {
  const columnCount = rows[0]!.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)
  const width = (page.width - 2 * page.left) / columnCount
  const placed = place(rows, width)
  const heights = rows.map(
    (_, row) =>
      Math.max(
        line,
        ...placed
          .filter((each) => each.row === row && (each.cell.rowSpan ?? 1) === 1)
          .map((each) => each.lines.length * line),
      ) +
      2 * padding,
  )
  const tops = heights.reduce((sums, height) => [...sums, sums.at(-1)! + height], [top])
  for (const { cell, row, column, lines } of placed) {
    const [left, right] = [page.left + column * width, page.left + (column + (cell.colSpan ?? 1)) * width]
    const [upper, lower] = [tops[row]!, tops[row + (cell.rowSpan ?? 1)]!]
    objects.push(
      rule(left, upper, right, upper),
      rule(left, lower, right, lower),
      rule(left, upper, left, lower),
      rule(right, upper, right, lower),
    )
    for (const [index, words] of lines.entries())
      objects.push(textObject(words, left + padding, upper + padding + index * line))
  }
  return tops.at(-1)! + line
}

/** Finds the column of each cell beside those that reach down from above, and wraps its words. */
function place(rows: SampleDocument['rows'], width: number): Placed[] {
  const taken = new Set<string>()
  return rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      while (taken.has(`${row}:${column}`)) column++
      for (let r = row; r < row + (cell.rowSpan ?? 1); r++)
        for (let c = column; c < column + (cell.colSpan ?? 1); c++) taken.add(`${r}:${c}`)
      const room = Math.floor((width * (cell.colSpan ?? 1) - 2 * padding) / text)
      const lines = cell.text.split('\n').flatMap((words) => words.match(new RegExp(`.{1,${room}}`, 'gu')) ?? [])
      return { cell, row, column: column++, lines }
    })
  })
}
