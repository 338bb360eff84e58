import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { getDocument, OPS, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { FileRefusal, FileReport } from '../../contract/index.ts'

export type PdfAnswer = Extract<FileReport, { family: 'pdf' }> | FileRefusal

const mostPages = 5_000
/** A look inside every page of a long document would take minutes; the first hundreds tell what it is. */
const mostPagesLookedAt = 500
const mostPixels = 200_000_000

const pictureOperators = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
])

async function readPdf(path: string): Promise<PdfAnswer> {
  const loading = getDocument({
    data: new Uint8Array(await readFile(path)),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: mostPixels,
  })
  try {
    return await readPages(await loading.promise)
  } catch (error) {
    return refusalOf(error)
  } finally {
    await loading.destroy()
  }
}

async function readPages(document: PDFDocumentProxy): Promise<PdfAnswer> {
  const { info } = await document.getMetadata()
  if ('EncryptFilterName' in info && info.EncryptFilterName)
    return { code: 'encrypted', message: '已加密或限制了权限，请去除密码和限制后重新上传' }
  const pages = document.numPages
  if (pages === 0) return { code: 'damaged', message: '没有任何页面，请重新导出后上传' }
  if (pages > mostPages) return { code: 'tooComplex', message: `有 ${pages} 页，超过 ${mostPages} 页，请拆分后上传` }
  let pagesWithText = 0
  let characters = 0
  let hasImages = false
  for (let number = 1; number <= Math.min(pages, mostPagesLookedAt); number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const onPage = items.reduce((sum, item) => sum + ('str' in item ? item.str.replaceAll(/\s/g, '').length : 0), 0)
    characters += onPage
    if (onPage > 0) pagesWithText++
    if (!hasImages)
      hasImages = (await page.getOperatorList()).fnArray.some((operator) => pictureOperators.has(operator))
    page.cleanup()
  }
  if (pages > mostPagesLookedAt) await document.getPage(pages)
  return { family: 'pdf', kind: 'pdf', pages, pagesWithText, characters, hasImages }
}

function refusalOf(error: unknown): FileRefusal {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return { code: 'encrypted', message: '已加密，请取消打开密码后重新上传' }
  if (error instanceof RangeError && /allocation|array length/i.test(error.message))
    return { code: 'bomb', message: '解压后异常庞大，疑似恶意文件，不能上传' }
  return { code: 'damaged', message: '不是有效的 PDF 或已损坏，请重新导出后上传' }
}

parentPort?.on('message', async (path: string) => {
  const answer = await readPdf(path)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(answer)
})
