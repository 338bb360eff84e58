import {
  fileKinds,
  type FileKind,
  type FileRefusal,
  type FileRefusalCode,
  type FileReport,
  type FileRules,
} from '../contract/index.ts'
import { sayBytes } from './byte-size.ts'
import { extensionOf } from './file-name.ts'

/** Holds what was found in a file against the rules of one place; empty means accepted. */
export function judgeFile(
  report: FileReport,
  file: { readonly name: string; readonly bytes: number },
  rules: FileRules,
): FileRefusal[] {
  const refusals: FileRefusal[] = []
  const refuse = (code: FileRefusalCode, sentence: string) =>
    refusals.push({ code, message: `文件“${file.name}”${sentence}` })
  const { kind } = report
  const actual = fileKinds[kind].text

  if (!rules.accept.includes(kind))
    refuse('kindNotAccepted', `实际是${actual}，这里只接受${sayKinds(rules.accept)}，请转换格式后重新上传`)
  const extension = extensionOf(file.name)
  if (extension && !fileKinds[kind].extensions.includes(extension))
    refuse('wrongExtension', `的扩展名是 .${extension}，但内容是${actual}，请核对是否选错文件，或改正扩展名后重新上传`)
  if (file.bytes > rules.maximumBytes)
    refuse(
      'tooLarge',
      `有 ${sayBytes(file.bytes)}，超过 ${sayBytes(rules.maximumBytes)} 的上限，请压缩或拆分后重新上传`,
    )

  if (report.family === 'pdf') {
    const { minimumPages, maximumPages } = rules
    if (minimumPages !== undefined && report.pages < minimumPages)
      refuse('tooFewPages', `只有 ${report.pages} 页，要求至少 ${minimumPages} 页，请补全后重新上传`)
    if (maximumPages !== undefined && report.pages > maximumPages)
      refuse('tooManyPages', `有 ${report.pages} 页，要求不超过 ${maximumPages} 页，请精简或拆分后重新上传`)
    if (rules.requireText && report.pagesWithText === 0)
      refuse('noText', '没有可识别的文字（多为扫描件），请上传由文字处理软件导出的 PDF')
    if (rules.requireImages && !report.hasImages) refuse('noImages', '里没有图片，请插入要求的图片或截图后重新导出')
  }
  if (report.family === 'image' && rules.minimumImageSide !== undefined) {
    const side = Math.min(report.width, report.height)
    if (side < rules.minimumImageSide)
      refuse(
        'imageTooSmall',
        `只有 ${report.width}×${report.height} 像素，短边应不少于 ${rules.minimumImageSide} 像素，请上传更清晰的图片`,
      )
  }
  if (report.family === 'office' && report.hasMacros && !rules.allowMacros)
    refuse('macros', '含有宏（可执行代码），请另存为不含宏的格式后重新上传')
  return refusals
}

/** `PDF、JPG 图片或 PNG 图片`. */
export function sayKinds(kinds: readonly FileKind[]): string {
  const texts = kinds.map((kind) => fileKinds[kind].text)
  return texts.length > 1 ? `${texts.slice(0, -1).join('、')}或 ${texts.at(-1)}` : (texts[0] ?? '')
}
