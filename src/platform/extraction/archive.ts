import { buffer } from 'node:stream/consumers'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { UnreadableFile } from './unreadable-file.ts'

/** What an office document may hold when unpacked; beyond it the file is taken for an attack on memory. */
const archiveLimits = {
  entries: 5_000,
  unpackedBytes: 256 * 1024 * 1024,
  ratio: 250,
  ratioFloor: 16 * 1024 * 1024,
}

/** Files of a zip container by path; a leading slash and the case of letters do not matter. */
export class Archive {
  readonly #files: ReadonlyMap<string, Uint8Array>

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.#files = files
  }

  find(path: string): Uint8Array | null {
    return this.#files.get(pathKey(path)) ?? null
  }

  findText(path: string): string | null {
    const bytes = this.find(path)
    return bytes && new TextDecoder('utf-8').decode(bytes)
  }
}

const pathKey = (path: string) => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** Unpacks the entries that `wanted` accepts, within `archiveLimits`. */
export async function openArchive(
  bytes: Uint8Array,
  file: string,
  wanted: (path: string) => boolean,
): Promise<Archive> {
  const zip = await openZip(bytes, file)
  const files = new Map<string, Uint8Array>()
  let entries = 0
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      entries += 1
      const key = pathKey(entry.fileName)
      if (entry.fileName.endsWith('/') || !wanted(key)) continue
      unpacked += entry.uncompressedSize
      refuseBomb(entries, unpacked, bytes.length, file)
      if (entry.isEncrypted()) throw new UnreadableFile('encrypted', file, '已加密，请取消密码后重新上传')
      files.set(key, await unpack(zip, entry))
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('damaged', file, '的压缩内容已损坏，请重新导出后上传', { cause: error })
  }
  return new Archive(files)
}

/** Paths inside the container, without unpacking anything. */
export async function listArchive(bytes: Uint8Array, file: string): Promise<string[]> {
  const zip = await openZip(bytes, file)
  const paths: string[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      paths.push(pathKey(entry.fileName))
      if (paths.length >= archiveLimits.entries) break
    }
  } catch (error) {
    throw new UnreadableFile('damaged', file, '的压缩目录已损坏，请重新导出后上传', { cause: error })
  }
  return paths
}

async function openZip(bytes: Uint8Array, file: string): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true })
  } catch (error) {
    throw new UnreadableFile('truncated', file, '不完整或已损坏，请重新上传完整的文件', { cause: error })
  }
}

// Declared sizes are enough: yauzl stops an entry that unpacks to more than it declared.
function refuseBomb(entries: number, unpacked: number, packed: number, file: string): void {
  const { ratio, ratioFloor, unpackedBytes } = archiveLimits
  const excessive = unpacked > unpackedBytes || (unpacked > ratioFloor && unpacked > packed * ratio)
  if (entries > archiveLimits.entries || excessive)
    throw new UnreadableFile('archiveBomb', file, '解压后过大，疑似异常压缩文件，已拒绝读取')
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return buffer(await zip.openReadStreamPromise(entry))
}
