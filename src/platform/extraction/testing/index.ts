/** Writers of sample documents, for tests of everything that reads uploads. */
export type { SampleCell, SampleDocument } from './sample.ts'
export { writeOfd } from './write-ofd.ts'
export { writePdf, type PdfLook } from './write-pdf.ts'
export { writeSheet } from './write-sheet.ts'
export { writeWord } from './write-word.ts'
export { paragraphsOf, tableOf, wordsOf } from './texts-of.ts'
