import { PDFDocument, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { Problem } from '#base/http/contract.ts'
import type { PdfRenderer } from '../pdf-renderer.ts'
import { addBookmarks, type Bookmark } from './bookmarks.ts'
import type { AssembledDossier, Dossier, DossierFile, DossierPart } from './dossier.ts'
import { fileKind } from './file-kind.ts'
import { brokenImage, emptyFile, emptyPart, notMergeable, officeFile, openPdf } from './open-pdf.ts'
import { stampPages } from './stamp-pages.ts'

interface OpenedFile {
  readonly name: string
  readonly pdf: PDFDocument
}

interface OpenedPart {
  readonly part: DossierPart
  readonly files: readonly OpenedFile[]
  readonly firstPage: number
  readonly pages: number
}

/**
 * Merges the parts into one PDF: cover, catalogue, then every file in order, with page numbers, bookmarks and page labels.
 * Merged pages keep their look, not their tags: the result claims no PDF/A.
 * @throws Problem `documents.unusable-part` naming the file that cannot be merged
 */
export async function assembleDossier(
  dossier: Dossier,
  createdAt: string,
  renderer: PdfRenderer,
): Promise<AssembledDossier> {
  const parts = await openParts(dossier.parts, createdAt, renderer)
  const entries = parts.map(({ part, firstPage, pages }) => ({ title: part.title, firstPage, pages }))
  const { parts: _, ...cover } = dossier
  const listed = parts.map(({ part }, index) => ({
    ...entries[index]!,
    ...(part.note === undefined ? {} : { note: part.note }),
  }))
  const front = await PDFDocument.load(
    await renderer.renderPdf(
      'catalogue',
      { ...cover, facts: [...(cover.facts ?? [])], entries: listed },
      { createdAt },
    ),
  )
  const pdf = await PDFDocument.create()
  await append(pdf, front)
  const frontPages = pdf.getPageCount()
  for (const { files } of parts) for (const file of files) await append(pdf, file.pdf)
  await stampPages(pdf, frontPages, dossier.title, renderer, createdAt)
  addBookmarks(pdf, [{ title: '封面', page: 0 }, { title: '目录', page: 1 }, ...bookmarksOf(parts, frontPages)])
  describe(pdf, dossier, createdAt, frontPages)
  return { pdf: await pdf.save(), frontPages, entries }
}

async function openParts(
  parts: readonly DossierPart[],
  createdAt: string,
  renderer: PdfRenderer,
): Promise<OpenedPart[]> {
  const opened: OpenedPart[] = []
  let firstPage = 1
  for (const part of parts) {
    if (part.files.length === 0) throw emptyPart(part.title)
    const files: OpenedFile[] = []
    for (const file of part.files) files.push({ name: file.name, pdf: await openFile(file, createdAt, renderer) })
    const pages = files.reduce((sum, file) => sum + file.pdf.getPageCount(), 0)
    opened.push({ part, files, firstPage, pages })
    firstPage += pages
  }
  return opened
}

async function openFile(file: DossierFile, createdAt: string, renderer: PdfRenderer): Promise<PDFDocument> {
  if (file.bytes.length === 0) throw emptyFile(file.name)
  const kind = fileKind(file.bytes)
  if (kind === 'pdf') return openPdf(file.name, file.bytes)
  if (kind === 'office') throw officeFile(file.name)
  if (kind === 'unknown') throw notMergeable(file.name)
  return photographPage(file, kind, createdAt, renderer)
}

async function photographPage(
  file: DossierFile,
  format: 'png' | 'jpeg',
  createdAt: string,
  renderer: PdfRenderer,
): Promise<PDFDocument> {
  const caption = file.caption ?? file.name.replace(/\.[^.]+$/, '')
  const content = { title: caption, photographs: [{ picture: { format, bytes: file.bytes }, caption }] }
  // Not PDF/A, which takes no photograph in printing colours.
  const page = await renderer
    .renderPdf('photographs', content, { createdAt, standard: 'accessible' })
    .catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'documents.invalid-content') throw brokenImage(file.name)
      throw error
    })
  return PDFDocument.load(page)
}

async function append(target: PDFDocument, source: PDFDocument): Promise<void> {
  for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page)
}

/** One bookmark for each part, and below it one for each file where there are several. */
function bookmarksOf(parts: readonly OpenedPart[], frontPages: number): Bookmark[] {
  return parts.map(({ part, files, firstPage }, index) => {
    let page = frontPages + firstPage - 1
    const children = files.map((file) => {
      const bookmark = { title: file.name, page }
      page += file.pdf.getPageCount()
      return bookmark
    })
    const first = frontPages + firstPage - 1
    return { title: `${index + 1}. ${part.title}`, page: first, ...(files.length > 1 ? { children } : {}) }
  })
}

function describe(pdf: PDFDocument, dossier: Dossier, createdAt: string, frontPages: number): void {
  pdf.setTitle(dossier.title, { showInWindowTitleBar: true })
  pdf.setAuthor(dossier.unit)
  pdf.setCreationDate(new Date(createdAt))
  pdf.setModificationDate(new Date(createdAt))
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'))
  // Viewers then name the pages as they are numbered on paper: i, ii, then 1, 2, 3.
  const labels = pdf.context.obj({ Nums: [PDFNumber.of(0), { S: 'r' }, PDFNumber.of(frontPages), { S: 'D' }] })
  pdf.catalog.set(PDFName.of('PageLabels'), labels)
}
