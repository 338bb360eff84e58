import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { Upload as TusUpload } from 'tus-js-client'
import { afterAll, expect, test } from 'vitest'
import { inTransaction } from '#base/database/index.ts'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import type { Actor } from '#base/http/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import { cancelUpload, FileRules, listUploads, maximumFileBytes, showUpload } from '../../contract/index.ts'
import { listOpenSegments, openFile, takeUpload } from '../../index.ts'
import { samplePdf } from '../../testing/sample-pdf.ts'
import { useTemporaryStore } from '../../testing/use-temporary-store.ts'
import { sweep } from '../sweep.ts'
import { fileTables } from '../tables.ts'

const application = await startTestApplication()
const { store } = await useTemporaryStore()
const { db } = application.database
const organisationId = await application.createOrganisation('示范市商务局', 'department', null)
const clerk = await application.signInAs('王一', { role: 'reportingClerk', organisationId })
const colleague = await application.signInAs('李二', { role: 'reportingClerk', organisationId })
const anyPdf = FileRules.parse({ accept: ['pdf'] })
const at = new Date('2020-07-29T10:00:00+08:00')
const tus = { 'tus-resumable': '1.0.0' }

/** The application behind a real socket, as a browser meets it. */
const server = createAdaptorServer({
  fetch: (request: Request) => application.anonymous.fetch(new URL(request.url).pathname, passOn(request)),
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => server.close())

function passOn(request: Request): RequestInit {
  const headers = Object.fromEntries(request.headers)
  const body = request.body ? { body: request.body, duplex: 'half' } : {}
  return { method: request.method, headers, ...body } as RequestInit
}

const actorOf = (person: SignedIn): Actor => ({
  personId: person.personId,
  name: person.name,
  sessionId: '',
  posts: [],
  mustChangePassword: false,
})
const take = (uploadId: string, person: SignedIn, rules = anyPdf) =>
  inTransaction(db, (tx) => takeUpload(tx, { uploadId, organisationId, actor: actorOf(person), at, rules }))

const begin = async (person: SignedIn, bytes: number, name = '总结.pdf') => {
  const answer = await person.fetch('/api/uploads', {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(bytes), 'upload-metadata': `filename ${btoaUtf8(name)}` },
  })
  return { answer, id: answer.headers.get('location')?.split('/').at(-1) ?? '' }
}
const btoaUtf8 = (name: string) => Buffer.from(name).toString('base64')
const send = (person: SignedIn, id: string, offset: number, body: Uint8Array | ReadableStream) =>
  person.fetch(`/api/uploads/${id}`, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body,
    duplex: 'half',
  } as RequestInit)
const offsetOf = async (person: SignedIn, id: string) => {
  const answer = await person.fetch(`/api/uploads/${id}`, { method: 'HEAD', headers: tus })
  return { status: answer.status, offset: Number(answer.headers.get('upload-offset')) }
}

test('a browser uploads in pieces with tus-js-client, and a record takes the file over', async () => {
  const pdf = await samplePdf({ pages: 4 })
  const url = await new Promise<string>((resolve, reject) => {
    const upload: TusUpload = new TusUpload(pdf, {
      endpoint: `${base}/api/uploads`,
      headers: { cookie: clerk.cookie },
      metadata: { filename: '宣传资料：七月.pdf' },
      chunkSize: 1000,
      onSuccess: () => resolve(upload.url ?? ''),
      onError: reject,
    })
    upload.start()
  })
  const uploadId = url.split('/').at(-1)!
  const shown = await clerk.call(showUpload, { params: { uploadId } })
  expect(shown).toMatchObject({ state: 'complete', received: pdf.length, report: { kind: 'pdf', pages: 4 } })
  const file = await take(uploadId, clerk)
  expect(file).toMatchObject({ name: '宣传资料：七月.pdf', storedBy: { personId: clerk.personId } })
  const { content } = await openFile(db, file.id)
  expect(await text(content)).toBe(pdf.toString('utf8'))
  expect((await take(uploadId, clerk)).id).toBe(file.id)
})

