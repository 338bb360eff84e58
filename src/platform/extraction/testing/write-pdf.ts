import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { SampleCell, SampleDocument } from './sample.ts'

export interface PdfLook {
  /** Height of the paper; a low one breaks the table over pages. */
  readonly height?: string
  readonly width?: string
  /** Lines of the table: all, none, or none at the outer left and right. */
  readonly stroke?: 'all' | 'none' | 'openSides'
  readonly columns?: string
  readonly repeatHeader?: boolean
  /** Whether a row may be broken over two pages. */
  readonly breakRows?: boolean
  readonly align?: 'left' | 'center'
}

const fontFolder = fileURLToPath(
  new URL('400Regular', import.meta.resolve('@expo-google-fonts/noto-serif-sc/package.json')),
)

/** The sample as PDF, with page numbers `— 1 —` at the foot of each page. */
export function writePdf(sample: SampleDocument, look: PdfLook = {}): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder] }] })
  return new Uint8Array(compiler.pdf({ mainFileContent: toTypst(sample, look) }))
}

function toTypst(sample: SampleDocument, look: PdfLook): string {
  const {
    height = '297mm',
    width = '210mm',
    stroke = 'all',
    repeatHeader = false,
    breakRows = true,
    align = 'left',
  } = look
  const columnCount = sample.rows[0]!.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)
  const columns = look.columns ?? `(${Array.from({ length: columnCount }, () => '1fr').join(', ')},)`
  const strokes = {
    all: '0.5pt',
    none: 'none',
    openSides: '(x, y) => (top: 0.5pt, bottom: 0.5pt, left: if x > 0 { 0.5pt })',
  }
  const [header = [], ...body] = sample.rows
  const headerCells = repeatHeader ? [`table.header(${header.map(toCell).join(', ')})`] : header.map(toCell)
  const cells = [...headerCells, ...body.flatMap((row) => row.map(toCell))]
  return `
#set page(width: ${width}, height: ${height}, margin: 20mm, numbering: "— 1 —")
#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh")
${sample.before.map(toParagraph).join('\n\n')}
#set table.cell(breakable: ${breakRows})
#table(columns: ${columns}, stroke: ${strokes[stroke]}, align: ${align}, ${cells.join(', ')})
${sample.after.map(toParagraph).join('\n\n')}
`
}

const quote = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
const toParagraph = (text: string) => `#text(${quote(text)})`
const toCell = (cell: SampleCell) =>
  `table.cell(rowspan: ${cell.rowSpan ?? 1}, colspan: ${cell.colSpan ?? 1})[${cell.text.split('\n').map(toParagraph).join('\n\n')}]`
