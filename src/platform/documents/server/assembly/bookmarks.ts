import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFDocument,
  type PDFRef,
} from '@cantoo/pdf-lib'

export interface Bookmark {
  readonly title: string
  /** From 0. */
  readonly page: number
  readonly children?: readonly Bookmark[]
}

/** Writes the outline of a PDF and opens it with the document. */
export function addBookmarks(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return
  const root = PDFDict.withContext(pdf.context)
  root.set(PDFName.of('Type'), PDFName.of('Outlines'))
  const reference = pdf.context.register(root)
  addLevel(pdf, root, reference, bookmarks)
  pdf.catalog.set(PDFName.of('Outlines'), reference)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function addLevel(pdf: PDFDocument, parent: PDFDict, parentReference: PDFRef, bookmarks: readonly Bookmark[]): void {
  const items = bookmarks.map(() => PDFDict.withContext(pdf.context))
  const references = items.map((item) => pdf.context.register(item))
  for (const [index, bookmark] of bookmarks.entries()) {
    const item = items[index]!
    item.set(PDFName.of('Title'), PDFHexString.fromText(bookmark.title))
    item.set(PDFName.of('Parent'), parentReference)
    item.set(PDFName.of('Dest'), topOf(pdf, bookmark.page))
    if (index > 0) item.set(PDFName.of('Prev'), references[index - 1]!)
    if (index < items.length - 1) item.set(PDFName.of('Next'), references[index + 1]!)
    if (bookmark.children?.length) addLevel(pdf, item, references[index]!, bookmark.children)
  }
  parent.set(PDFName.of('First'), references[0]!)
  parent.set(PDFName.of('Last'), references.at(-1)!)
  parent.set(PDFName.of('Count'), PDFNumber.of(bookmarks.length))
}

/** The page as it stands, without changing the reader's zoom. */
function topOf(pdf: PDFDocument, page: number): PDFArray {
  const destination = PDFArray.withContext(pdf.context)
  destination.push(pdf.getPage(page).ref)
  destination.push(PDFName.of('XYZ'))
  for (let index = 0; index < 3; index++) destination.push(PDFNull)
  return destination
}
