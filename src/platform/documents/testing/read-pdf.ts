import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

const millimetresPerPoint = 25.4 / 72

/** A run of text as it stands on the page; measured in millimetres from the page's upper left corner. */
export interface PrintedText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** In points; the height, where a text is set narrower. */
  readonly size: number
}

export interface PrintedPage {
  readonly texts: readonly PrintedText[]
  /** Everything on the page without blanks: where lines break does not matter. */
  readonly content: string
  readonly width: number
  readonly height: number
  /** Characters drawn as the box of a missing glyph, which stands for no character. */
  readonly missingGlyphs: number
  /** Names of the structure tree's elements. */
  readonly roles: readonly string[]
}

export interface PrintedDocument {
  readonly pages: readonly PrintedPage[]
  readonly content: string
  readonly title: string | undefined
  readonly metadata: string
  readonly bookmarks: readonly { title: string; page: number; children: readonly string[] }[]
  readonly pageLabels: readonly string[] | null
  /** PostScript names of the embedded fonts. */
  readonly fonts: readonly string[]
}

/** What a reader sees of a PDF, for tests. */
export async function readPdf(bytes: Uint8Array): Promise<PrintedDocument> {
  const task = getDocument({ data: new Uint8Array(bytes), stopAtErrors: true, verbosity: 0 })
  try {
    const pdf = await task.promise
    const pages: PrintedPage[] = []
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(await pdf.getPage(number)))
    const { info, metadata } = await pdf.getMetadata()
    const outline = (await pdf.getOutline()) ?? []
    const bookmarks = await Promise.all(
      outline.map(async (item) => ({
        title: item.title,
        page: await pdf.getPageIndex((item.dest as [{ num: number; gen: number }])[0]),
        children: item.items.map((child) => child.title),
      })),
    )
    return {
      pages,
      content: pages.map((page) => page.content).join(''),
      title: (info as { Title?: string }).Title,
      metadata: metadata?.getRaw() ?? '',
      bookmarks,
      pageLabels: await pdf.getPageLabels(),
      fonts: await embeddedFonts(bytes),
    }
  } finally {
    await task.destroy()
  }
}

async function embeddedFonts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const names = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const name = object instanceof PDFDict ? object.lookupMaybe(PDFName.of('BaseFont'), PDFName) : undefined
    return name ? [name.decodeText().replace(/^[A-Z]{6}\+|-Identity-H$/g, '')] : []
  })
  return [...new Set(names)]
}

async function readPage(page: PDFPageProxy): Promise<PrintedPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const texts = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , c, d, x, y] = item.transform as number[]
    const left = x! * millimetresPerPoint
    return [
      {
        text: item.str,
        left,
        right: left + item.width * millimetresPerPoint,
        baseline: (height - y!) * millimetresPerPoint,
        size: Math.hypot(c!, d!),
      },
    ]
  })
  return {
    texts,
    content: texts.map(({ text }) => text.replaceAll(/\s/g, '')).join(''),
    width: width * millimetresPerPoint,
    height: height * millimetresPerPoint,
    missingGlyphs: await countMissingGlyphs(page),
    roles: rolesOf(await page.getStructTree()),
  }
}

async function countMissingGlyphs(page: PDFPageProxy): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList()
  let missing = 0
  for (const [index, operation] of fnArray.entries()) {
    if (operation !== OPS.showText) continue
    for (const glyph of argsArray[index][0] as unknown[]) {
      if (typeof glyph === 'object' && glyph !== null && 'unicode' in glyph && glyph.unicode === '\0') missing++
    }
  }
  return missing
}

type StructNode = Exclude<Awaited<ReturnType<PDFPageProxy['getStructTree']>>, null>

function rolesOf(node: StructNode | null): string[] {
  if (!node) return []
  return [node.role, ...node.children.flatMap((child) => ('role' in child ? rolesOf(child) : []))]
}
