/**
 * Paper: PDF and Word from data. Content is checked by the Zod shapes of `contract/`; texts are data and never read as markup.
 * PDFs are set by Typst in a child process that starts with the first document; call `closeDocuments()` when the program ends.
 */
import { readConfig } from '#base/config/index.ts'
import { assembleDossier as assemble } from './server/assembly/assemble-dossier.ts'
import type { AssembledDossier, Dossier } from './server/assembly/dossier.ts'
import { createPdfRenderer, type PdfOptions, type PdfRenderer } from './server/pdf-renderer.ts'
import type { TemplateContent, TemplateName } from './server/templates/index.ts'

export type { AssembledDossier, Dossier, DossierFile, DossierPart } from './server/assembly/dossier.ts'
export { drawChart, renderChartSvg, type ChartSize } from './server/charts.ts'
export { createPdfRenderer, type PdfOptions, type PdfRenderer, type PdfRendererOptions } from './server/pdf-renderer.ts'
export { qrCodePng, qrCodeSvg } from './server/qr-code.ts'
export type { TemplateContent, TemplateName } from './server/templates/index.ts'
export { renderWord } from './server/word/render-word.ts'

let shared: PdfRenderer | undefined
const renderer = () => (shared ??= createPdfRenderer({ fontsDirectory: readConfig().fontsDirectory }))

/**
 * Prints one document: `renderPdf('receipt', {...}, {createdAt})`. PDF/A-2a, tagged; the same content and instant give the same bytes.
 * @throws Problem `documents.invalid-content`, `documents.does-not-fit`, `documents.too-slow`, `documents.rendering-failed`
 */
export function renderPdf<Name extends TemplateName>(
  template: Name,
  content: TemplateContent<Name>,
  options: PdfOptions,
): Promise<Uint8Array> {
  return renderer().renderPdf(template, content, options)
}

/** Characters of a text that no font has, to warn of before printing: they appear as 〔U+…〕. */
export function missingCharacters(text: string): string[] {
  return renderer().missingCharacters(text)
}

/**
 * Merges PDFs and photographs under a cover and a catalogue, with page numbers and bookmarks: 上报包, 案卷.
 * @throws Problem `documents.unusable-part` that names the encrypted, broken or foreign file
 */
export function assembleDossier(dossier: Dossier, options: { createdAt: string }): Promise<AssembledDossier> {
  return assemble(dossier, options.createdAt, renderer())
}

/** Ends the typesetter's process; a later document starts it again. */
export async function closeDocuments(): Promise<void> {
  await shared?.close()
  shared = undefined
}
