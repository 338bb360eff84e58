import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { useFileStore } from '../server/store/current-file-store.ts'
import type { FileStore } from '../server/store/file-store.ts'
import { openLocalFileStore } from '../server/store/local-file-store.ts'

/** A file store of this test file alone. */
export async function useTemporaryStore(): Promise<{ store: FileStore; root: string }> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-files-'))
  const store = await openLocalFileStore(root)
  useFileStore(store)
  afterAll(() => rm(root, { recursive: true, force: true }))
  return { store, root }
}
