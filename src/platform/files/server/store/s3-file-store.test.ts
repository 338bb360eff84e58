import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { InvalidConfiguration } from '#base/config/index.ts'
import { startS3Server } from '../../testing/s3-server.ts'
import { openFileStore } from './current-file-store.ts'
import { ContentMissing, ContentTooLarge } from './file-store.ts'

const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'shanzhi-s3-'))
const server = await startS3Server('city')
afterAll(async () => {
  await server.close()
  await rm(dataDirectory, { recursive: true })
})
const open = (filesUrl: string, objectStore = server.objectStore) =>
  openFileStore({ filesUrl, dataDirectory, objectStore })
const store = await open('s3://city/善治/files')
const streamOf = async function* (...parts: string[]) {
  for (const part of parts) yield Buffer.from(part)
}
const listOf = async <T>(items: AsyncIterable<T>) => {
  const all: T[] = []
  for await (const one of items) all.push(one)
  return all
}

test('keeps a content once under its hash, below the prefix, and hands it out', async () => {
  const kept = await store.keep(streamOf('同一', '内容'), 100)
  const again = await store.keep(streamOf('同一内容'), 100)
  expect(again).toEqual(kept)
  expect([...server.objects.keys()]).toEqual([`善治/files/content/${kept.sha256.slice(0, 2)}/${kept.sha256}`])
  expect(await text(await store.open(kept.sha256))).toBe('同一内容')
  expect(await store.has(kept.sha256)).toBe(true)
  const path = await store.withLocalFile(kept.sha256, async (file) => {
    expect(await readFile(file, 'utf8')).toBe('同一内容')
    return file
  })
  await expect(readFile(path)).rejects.toThrow('ENOENT')
  await store.remove(kept.sha256)
  expect(await store.has(kept.sha256)).toBe(false)
  await expect(store.open(kept.sha256)).rejects.toThrow(ContentMissing)
  await expect(store.open('../../etc/passwd')).rejects.toThrow(ContentMissing)
})

test('lists more contents than one answer of the store holds', async () => {
  const kept = []
  for (let n = 0; n < 5; n++) kept.push(await store.keep(streamOf(`第${n}个`), 100))
  const listed = await listOf(store.list())
  expect(new Set(listed.map(({ sha256 }) => sha256))).toEqual(new Set(kept.map(({ sha256 }) => sha256)))
  expect(listed[0]!.bytes).toBe(7)
  expect(listed[0]!.keptAt.getTime()).toBeGreaterThan(Date.now() - 60_000)
})

test('a content that is too large leaves nothing behind, neither there nor here', async () => {
  const before = server.objects.size
  await expect(store.keep(streamOf('太大', '的内容'), 8)).rejects.toThrow(ContentTooLarge)
  expect(server.objects.size).toBe(before)
  expect(await readdir(path.join(dataDirectory, 'incoming'))).toEqual([])
})

test('segments of an upload come back, are listed and go', async () => {
  await store.keepSegment('a-1', Buffer.from('一段'))
  expect(await text(await store.openSegment('a-1'))).toBe('一段')
  expect((await listOf(store.listSegments())).map(({ key }) => key)).toEqual(['a-1'])
  await store.removeSegments(['a-1'])
  await expect(store.openSegment('a-1')).rejects.toThrow('a-1')
})

test.each([
  ['a bucket that is not there', 's3://other/files', server.objectStore, /404 NoSuchBucket/],
  ['a wrong key', 's3://city', { ...server.objectStore, secretAccessKey: 'wrong' }, /403 SignatureDoesNotMatch/],
  ['nobody who listens', 's3://city', { ...server.objectStore, endpoint: 'http://127.0.0.1:1' }, /连接不上/],
])('says at start: %s', async (_, address, access, words) => {
  const opening = open(address, access)
  await expect(opening).rejects.toThrow(InvalidConfiguration)
  await expect(opening).rejects.toThrow(words)
})

test('an s3 address without keys is refused by the names that are missing', async () => {
  const opening = openFileStore({ filesUrl: 's3://city', dataDirectory, objectStore: undefined })
  await expect(opening).rejects.toThrow(/AWS_ACCESS_KEY_ID/)
})
