import { fileTypeFromBuffer } from 'file-type'
import { listArchive } from './archive.ts'
import { UnreadableFile } from './unreadable-file.ts'

export type FileFormat = 'text' | 'word' | 'sheet' | 'pdf' | 'ofd'

const formatNames: Record<FileFormat, string> = {
  text: '文本文件',
  word: 'Word 文档（.docx）',
  sheet: '工作簿（.xlsx）',
  pdf: 'PDF',
  ofd: 'OFD',
}

const byExtension: Readonly<Record<string, FileFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
  tsv: 'text',
  docx: 'word',
  docm: 'word',
  xlsx: 'sheet',
  xlsm: 'sheet',
  pdf: 'pdf',
  ofd: 'ofd',
}

/** A part that only this kind of zip container has. */
const telltaleParts: readonly (readonly [string, FileFormat])[] = [
  ['word/document.xml', 'word'],
  ['xl/workbook.xml', 'sheet'],
  ['ofd.xml', 'ofd'],
]

const oldFormats: Readonly<Record<string, string>> = {
  doc: '请用文字处理软件另存为 .docx 后上传',
  wps: '请用文字处理软件另存为 .docx 后上传',
  rtf: '请用文字处理软件另存为 .docx 后上传',
  xls: '请用表格软件另存为 .xlsx 后上传',
  et: '请用表格软件另存为 .xlsx 后上传',
}

/** The format by content; the name only decides what cannot be told otherwise, and must not contradict. */
export async function detectFormat(bytes: Uint8Array, file: string): Promise<FileFormat> {
  const extension = /\.([^.\\/]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  const expected = byExtension[extension] ?? null
  const actual = await formatByContent(bytes, file, extension)
  if (expected && expected !== actual) refuseWrongName(expected, actual, file)
  return actual
}

async function formatByContent(bytes: Uint8Array, file: string, extension: string): Promise<FileFormat> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK')) return containerFormat(bytes, file)
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) refuseCompound(bytes, file, extension)
  const type = await fileTypeFromBuffer(bytes)
  if (type?.mime.startsWith('image/'))
    throw new UnreadableFile('unknownFormat', file, '是图片，没有可读取的文字；请上传原始的 Word、PDF 或文本文件')
  if (type && !/^(?:text\/|application\/(?:xml|rtf))/.test(type.mime))
    throw new UnreadableFile('unknownFormat', file, '不是可读取的格式；请上传 .docx、.pdf、.ofd、.xlsx 或 .txt')
  if (head.startsWith('{\\rtf')) throw new UnreadableFile('oldFormat', file, `是旧格式；${oldFormats['rtf']}`)
  return 'text'
}

async function containerFormat(bytes: Uint8Array, file: string): Promise<FileFormat> {
  const paths = new Set(await listArchive(bytes, file))
  const found = telltaleParts.find(([part]) => paths.has(part))
  if (found) return found[1]
  throw new UnreadableFile('unknownFormat', file, '是压缩包，不是文档；请解压后上传其中的文件')
}

/** Office files before 2007, and newer ones under a password, share one container. */
function refuseCompound(bytes: Uint8Array, file: string, extension: string): never {
  const marker = Buffer.from('EncryptedPackage', 'utf16le')
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(marker))
    throw new UnreadableFile('encrypted', file, '设有打开密码，请取消密码后重新上传')
  throw new UnreadableFile('oldFormat', file, `是旧格式；${oldFormats[extension] ?? '请另存为 .docx 或 .xlsx 后上传'}`)
}

function refuseWrongName(expected: FileFormat, actual: FileFormat, file: string): never {
  if (actual === 'text')
    throw new UnreadableFile('damaged', file, `不是有效的 ${formatNames[expected]}，可能已损坏；请重新导出后上传`)
  throw new UnreadableFile(
    'wrongExtension',
    file,
    `的扩展名与内容不符：内容是${formatNames[actual]}，扩展名应为${formatNames[expected]}；请改正文件名后上传`,
  )
}
