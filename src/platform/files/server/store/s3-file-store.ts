import { createHash, randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { InvalidConfiguration, type ObjectStoreAccess } from '#base/config/index.ts'
import { ContentMissing, hashPattern, segmentPattern, type FileStore } from './file-store.ts'
import { ObjectStoreFailed, openBucket } from './s3-objects.ts'
import { removeFilesBefore, writeHashed } from './write-hashed.ts'

/**
 * Contents as objects of an S3-compatible store, below the prefix of `s3://bucket/prefix`. A content is written to `incoming`
 * first, because its address is its hash; one request then puts it, so that a half-written object is never seen.
 * @throws InvalidConfiguration where the bucket does not answer
 */
export async function openS3FileStore(url: URL, access: ObjectStoreAccess, incoming: string): Promise<FileStore> {
  const bucket = openBucket(access, url.hostname)
  const prefix = decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, '')
  const below = (name: string) => (prefix ? `${prefix}/${name}` : name)
  const contents = below('content/')
  const segments = below('segments/')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await requireAnswer(bucket, contents)

  const placeOf = (sha256: string) => {
    if (!hashPattern.test(sha256)) throw new ContentMissing(sha256)
    return `${contents}${sha256.slice(0, 2)}/${sha256}`
  }
  const segmentPlace = (key: string) => {
    if (!segmentPattern.test(key)) throw new TypeError(`unusable segment key ${key}`)
    return `${segments}${key}`
  }
  const open = async (sha256: string): Promise<Readable> => {
    const found = await bucket.get(placeOf(sha256))
    if (!found) throw new ContentMissing(sha256)
    return found
  }
  const withIncoming = async <T>(work: (file: string) => Promise<T>): Promise<T> => {
    const file = path.join(incoming, randomUUID())
    try {
      return await work(file)
    } finally {
      await rm(file, { force: true })
    }
  }

  return {
    keep: (content, maximumBytes) =>
      withIncoming(async (file) => {
        const kept = await writeHashed(file, content, maximumBytes)
        await bucket.put(placeOf(kept.sha256), await openAsBlob(file), kept.sha256)
        return kept
      }),
    open,
    withLocalFile: (sha256, work) =>
      withIncoming(async (file) => {
        await writeFile(file, await open(sha256), { flag: 'wx', mode: 0o600 })
        return work(file)
      }),
    has: async (sha256) => hashPattern.test(sha256) && bucket.has(placeOf(sha256)),
    async *list() {
      for await (const { key, bytes, modifiedAt } of bucket.list(contents)) {
        const sha256 = key.slice(key.lastIndexOf('/') + 1)
        if (hashPattern.test(sha256)) yield { sha256, bytes, keptAt: modifiedAt }
      }
    },
    remove: (sha256) => bucket.remove(placeOf(sha256)),
    keepSegment: (key, bytes) =>
      bucket.put(segmentPlace(key), new Blob([Buffer.from(bytes)]), createHash('sha256').update(bytes).digest('hex')),
    async openSegment(key) {
      const found = await bucket.get(segmentPlace(key))
      if (!found) throw new Error(`segment ${key} is not in the file store`)
      return found
    },
    async removeSegments(keys) {
      for (const key of keys) await bucket.remove(segmentPlace(key))
    },
    async *listSegments() {
      for await (const { key, modifiedAt } of bucket.list(segments))
        yield { key: key.slice(segments.length), keptAt: modifiedAt }
    },
    removeLeftovers: (until) => removeFilesBefore(incoming, until),
  }
}

async function requireAnswer(bucket: ReturnType<typeof openBucket>, prefix: string): Promise<void> {
  try {
    for await (const _ of bucket.list(prefix)) break
  } catch (error) {
    const why = error instanceof ObjectStoreFailed ? `${error.status} ${error.code}`.trim() : '连接不上'
    throw new InvalidConfiguration(
      `环境变量 FILES_URL 所指的对象存储不可用（${why}）：请核对存储桶名、AWS_ENDPOINT_URL、AWS_REGION 和访问密钥`,
      { cause: error },
    )
  }
}