test('a line that breaks in the middle loses nothing that arrived', async () => {
  const content = Buffer.from('甲'.repeat(2_000_000))
  const { id } = await begin(clerk, content.length, '台账.txt')
  const broken = new AbortController()
  const sending = new Promise<void>((resolve) => {
    const body = Readable.from(
      (async function* () {
        yield content.subarray(0, 3_000_000)
        await sleep(500)
        broken.abort()
        yield content.subarray(3_000_000, 3_000_001)
      })(),
    )
    fetch(`${base}/api/uploads/${id}`, {
      method: 'PATCH',
      headers: {
        ...tus,
        cookie: clerk.cookie,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: Readable.toWeb(body) as ReadableStream,
      duplex: 'half',
      signal: broken.signal,
    } as RequestInit).then(
      () => resolve(),
      () => resolve(),
    )
  })
  await sending
  let { offset } = await offsetOf(clerk, id)
  for (let tries = 0; offset < 3_000_000 && tries < 100; tries++) {
    await sleep(50)
    offset = (await offsetOf(clerk, id)).offset
  }
  expect(offset).toBe(3_000_000)
  expect((await send(clerk, id, offset, content.subarray(offset))).status).toBe(200)
  const file = await take(id, clerk, FileRules.parse({ accept: ['text'] }))
  expect(file.bytes).toBe(content.length)
  expect(await text((await openFile(db, file.id)).content)).toBe(content.toString('utf8'))
})

test('two connections that send the same part: one is counted, the other told so', async () => {
  const pdf = await samplePdf()
  const { id } = await begin(clerk, pdf.length)
  const answers = await Promise.all([send(clerk, id, 0, pdf), send(clerk, id, 0, pdf)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect((await take(id, clerk)).bytes).toBe(pdf.length)
})

test('a serialization failure while a part is counted repeats the counting, not the part', async () => {
  const pdf = await samplePdf()
  const { id } = await begin(clerk, pdf.length)
  const stop = injectBeforeCommit((attempt) => {
    if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40001' })
  })
  const answer = await send(clerk, id, 0, pdf).finally(stop)
  expect(answer.headers.get('upload-offset')).toBe(String(pdf.length))
  expect((await take(id, clerk)).bytes).toBe(pdf.length)
})

test('a process that died after the last part leaves a file that the next question finishes', async () => {
  const pdf = await samplePdf()
  const { id } = await begin(clerk, pdf.length)
  await store.keepSegment('0123456789abcdef', pdf)
  await fileTables(db).updateTable('files.upload').set({ received: pdf.length }).where('id', '=', id).execute()
  await fileTables(db)
    .insertInto('files.upload_segment')
    .values({ upload_id: id, from_byte: 0, bytes: pdf.length, key: '0123456789abcdef' })
    .execute()
  expect(await offsetOf(clerk, id)).toEqual({ status: 200, offset: pdf.length })
  expect((await clerk.call(showUpload, { params: { uploadId: id } })).state).toBe('complete')
})

test('an upload belongs to the person who began it', async () => {
  const { id } = await begin(clerk, 100)
  expect((await offsetOf(colleague, id)).status).toBe(404)
  expect((await send(colleague, id, 0, Buffer.alloc(10))).status).toBe(404)
  await expect(colleague.call(cancelUpload, { params: { uploadId: id } })).rejects.toMatchObject({ status: 404 })
  await expect(take(id, colleague)).rejects.toMatchObject({ code: 'files.upload-not-found' })
  expect((await application.anonymous.fetch(`/api/uploads/${id}`, { method: 'HEAD', headers: tus })).status).toBe(401)
  const { items } = await colleague.call(listUploads, {})
  expect(items.map((item) => item.id)).not.toContain(id)
})

test('a draft is found again on another computer and can be given up', async () => {
  const { id } = await begin(colleague, 100, '草稿.pdf')
  await send(colleague, id, 0, Buffer.alloc(40))
  const { items } = await colleague.call(listUploads, {})
  const keys: string[] = []
  for await (const { key } of listOpenSegments(db)) keys.push(key)
  const segments = await fileTables(db).selectFrom('files.upload_segment').select('key').orderBy('key').execute()
  expect(keys).toEqual(segments.map(({ key }) => key))
  expect(segments.length).toBeGreaterThan(0)
  expect(items[0]).toMatchObject({ id, name: '草稿.pdf', received: 40, bytes: 100, state: 'receiving' })
  await expect(take(id, colleague)).rejects.toMatchObject({ code: 'files.upload-incomplete' })
  await colleague.call(cancelUpload, { params: { uploadId: id } })
  expect((await offsetOf(colleague, id)).status).toBe(404)
})

test('a program in a PDF’s clothes is found when the last byte is there', async () => {
  const program = Buffer.alloc(600)
  program.write('MZ')
  const { id } = await begin(clerk, program.length, '总结.pdf')
  expect((await send(clerk, id, 0, program)).status).toBe(200)
  const shown = await clerk.call(showUpload, { params: { uploadId: id } })
  expect(shown.state).toBe('refused')
  expect(shown.refusals[0]?.message).toContain('文件“总结.pdf”')
  await expect(take(id, clerk)).rejects.toMatchObject({ code: 'files.refused' })
})

test.each([
  ['no version', { 'upload-length': '5', 'upload-metadata': 'filename YS5wZGY=' }, 412],
  ['no length', { ...tus, 'upload-metadata': 'filename YS5wZGY=' }, 400],
  ['a length in words', { ...tus, 'upload-length': 'five', 'upload-metadata': 'filename YS5wZGY=' }, 400],
  ['a negative length', { ...tus, 'upload-length': '-1', 'upload-metadata': 'filename YS5wZGY=' }, 400],
  ['no name', { ...tus, 'upload-length': '5' }, 400],
  ['a name that is no text', { ...tus, 'upload-length': '5', 'upload-metadata': 'filename /////w==' }, 400],
  ['an empty file', { ...tus, 'upload-length': '0', 'upload-metadata': 'filename YS5wZGY=' }, 422],
  [
    'too large a file',
    { ...tus, 'upload-length': String(maximumFileBytes + 1), 'upload-metadata': 'filename YS5wZGY=' },
    413,
  ],
])('beginning with %s is answered clearly', async (_what, headers, status) => {
  const answer = await clerk.fetch('/api/uploads', { method: 'POST', headers: headers as Record<string, string> })
  expect(answer.status).toBe(status)
  expect(((await answer.json()) as { detail: string }).detail).toMatch(/请/)
})

test('parts at the wrong place, of the wrong type or beyond the end are refused', async () => {
  const { id } = await begin(clerk, 10)
  expect((await send(clerk, id, 3, Buffer.alloc(3))).status).toBe(409)
  expect((await send(clerk, id, 0, Buffer.alloc(11))).status).toBe(400)
  const wrongType = await clerk.fetch(`/api/uploads/${id}`, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'text/plain' },
    body: 'x',
  })
  expect(wrongType.status).toBe(415)
  expect((await offsetOf(clerk, id)).offset).toBe(0)
  expect((await clerk.fetch('/api/uploads/not-an-id', { method: 'HEAD', headers: tus })).status).toBe(400)
})

test('one person has a limited number of open uploads, which expire', async () => {
  const person = await application.signInAs('赵三', { role: 'reportingClerk', organisationId })
  const statuses: number[] = []
  for (let count = 0; count < 31; count++) statuses.push((await begin(person, 10)).answer.status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(30)
  expect(statuses.at(-1)).toBe(429)
  await sweep(db, new Date(Date.now() + 8 * 86_400_000))
  expect((await begin(person, 10)).answer.status).toBe(200)
})
