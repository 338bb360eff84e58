import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pack as startPack } from 'tar-stream'
import { manifestHashName, manifestName } from './entry-name.ts'
import type { Manifest } from './manifest.ts'

export interface ArchiveWriter {
  /** Adds bytes that are at hand. */
  add(name: string, content: Uint8Array): Promise<void>
  /** Adds a stream of known length. */
  addStream(name: string, bytes: number, content: Readable): Promise<void>
}

type Described = Omit<Manifest, 'entries' | 'digest'>

/**
 * Writes an archive beside its final name and gives it that name only when it is complete and on disk. `fill` adds the
 * entries and says what they are; nothing is held in memory but the entry at hand.
 */
export async function writeArchive(
  file: string,
  fill: (archive: ArchiveWriter) => Promise<Described>,
): Promise<Manifest> {
  const partial = `${file}.partial`
  const pack = startPack()
  const written = pipeline(pack, createWriteStream(partial, { mode: 0o600, flush: true }))
  // The failure of the disk ends the filling as well.
  written.catch((error: Error) => pack.destroy(error))
  try {
    const digest = createHash('sha256')
    let entries = 0
    const count = (name: string) => {
      entries++
      digest.update(`${name}\n`)
    }
    const described = await fill({
      add: async (name, content) => {
        count(name)
        await addEntry(pack, name, content.byteLength, Readable.from([content]))
      },
      addStream: async (name, bytes, content) => {
        count(name)
        await addEntry(pack, name, bytes, content)
      },
    })
    const manifest: Manifest = { ...described, entries, digest: digest.digest('hex') }
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
    await addEntry(pack, manifestName, text.length, Readable.from([text]))
    const hash = Buffer.from(createHash('sha256').update(text).digest('hex'))
    await addEntry(pack, manifestHashName, hash.length, Readable.from([hash]))
    pack.finalize()
    await written
    await rename(partial, file)
    await syncFolder(path.dirname(file))
    return manifest
  } catch (error) {
    pack.destroy()
    await written.catch(() => {})
    await rm(partial, { force: true })
    throw error
  }
}

async function addEntry(
  pack: ReturnType<typeof startPack>,
  name: string,
  bytes: number,
  content: Readable,
): Promise<void> {
  await pipeline(content, pack.entry({ name, size: bytes, mode: 0o600 }))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().catch(() => {})
  await handle.close()
}
