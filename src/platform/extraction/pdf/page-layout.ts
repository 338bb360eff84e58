import { Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageLayout, Run } from '../layout/page-layout.ts'
import { readRules } from './rules.ts'
import { readTaggedTables } from './tagged-tables.ts'

/** Runs, lines and tags of a PDF page, turned as the page is shown, with the origin at the upper left. */
export async function readPageLayout(page: PDFPageProxy): Promise<PageLayout> {
  const viewport = page.getViewport({ scale: 1 })
  const operators = await page.getOperatorList()
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    runs: await readRuns(page, viewport.transform),
    rules: readRules(operators.fnArray, operators.argsArray, viewport.transform),
    taggedTables: readTaggedTables(await page.getStructTree()),
  }
}

async function readRuns(page: PDFPageProxy, view: number[]): Promise<Run[]> {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const runs: Run[] = []
  const marks: (string | null)[] = []
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') marks.pop()
      else marks.push(item.id ?? null)
      continue
    }
    if (item.str === '') continue
    const [a, b, c, d, x, y] = Util.transform(view, item.transform) as [number, number, number, number, number, number]
    const size = Math.hypot(c, d)
    // Watermarks are set aslant; they are no words of the document.
    if (Math.abs(b) > Math.abs(a) * 0.1) continue
    runs.push({ text: item.str, x, y, width: item.width, size, mark: marks.findLast((mark) => mark !== null) ?? null })
  }
  return runs
}
