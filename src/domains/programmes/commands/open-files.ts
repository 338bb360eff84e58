import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { UnusableInput } from '#base/command-line/index.ts'
import {
  extractDocument,
  joinDocuments,
  largestFileBytes,
  UnreadableFile,
  type ExtractedDocument,
} from '#platform/extraction/index.ts'

const reasons = new Map([
  ['ENOENT', '不存在，请核对路径'],
  ['EISDIR', '是文件夹，应给出文件的路径'],
  ['ENOTDIR', '的路径中间有一段不是文件夹，请核对路径'],
  ['EACCES', '没有读取权限，请核对文件权限'],
])

/** Extracts files that together make one notice, the main text first. Refuses what cannot be read, and scans without text. */
export async function openNoticeFiles(paths: readonly string[]): Promise<ExtractedDocument> {
  const documents: ExtractedDocument[] = []
  for (const each of paths) documents.push(await openFile(each))
  const joined = joinDocuments(documents)
  const scan = joined.warnings.find((warning) => warning.code === 'noText')
  if (scan) throw new UnusableInput(`文件“${scan.place.file}”里${scan.message.replace(/^文件里/, '')}`)
  return joined
}

async function openFile(file: string): Promise<ExtractedDocument> {
  try {
    const { size } = await stat(file)
    if (size > largestFileBytes) throw new UnusableInput(`文件“${file}”超过 64 MB，请压缩或拆分后重试`)
    return await extractDocument(await readFile(file), path.basename(file))
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UnusableInput(error.message, { cause: error })
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === null) throw error
    throw new UnusableInput(`文件“${file}”${reasons.get(code) ?? `不能读取：系统答复 ${code}`}`, { cause: error })
  }
}
