import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { stampPlacement } from '../../domain/stamp-placement.ts'
import type { PdfRenderer } from '../pdf-renderer.ts'

/** Lays `title` and 第 n 页 over the foot of each page from `firstPage` on. */
export async function stampPages(
  pdf: PDFDocument,
  firstPage: number,
  title: string,
  renderer: PdfRenderer,
  createdAt: string,
): Promise<void> {
  const pages = pdf.getPages().slice(firstPage)
  const stamps = pages.map((_, index) => ({ left: title, right: `第 ${index + 1} 页　共 ${pages.length} 页` }))
  const strips = await PDFDocument.load(await renderer.renderPdf('page-stamps', { title, stamps }, { createdAt }))
  const embedded = await pdf.embedPages(strips.getPages())
  for (const [index, page] of pages.entries()) {
    const strip = embedded[index]!
    const { x, y, turn, scale } = stampPlacement(page.getCropBox(), page.getRotation().angle, strip)
    page.drawPage(strip, { x, y, rotate: degrees(turn), xScale: scale, yScale: scale })
  }
}
