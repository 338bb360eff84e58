import { fileURLToPath } from 'node:url'
import { Problem } from '#base/http/contract.ts'
import { documentProblems } from '../contract/problems.ts'
import { officialPage, typeSize } from '../domain/gb9704.ts'
import { missingCharacters } from '../domain/printable-text.ts'
import { coveredBy } from './fonts/coverage.ts'
import { findFonts } from './fonts/font-set.ts'
import { templates, type TemplateContent, type TemplateName } from './templates/index.ts'
import type { Template } from './templates/template.ts'
import type { PdfStandard } from './typst/compile-job.ts'
import { toPrintData } from './typst/print-data.ts'
import { TypesettingRefused, TypstCompiler } from './typst/typst-compiler.ts'
import { validate } from './validate.ts'

export interface PdfOptions {
  /** The document's date, as an ISO instant: the same content and instant give the same bytes. */
  readonly createdAt: string
  /** `archive` claims PDF/A-2a (default), `accessible` PDF/UA-1; both are tagged. */
  readonly standard?: 'archive' | 'accessible'
}

export interface PdfRendererOptions {
  /** Folder with the office's own 仿宋, 小标宋, 楷体, 黑体, 宋体. */
  readonly fontsDirectory?: string | undefined
  readonly documentsPerProcess?: number
  readonly timeoutMilliseconds?: number
}

export interface PdfRenderer {
  /** @throws Problem documents.* */
  renderPdf<Name extends TemplateName>(
    template: Name,
    content: TemplateContent<Name>,
    options: PdfOptions,
  ): Promise<Uint8Array>
  /** Characters of a text that no font has: they print as 〔U+…〕. */
  missingCharacters(text: string): string[]
  /** Of the typesetter's process, while one runs. */
  readonly processId: number | undefined
  close(): Promise<void>
}

const standards: Readonly<Record<'archive' | 'accessible', PdfStandard>> = { archive: 'a-2a', accessible: 'ua-1' }
const typstFolder = fileURLToPath(new URL('../typst', import.meta.url))

/** Nothing starts before the first document. */
export function createPdfRenderer(options: PdfRendererOptions = {}): PdfRenderer {
  const fonts = findFonts(options.fontsDirectory)
  const covers = coveredBy(fonts.coverages)
  const settings = JSON.stringify({ typefaces: fonts.typefaces, page: officialPage, typeSizes: typeSize })
  const { fontsDirectory: _, ...limits } = options
  const compiler = new TypstCompiler({
    ...limits,
    settings: { templates: typstFolder, fontDirectories: fonts.directories },
  })
  return {
    renderPdf: async (name, content, { createdAt, standard = 'archive' }) => {
      const template: Template = templates[name]
      const instant = Date.parse(createdAt)
      if (Number.isNaN(instant))
        throw documentProblems.refuse('documents.invalid-content', `成文时间「${createdAt}」无法识别`)
      const prepared = await template.prepare(validate(template.schema, content))
      const { json, assets } = toPrintData(prepared, covers)
      const job = {
        template: template.file,
        inputs: { data: json, settings },
        assets,
        standard: standards[standard],
        createdAt: Math.floor(instant / 1000),
      }
      return compiler.compile(job).catch((error: unknown) => {
        throw explain(error)
      })
    },
    missingCharacters: (text) => missingCharacters(text, covers),
    get processId() {
      return compiler.processId
    },
    close: () => compiler.close(),
  }
}

/** What the typesetter says, in words a person can act on. */
function explain(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof TypesettingRefused)) return error
  const refusal = refusalFor(error.messages.join('; '))
  refusal.cause = error
  return refusal
}

function refusalFor(messages: string): Problem {
  if (messages.includes('does-not-fit')) {
    return documentProblems.refuse('documents.does-not-fit', '内容在一页纸内排不下，请减少条目或文字')
  }
  if (messages.includes('CMYK')) {
    return documentProblems.refuse('documents.invalid-content', '有图片是 CMYK（印刷）色彩，请转换为 RGB 后再用')
  }
  if (/decode|image|svg/i.test(messages)) {
    return documentProblems.refuse('documents.invalid-content', '有图片已损坏或格式不符，请换成 PNG、JPEG 或 SVG 图片')
  }
  return documentProblems.refuse('documents.rendering-failed', '排版程序拒绝了这份文书，请联系管理员查看日志')
}
