import { createHash } from 'node:crypto'
import { open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { ContentTooLarge, type KeptContent } from './file-store.ts'

/** Writes a stream to a new file, forced to disk. @throws ContentTooLarge; the caller removes the file then */
export async function writeHashed(
  target: string,
  content: AsyncIterable<Uint8Array>,
  maximumBytes: number,
): Promise<KeptContent> {
  const hash = createHash('sha256')
  const file = await open(target, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const chunk of content) {
      bytes += chunk.byteLength
      if (bytes > maximumBytes) throw new ContentTooLarge(maximumBytes)
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** Removes the files of a folder that nobody has touched since. */
export async function removeFilesBefore(folder: string, until: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => null)
    if (found && found.mtime < until) await rm(file, { force: true })
  }
}
