import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib'
import { documentProblems } from '../../contract/problems.ts'

const unusable = (name: string, detail: string) =>
  documentProblems.refuse('documents.unusable-part', `材料「${name}」${detail}`)

/**
 * Opens a PDF that is to be copied. pdf.js judges it, because it does not repair: a truncated file is refused.
 * @throws Problem `documents.unusable-part`
 */
export async function openPdf(name: string, bytes: Uint8Array): Promise<PDFDocument> {
  await judge(name, bytes)
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    if (pdf.getPageCount() > 0) return pdf
  } catch (error) {
    if (error instanceof EncryptedPDFError) throw encrypted(name)
    throw broken(name)
  }
  throw broken(name)
}

async function judge(name: string, bytes: Uint8Array): Promise<void> {
  const { getDocument, PasswordException } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // A copy: pdf.js takes the bytes away from their owner, and takes no Buffer.
  const task = getDocument({ data: new Uint8Array(bytes), stopAtErrors: true, verbosity: 0 })
  try {
    const pdf = await task.promise
    for (let page = 1; page <= pdf.numPages; page++) await pdf.getPage(page)
  } catch (error) {
    throw error instanceof PasswordException ? encrypted(name) : broken(name)
  } finally {
    await task.destroy()
  }
}

const encrypted = (name: string) => unusable(name, '已加密或限制编辑，无法合并，请取消密码和限制后重新上传')
const broken = (name: string) => unusable(name, '已损坏或不完整，打不开，请重新导出为 PDF 后上传')
export const brokenImage = (name: string) => unusable(name, '图片已损坏，打不开，请重新上传')
export const notMergeable = (name: string) =>
  unusable(name, '不是 PDF，也不是 PNG、JPEG 图片，无法合并，请另存为 PDF 后上传')
export const officeFile = (name: string) =>
  unusable(name, '是 Word、WPS、OFD 等格式，无法直接合并，请另存为 PDF 后上传')
export const emptyPart = (title: string) => unusable(title, '没有文件，请上传后再合并')
export const emptyFile = (name: string) => unusable(name, '是空文件，请重新上传')
