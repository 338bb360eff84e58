import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { AwsV4Signer } from 'aws4fetch'
import type { ObjectStoreAccess } from '#base/config/index.ts'

/**
 * A small object store in memory that speaks as much of the S3 protocol as a file store asks, and refuses as one does: a wrong
 * signature, a body that is not the one signed for, a bucket that is not there. Pages of two, so that listing has to go on.
 */
export async function startS3Server(bucket: string) {
  const objects = new Map<string, { body: Buffer; at: Date }>()
  const access = { region: 'us-east-1', accessKeyId: 'test-key', secretAccessKey: 'test-secret' }

  async function signatureFits(request: IncomingMessage, url: URL): Promise<boolean> {
    const given = request.headers.authorization ?? ''
    const names = /SignedHeaders=([^,]+)/.exec(given)?.[1]?.split(';') ?? []
    const headers = new Headers()
    for (const name of names) if (name !== 'host') headers.set(name, String(request.headers[name] ?? ''))
    const { authorization } = Object.fromEntries(
      (
        await new AwsV4Signer({
          ...access,
          method: request.method!,
          url: url.href,
          headers,
          service: 's3',
          datetime: String(request.headers['x-amz-date']),
        }).sign()
      ).headers,
    )
    return authorization === given
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, `http://${request.headers.host}`)
    const body = await buffer(request)
    const refuse = (status: number, code: string) =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`)
    if (!(await signatureFits(request, url))) return void refuse(403, 'SignatureDoesNotMatch')
    const [, named, ...rest] = url.pathname.split('/').map(decodeURIComponent)
    if (named !== bucket) return void refuse(404, 'NoSuchBucket')
    const key = rest.join('/')
    if (!key) return void response.end(listing(url.searchParams))
    if (request.method === 'PUT') {
      const hash = createHash('sha256').update(body).digest('hex')
      if (request.headers['x-amz-content-sha256'] !== hash) return void refuse(400, 'XAmzContentSHA256Mismatch')
      if (request.headers['content-length'] === undefined) return void refuse(411, 'MissingContentLength')
      objects.set(key, { body, at: new Date() })
      return void response.end()
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return void response.writeHead(204).end()
    }
    const found = objects.get(key)
    if (!found) return void refuse(404, 'NoSuchKey')
    response.end(request.method === 'HEAD' ? undefined : found.body)
  }

  function listing(query: URLSearchParams): string {
    const after = query.get('continuation-token') ?? ''
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .toSorted()
    const page = keys.slice(0, 2)
    const more = keys.length > page.length
    const entries = page.map((key) => {
      const { body, at } = objects.get(key)!
      return `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${body.length}</Size></Contents>`
    })
    return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${
      more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
    }${entries.join('')}</ListBucketResult>`
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const objectStore: ObjectStoreAccess = { ...access, endpoint }
  return { objectStore, objects, close: () => new Promise((closed) => server.close(closed)) }
}
