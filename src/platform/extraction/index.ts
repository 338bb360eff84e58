import type { DocumentBlock, ExtractedDocument, ExtractionWarning } from './contract/index.ts'
import { detectFormat, type FileFormat } from './file-format.ts'
import { decodeText } from './text/decode-text.ts'
import { readText } from './text/read-text.ts'
import { UnreadableFile } from './unreadable-file.ts'

export type * from './contract/index.ts'
export { UnreadableFile } from './unreadable-file.ts'

/** Larger uploads are refused before anything is read. */
export const largestFileBytes = 64 * 1024 * 1024

interface Content {
  readonly blocks: DocumentBlock[]
  readonly pageCount: number | null
  readonly warnings: ExtractionWarning[]
}

/** Each reader is loaded when it is first needed: the one for PDF alone takes longer than reading a text. */
const readers: Record<FileFormat, (bytes: Uint8Array, file: string) => Promise<Content>> = {
  text: async (bytes, file) => withoutPages(readText(decodeText(bytes, file), file)),
  word: async (bytes, file) => withoutPages(await (await import('./word/read-word.ts')).readWord(bytes, file)),
  sheet: async (bytes, file) => withoutPages(await (await import('./sheet/read-sheet.ts')).readSheets(bytes, file)),
  pdf: async (bytes, file) => (await import('./pdf/read-pdf.ts')).readPdf(bytes, file),
  ofd: async (bytes, file) => (await import('./ofd/read-ofd.ts')).readOfd(bytes, file),
}

const withoutPages = (blocks: DocumentBlock[]): Content => ({ blocks, pageCount: null, warnings: [] })

/**
 * Text and tables of a file, by its content (.txt, .docx, .pdf, .ofd, .xlsx). A scan is read, with `hasText` false;
 * a file that cannot be read throws `UnreadableFile`.
 */
export async function extractDocument(bytes: Uint8Array, fileName: string): Promise<ExtractedDocument> {
  if (bytes.length === 0) throw new UnreadableFile('empty', fileName, '是空文件，请上传有内容的文件')
  if (bytes.length > largestFileBytes) throw new UnreadableFile('tooLarge', fileName, '超过 64 MB，请压缩或拆分后上传')
  const format = await detectFormat(bytes, fileName)
  return toDocument(await readers[format](bytes, fileName), fileName)
}

/** Text that a person pasted. */
export function extractText(text: string, name = '粘贴的文字'): ExtractedDocument {
  return toDocument(withoutPages(readText(text, name)), name)
}

/** Several files that make up one notice, such as a main text and its annex, in the order given. */
export function joinDocuments(documents: readonly ExtractedDocument[]): ExtractedDocument {
  const counts = documents.map((document) => document.pageCount).filter((count) => count !== null)
  return {
    files: documents.flatMap((document) => document.files),
    blocks: documents.flatMap((document) => document.blocks),
    pageCount: counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0),
    hasText: documents.some((document) => document.hasText),
    warnings: documents.flatMap((document) => document.warnings),
  }
}

function toDocument(content: Content, file: string): ExtractedDocument {
  const hasText = content.blocks.length > 0
  const place = { file, page: null, line: null, sheet: null }
  const scan: ExtractionWarning[] = hasText
    ? []
    : [{ code: 'noText', message: '文件里没有可读取的文字，可能是扫描件；请上传原始文件或经文字识别的版本', place }]
  return { files: [file], ...content, hasText, warnings: [...scan, ...content.warnings] }
}
