import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ContentTooLarge } from '../store/file-store.ts'

/** Writes content to a temporary file for the length of `work`. @throws ContentTooLarge */
export async function withTemporaryFile<T>(
  content: AsyncIterable<Uint8Array>,
  maximumBytes: number,
  work: (path: string, bytes: number) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-file-'))
  const file = path.join(folder, 'content')
  let bytes = 0
  async function* counted() {
    for await (const chunk of content) {
      bytes += chunk.byteLength
      if (bytes > maximumBytes) throw new ContentTooLarge(maximumBytes)
      yield chunk
    }
  }
  try {
    await pipeline(counted, createWriteStream(file, { mode: 0o600 }))
    return await work(file, bytes)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
