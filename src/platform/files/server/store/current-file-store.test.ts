import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { InvalidConfiguration } from '#base/config/index.ts'
import { openFileStore } from './current-file-store.ts'

const objectStore = {
  endpoint: 'http://127.0.0.1:1',
  region: 'us-east-1',
  accessKeyId: 'key',
  secretAccessKey: 'secret',
}

test.each(['s3:///files', 'ftp://host/files', 'file://host/files', 'files'])(
  'says at start that %s cannot be used',
  async (address) => {
    const opening = openFileStore({ filesUrl: address, dataDirectory: 'unused', objectStore })
    await expect(opening).rejects.toThrow(InvalidConfiguration)
    await expect(opening).rejects.toThrow(/FILES_URL/)
  },
)

test('a folder can be named by its address', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-store-'))
  try {
    const store = await openFileStore({
      filesUrl: new URL(`file://${folder}`).href,
      dataDirectory: 'unused',
      objectStore,
    })
    const kept = await store.keep(
      (async function* () {
        yield Buffer.from('内容')
      })(),
      100,
    )
    expect(await store.has(kept.sha256)).toBe(true)
    expect(await store.has('../../etc/passwd')).toBe(false)
  } finally {
    await rm(folder, { recursive: true })
  }
})
