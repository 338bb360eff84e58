import type { FileReport } from '../../contract/index.ts'
import { Unacceptable } from './inspection.ts'
import type { RandomAccess } from './random-access.ts'

const endOfChain = 0xfffffffa
const mostDirectorySectors = 1_000

const kinds: readonly (readonly [string, 'doc' | 'xls' | 'ppt'])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

/** An old Office file, or an encrypted new one: both are compound files, told apart by the names of their streams. @throws Unacceptable */
export async function inspectCompound(file: RandomAccess): Promise<FileReport> {
  const names = await streamNames(file)
  if (names.has('EncryptedPackage')) throw new Unacceptable('encrypted', '已加密，请取消打开密码后重新上传')
  const kind = kinds.find(([name]) => names.has(name))?.[1]
  if (!kind)
    throw new Unacceptable('unknownKind', '的格式（复合文档）不在平台接受的范围内，请转换为 PDF 等常用格式后上传')
  return { family: 'oldOffice', kind }
}

async function streamNames(file: RandomAccess): Promise<Set<string>> {
  const header = await file.read(0, 512)
  if (header.length < 512) throw truncated()
  const shift = header.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new Unacceptable('damaged', '的内部结构已损坏，请重新导出后上传')
  const sectorBytes = 1 << shift
  const readSector = async (sector: number) => {
    const bytes = await file.read((sector + 1) * sectorBytes, sectorBytes)
    if (bytes.length < 128) throw truncated()
    return bytes
  }
  const next = async (sector: number) => {
    const perSector = sectorBytes / 4
    const index = Math.floor(sector / perSector)
    // The header lists the first 109 sectors of the allocation table; a directory lies in their reach.
    if (index >= 109) return endOfChain
    return (await readSector(header.readUInt32LE(76 + 4 * index))).readUInt32LE(4 * (sector % perSector))
  }
  const names = new Set<string>()
  const seen = new Set<number>()
  for (let sector = header.readUInt32LE(48); sector < endOfChain && !seen.has(sector); sector = await next(sector)) {
    seen.add(sector)
    if (seen.size > mostDirectorySectors)
      throw new Unacceptable('tooComplex', '的内部结构异常复杂，无法检查，请另存后重新上传')
    const bytes = await readSector(sector)
    for (let at = 0; at + 128 <= bytes.length; at += 128) {
      const length = bytes.readUInt16LE(at + 64)
      if (length > 2 && length <= 64) names.add(bytes.toString('utf16le', at, at + length - 2))
    }
  }
  return names
}

const truncated = () => new Unacceptable('truncated', '不完整（后半部分缺失），请重新上传完整的文件')
