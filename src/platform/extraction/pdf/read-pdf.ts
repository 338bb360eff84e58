import { getDocument, PasswordException, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DocumentBlock, ExtractionWarning } from '../contract/index.ts'
import type { PageLayout } from '../layout/page-layout.ts'
import { readLayout } from '../layout/read-layout.ts'
import { UnreadableFile } from '../unreadable-file.ts'
import { readPageLayout } from './page-layout.ts'

/** Beyond this a file is no notice; the rest is left unread, with a warning. */
const mostPages = 300

export interface PagedContent {
  readonly blocks: DocumentBlock[]
  readonly pageCount: number
  readonly warnings: ExtractionWarning[]
}

/** Text and tables of a PDF. Scans give no blocks. */
export async function readPdf(bytes: Uint8Array, file: string): Promise<PagedContent> {
  refuseTruncated(bytes, file)
  const document = await open(bytes, file)
  try {
    const pages: PageLayout[] = []
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const page = await document.getPage(number)
      pages.push(await readPageLayout(page))
      page.cleanup()
    }
    const { blocks, warnings } = readLayout(pages, file)
    return { blocks, pageCount: document.numPages, warnings: [...warnings, ...warnLong(document.numPages, file)] }
  } catch (error) {
    throw new UnreadableFile('damaged', file, '的页面内容已损坏，请重新导出 PDF 后上传', { cause: error })
  } finally {
    await document.loadingTask.destroy()
  }
}

const assets = (folder: string) => import.meta.resolve(`pdfjs-dist/${folder}/`).replace(/^file:\/\//, '')

async function open(bytes: Uint8Array, file: string): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: assets('cmaps'),
      standardFontDataUrl: assets('standard_fonts'),
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: true,
      verbosity: VerbosityLevel.ERRORS,
    }).promise
  } catch (error) {
    if (error instanceof PasswordException)
      throw new UnreadableFile('encrypted', file, '设有打开密码，请取消密码后重新上传', { cause: error })
    throw new UnreadableFile('damaged', file, '不是有效的 PDF 或已损坏，请重新导出后上传', { cause: error })
  }
}

/** Readers mend a PDF whose end is missing by guessing; words might be lost without a sign. */
function refuseTruncated(bytes: Uint8Array, file: string): void {
  const tail = Buffer.from(bytes.subarray(-2048)).toString('latin1')
  if (!/startxref\s+\d+\s+%%EOF/.test(tail))
    throw new UnreadableFile('truncated', file, '不完整（缺少结尾），请重新上传完整的 PDF')
}

function warnLong(pageCount: number, file: string): ExtractionWarning[] {
  if (pageCount <= mostPages) return []
  const place = { file, page: mostPages, line: null, sheet: null }
  return [{ code: 'tooManyPages', message: `共${pageCount}页，只读取了前${mostPages}页`, place }]
}
