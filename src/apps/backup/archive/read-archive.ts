import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { extract as startExtract, type ExtractEvents } from 'tar-stream'
import { manifestHashName, manifestName, parseEntryName, type ArchiveEntry } from './entry-name.ts'
import { DamagedBackup, Manifest } from './manifest.ts'

const largestManifest = 256 * 1024 * 1024

/** What to do with an entry; must read its content to the end or not at all. */
export type TakeEntry = (entry: ArchiveEntry, content: AsyncIterable<Uint8Array>, bytes: number) => Promise<void>

/**
 * Reads an archive from end to end, hands each entry over, and compares every hash with what was written.
 * @throws DamagedBackup naming the first entry that is not what it was
 */
export async function readArchive(file: string, take: TakeEntry = async () => {}): Promise<Manifest> {
  const extract = startExtract()
  // A truncated file is an error of the pipeline only, a bad header of the entries only.
  const reading = pipeline(createReadStream(file), extract)
  reading.catch((error: Error) => extract.destroy(error))
  const seen = { digest: createHash('sha256'), entries: 0, manifest: undefined as Buffer | undefined, hash: '' }
  try {
    for await (const entry of extract) await readEntry(entry, seen, take)
    await reading
  } catch (error) {
    throw asDamage(error)
  }
  return judge(seen)
}

interface Seen {
  readonly digest: Hash
  entries: number
  manifest: Buffer | undefined
  hash: string
}

type Entry = ExtractEvents['entry'][1]

async function readEntry(entry: Entry, seen: Seen, take: TakeEntry): Promise<void> {
  const { name, size = 0 } = entry.header
  if (name === manifestName || name === manifestHashName) {
    if (size > largestManifest) throw new DamagedBackup(`备份文件已损坏：清单过大（${size} 字节）`)
    const content = await collect(chunksOf(entry))
    if (name === manifestName) seen.manifest = content
    else seen.hash = content.toString('latin1').trim()
    return
  }
  const described = parseEntryName(name)
  if (!described || seen.manifest) throw new DamagedBackup(`备份文件已损坏，或不是本系统的备份：出现未知条目“${name}”`)
  seen.entries++
  seen.digest.update(`${name}\n`)
  const hash = createHash('sha256')
  const content = hashing(chunksOf(entry), hash)
  await take(described, content, size)
  for await (const _ of content);
  if (hash.digest('hex') !== described.sha256)
    throw new DamagedBackup(`备份文件已损坏：条目“${name}”的内容与校验值不符`)
}

async function* chunksOf(entry: Entry): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry as AsyncIterable<Uint8Array>) yield chunk
}

/** One generator, so that what the taker leaves unread is read and hashed afterwards. */
async function* hashing(entry: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry) {
    hash.update(chunk)
    yield chunk
  }
}

async function collect(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function judge({ manifest, hash, entries, digest }: Seen): Manifest {
  if (!manifest) throw new DamagedBackup('备份文件不完整：没有清单，可能是备份中途停止或复制时被截断')
  if (createHash('sha256').update(manifest).digest('hex') !== hash)
    throw new DamagedBackup('备份文件已损坏：清单与其校验值不符')
  const parsed = Manifest.safeParse(JSON.parse(manifest.toString()))
  if (!parsed.success) throw new DamagedBackup('备份文件的格式属于其他版本，请用当时的版本恢复')
  if (parsed.data.entries !== entries || parsed.data.digest !== digest.digest('hex'))
    throw new DamagedBackup('备份文件已损坏：条目的数目或次序与清单不符')
  return parsed.data
}

/** What the tar reader says about a file that is no archive, or only part of one. */
function asDamage(error: unknown): unknown {
  const { message = '', code } = error as { message?: string; code?: string }
  if (/invalid tar header|unexpected end|premature close|stream was destroyed/i.test(message))
    return new DamagedBackup('备份文件已损坏、被截断，或不是本系统的备份')
  return code === 'EISDIR' ? new DamagedBackup('指定的是目录，应为备份文件') : error
}
