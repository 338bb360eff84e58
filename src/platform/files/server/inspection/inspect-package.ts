import { openPromise, type Entry, type ZipFile } from 'yauzl'
import type { FileReport } from '../../contract/index.ts'
import { Unacceptable } from './inspection.ts'
import type { RandomAccess } from './random-access.ts'

type OfficeReport = Extract<FileReport, { family: 'office' }>

const limits = {
  entries: 10_000,
  unpackedBytes: 512 * 1024 * 1024,
  /** Drawings and tables pack well; what packs better than this is made to fill memory. */
  ratio: 250,
  ratioFloor: 16 * 1024 * 1024,
}

/**
 * An office document, which is a zip container. Every entry is unpacked (and thrown away) within the limits: sizes that
 * are declared may lie, checksums may be wrong, and the end may be missing. @throws Unacceptable
 */
export async function inspectPackage(path: string, file: RandomAccess): Promise<FileReport> {
  const zip = await openZip(path)
  try {
    return await readEntries(zip, file)
  } catch (error) {
    if (error instanceof Unacceptable) throw error
    throw new Unacceptable('damaged', '的压缩内容已损坏，请重新导出后上传', { cause: error })
  } finally {
    zip.close()
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false })
  } catch (error) {
    throw new Unacceptable('truncated', '不完整或已损坏（压缩目录缺失），请重新上传完整的文件', { cause: error })
  }
}

async function readEntries(zip: ZipFile, file: RandomAccess): Promise<OfficeReport> {
  const names = new Set<string>()
  let contentTypes = ''
  let declared = 0
  let packed = 0
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Unacceptable('encrypted', '已加密，请取消密码后重新上传')
    entries.push(entry)
    declared += entry.uncompressedSize
    packed += entry.compressedSize
    if (entries.length > limits.entries || isExcessive(declared, file.bytes)) throw bomb()
    names.add(entry.fileName.replace(/^\/+/, '').toLowerCase())
  }
  // Entries that share bytes unpack to far more than their container holds.
  if (packed > file.bytes) throw bomb()
  let unpackedBytes = 0
  for (const entry of entries) {
    const isContentTypes = entry.fileName === '[Content_Types].xml'
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      unpackedBytes += (chunk as Buffer).length
      if (isExcessive(unpackedBytes, file.bytes)) throw bomb()
      if (isContentTypes && contentTypes.length < 1_000_000) contentTypes += (chunk as Buffer).toString('latin1')
    }
  }
  return {
    family: 'office',
    kind: kindOf(names, contentTypes),
    entries: entries.length,
    unpackedBytes,
    hasMacros: /macroEnabled/i.test(contentTypes) || [...names].some((name) => name.endsWith('vbaproject.bin')),
  }
}

const isExcessive = (unpacked: number, packed: number) =>
  unpacked > limits.unpackedBytes || (unpacked > limits.ratioFloor && unpacked > packed * limits.ratio)

const bomb = () => new Unacceptable('bomb', '解压后异常庞大，疑似恶意压缩文件，不能上传')

function kindOf(names: ReadonlySet<string>, contentTypes: string): OfficeReport['kind'] {
  if (names.has('ofd.xml')) return 'ofd'
  if (/wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled/i.test(contentTypes))
    return 'docx'
  if (/spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template)\.macroEnabled/i.test(contentTypes))
    return 'xlsx'
  if (/presentationml\.(presentation|slideshow|template)\.main|ms-powerpoint\.\w+\.macroEnabled/i.test(contentTypes))
    return 'pptx'
  throw new Unacceptable('dangerousKind', '实际是压缩包，不能上传；请把其中的文件解压后逐个上传')
}
