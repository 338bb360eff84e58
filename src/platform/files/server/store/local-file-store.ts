import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { ContentMissing, hashPattern, segmentPattern, type FileStore } from './file-store.ts'
import { removeFilesBefore, writeHashed } from './write-hashed.ts'

/**
 * Contents as files below `root`: written to a temporary file, forced to disk, then renamed to their hash, so that a
 * half-written content is never found under its address.
 */
export async function openLocalFileStore(root: string): Promise<FileStore> {
  const contents = path.join(root, 'content')
  const incoming = path.join(root, 'incoming')
  const segments = path.join(root, 'segments')
  for (const folder of [contents, incoming, segments]) await mkdir(folder, { recursive: true, mode: 0o700 })

  const placeOf = (sha256: string) => {
    if (!hashPattern.test(sha256)) throw new ContentMissing(sha256)
    return path.join(contents, sha256.slice(0, 2), sha256)
  }
  const segmentPlace = (key: string) => {
    if (!segmentPattern.test(key)) throw new TypeError(`unusable segment key ${key}`)
    return path.join(segments, key)
  }
  const existing = async (sha256: string) => {
    const place = placeOf(sha256)
    await access(place).catch(() => {
      throw new ContentMissing(sha256)
    })
    return place
  }

  return {
    async keep(content, maximumBytes) {
      const temporary = path.join(incoming, randomUUID())
      try {
        const kept = await writeHashed(temporary, content, maximumBytes)
        await settle(temporary, placeOf(kept.sha256))
        return kept
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    open: async (sha256) => createReadStream(await existing(sha256)),
    withLocalFile: async (sha256, work) => work(await existing(sha256)),
    has: (sha256) =>
      existing(sha256).then(
        () => true,
        () => false,
      ),
    async *list() {
      for (const folder of (await readdir(contents)).toSorted()) {
        for (const sha256 of (await readdir(path.join(contents, folder))).toSorted()) {
          if (!hashPattern.test(sha256)) continue
          const { size, mtime } = await stat(placeOf(sha256))
          yield { sha256, bytes: size, keptAt: mtime }
        }
      }
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    async keepSegment(key, bytes) {
      const file = await open(segmentPlace(key), 'wx', 0o600)
      await writeAndClose(file, bytes)
      await syncFolder(segments)
    },
    openSegment: async (key) => createReadStream(segmentPlace(key)),
    async removeSegments(keys) {
      for (const key of keys) await rm(segmentPlace(key), { force: true })
    },
    async *listSegments() {
      for (const key of (await readdir(segments)).toSorted()) {
        const found = await stat(segmentPlace(key)).catch(() => null)
        if (found) yield { key, keptAt: found.mtime }
      }
    },
    removeLeftovers: (until) => removeFilesBefore(incoming, until),
  }
}

/** The same content again replaces itself: it counts as kept just now, so that no sweep takes it away. */
async function settle(temporary: string, place: string): Promise<void> {
  const folder = path.dirname(place)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(temporary, place)
  await syncFolder(folder)
  await syncFolder(path.dirname(folder))
}

async function writeAndClose(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A renamed file survives a power cut only when its folder is on disk as well; some systems cannot do that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}
