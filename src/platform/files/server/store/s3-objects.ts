import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import type { ObjectStoreAccess } from '#base/config/index.ts'

export interface StoredObject {
  readonly key: string
  readonly bytes: number
  readonly modifiedAt: Date
}

/** An answer of the object store that is none of those one expects; `code` is its own word for it, such as AccessDenied. */
export class ObjectStoreFailed extends Error {
  override readonly name = 'ObjectStoreFailed'
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(`object store answered ${status} ${code}`)
    this.status = status
    this.code = code
  }
}

/** The few requests of the S3 protocol that a file store needs, addressed by path so that any compatible store answers. */
export function openBucket({ endpoint, region, accessKeyId, secretAccessKey }: ObjectStoreAccess, bucket: string) {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
  const root = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`
  const addressOf = (key: string) => `${root}/${key.split('/').map(encodeURIComponent).join('/')}`

  async function ask(address: string, init: RequestInit): Promise<Response> {
    const answer = await client.fetch(address, init)
    if (!answer.ok && answer.status !== 404) throw await failureOf(answer)
    return answer
  }

  return {
    async put(key: string, body: Blob, sha256: string): Promise<void> {
      const answer = await ask(addressOf(key), { method: 'PUT', body, headers: { 'x-amz-content-sha256': sha256 } })
      if (!answer.ok) throw await failureOf(answer)
      await answer.body?.cancel()
    },
    /** Null where there is none. */
    async get(key: string): Promise<Readable | null> {
      const answer = await ask(addressOf(key), { method: 'GET' })
      if (answer.ok && answer.body) return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0])
      await answer.body?.cancel()
      return null
    },
    async has(key: string): Promise<boolean> {
      return (await ask(addressOf(key), { method: 'HEAD' })).ok
    },
    async remove(key: string): Promise<void> {
      const answer = await ask(addressOf(key), { method: 'DELETE' })
      await answer.body?.cancel()
    },
    /** Pages of a thousand, in the order of the keys. */
    async *list(prefix: string): AsyncIterable<StoredObject> {
      for (let token: string | undefined, more = true; more;) {
        const query = new URLSearchParams({
          'list-type': '2',
          prefix,
          ...(token ? { 'continuation-token': token } : {}),
        })
        const answer = await ask(`${root}?${query}`, { method: 'GET' })
        if (!answer.ok) throw await failureOf(answer)
        const { ListBucketResult: page } = Listing.parse(parser.parse(await answer.text()))
        for (const { Key, Size, LastModified } of page.Contents)
          yield { key: Key, bytes: Number(Size), modifiedAt: new Date(LastModified) }
        token = page.NextContinuationToken
        more = page.IsTruncated === 'true' && token !== undefined
      }
    },
  }
}

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'Contents' })
const Listing = z.object({
  ListBucketResult: z.object({
    IsTruncated: z.string().optional(),
    NextContinuationToken: z.string().optional(),
    Contents: z.array(z.object({ Key: z.string(), Size: z.string(), LastModified: z.string() })).default([]),
  }),
})
const Failure = z.object({ Error: z.object({ Code: z.string() }) })

async function failureOf(answer: Response): Promise<ObjectStoreFailed> {
  const told = Failure.safeParse(parser.parse(await answer.text().catch(() => '')))
  return new ObjectStoreFailed(answer.status, told.success ? told.data.Error.Code : '')
}
