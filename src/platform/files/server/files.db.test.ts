import { readdir, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { inTransaction } from '#base/database/index.ts'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import { Problem } from '#base/http/index.ts'
import { createOrganisation } from '#platform/organisations/index.ts'
import { createTestDatabase } from '#tests/harness/database.ts'
import { FileRules } from '../contract/index.ts'
import {
  answerStoredFile,
  findFile,
  listStoredContents,
  openFile,
  openStoredContent,
  restoreContent,
  storeFile,
  verifyFiles,
} from '../index.ts'
import { samplePdf } from '../testing/sample-pdf.ts'
import { useTemporaryStore } from '../testing/use-temporary-store.ts'
import { sweep } from './sweep.ts'
import { fileTables } from './tables.ts'

const { db } = await createTestDatabase()
const { store, root } = await useTemporaryStore()
const { id: organisationId } = await inTransaction(db, (tx) =>
  createOrganisation(tx, { name: '示范市商务局', kind: 'department', parentId: null }),
)
const at = new Date('2020-07-29T10:00:00+08:00')
const byPlatform = { organisationId, actor: null, at }
const keep = (content: Uint8Array | Readable, name: string, rules?: FileRules) =>
  inTransaction(db, (tx) => storeFile(tx, { ...byPlatform, content, name, ...(rules ? { rules } : {}) }))
const storedHashes = async () => {
  const hashes: string[] = []
  for await (const { sha256 } of store.list()) hashes.push(sha256)
  return hashes
}

test('keeps a file by its content and hands it out under its name', async () => {
  const pdf = await samplePdf({ pages: 2 })
  const file = await keep(pdf, '采纳情况汇总表.pdf')
  expect(file).toMatchObject({ kind: 'pdf', mediaType: 'application/pdf', bytes: pdf.length, storedBy: null })
  const { content } = await openFile(db, file.id)
  expect(await text(content)).toBe(pdf.toString('utf8'))
  const answer = await answerStoredFile(db, file.id, { inline: true })
  expect(answer).toMatchObject({ fileName: '采纳情况汇总表.pdf', inline: true })
  ;(answer.content as Readable).destroy()
})

test('two files of the same content share it', async () => {
  const [one, other] = await Promise.all([
    keep(Buffer.from('同一内容'), '甲.txt'),
    keep(Buffer.from('同一内容'), '乙.txt'),
  ])
  expect(one.sha256).toBe(other.sha256)
  expect(one.id).not.toBe(other.id)
  expect((await storedHashes()).filter((hash) => hash === one.sha256)).toHaveLength(1)
})

test('a stream is read once although its transaction runs three times', async () => {
  const stop = injectBeforeCommit((attempt) => {
    if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40001' })
  })
  const file = await keep(Readable.from([Buffer.from('第一段，'), Buffer.from('第二段')]), '说明.txt').finally(stop)
  expect(await text((await openFile(db, file.id)).content)).toBe('第一段，第二段')
  const rows = await fileTables(db).selectFrom('files.file').select('id').where('name', '=', '说明.txt').execute()
  expect(rows).toHaveLength(1)
})

test('work that is refused leaves no file, and the sweep takes the content', async () => {
  const work = inTransaction(db, async (tx) => {
    await storeFile(tx, { ...byPlatform, content: Buffer.from('不会留下'), name: '草稿.txt' })
    throw new Error('refused')
  })
  await expect(work).rejects.toThrow('refused')
  expect(await fileTables(db).selectFrom('files.file').select('id').where('name', '=', '草稿.txt').execute()).toEqual(
    [],
  )
  const before = await storedHashes()
  const inThreeDays = new Date(Date.now() + 3 * 86_400_000)
  await sweep(db, inThreeDays)
  const after = await storedHashes()
  expect(before.length - after.length).toBe(1)
  expect((await verifyFiles(db)).missing).toEqual([])
})

test('a file that breaks the rules of its place is refused with every reason and stored nowhere', async () => {
  const rules = FileRules.parse({ accept: ['pdf'], minimumPages: 3, requireImages: true })
  const refusal = await keep(await samplePdf(), '宣传资料.pdf', rules).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Problem)
  expect((refusal as Problem).code).toBe('files.refused')
  expect((refusal as Problem).errors.map(({ path: code }) => code)).toEqual(['tooFewPages', 'noImages'])
})

test('a stream longer than allowed is cut off and leaves nothing behind', async () => {
  const rules = FileRules.parse({ accept: ['text'], maximumBytes: 10 })
  const before = (await storedHashes()).length
  await expect(keep(Readable.from([Buffer.alloc(8), Buffer.alloc(8)]), '大.txt', rules)).rejects.toMatchObject({
    code: 'files.too-large',
  })
  expect(await readdir(path.join(root, 'incoming'))).toEqual([])
  expect((await storedHashes()).length).toBe(before)
})

test('a stream that breaks leaves nothing behind', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half')
      throw Object.assign(new Error('line broke'), { code: 'ECONNRESET' })
    })(),
  )
  await expect(keep(broken, '断.txt')).rejects.toThrow('line broke')
  expect(await readdir(path.join(root, 'incoming'))).toEqual([])
})

test('verifying names what is missing and what was altered', async () => {
  const altered = await keep(Buffer.from('将被篡改的内容'), '篡改.txt')
  const lost = await keep(Buffer.from('将丢失的内容'), '丢失.txt')
  await writeFile(path.join(root, 'content', altered.sha256.slice(0, 2), altered.sha256), '另一段文字')
  await store.remove(lost.sha256)
  const found = await verifyFiles(db)
  expect(found.missing).toEqual([lost.sha256])
  expect(found.damaged).toEqual([altered.sha256])
  expect(found.checked).toBeGreaterThan(2)
  await expect(openFile(db, lost.id)).rejects.toMatchObject({ code: 'files.missing-content', status: 503 })

  await restoreContent({ sha256: lost.sha256, bytes: lost.bytes }, Readable.from([Buffer.from('将丢失的内容')]))
  await expect(
    restoreContent({ sha256: altered.sha256, bytes: altered.bytes }, Readable.from([Buffer.from('将被更改的内容')])),
  ).rejects.toThrow('备份中的文件内容与清单不符')
  await restoreContent({ sha256: altered.sha256, bytes: altered.bytes }, Readable.from([Buffer.from('将被篡改的内容')]))
  expect(await verifyFiles(db)).toMatchObject({ missing: [], damaged: [] })
})

test('a backup lists each content once and reads it', async () => {
  const listed = new Map<string, number>()
  for await (const { sha256, bytes } of listStoredContents(db)) {
    expect(listed.has(sha256)).toBe(false)
    listed.set(sha256, bytes)
  }
  const file = await keep(Buffer.from('备份我'), '备份.txt')
  expect(listed.has(file.sha256)).toBe(false)
  expect(await text(await openStoredContent(file.sha256))).toBe('备份我')
})

test('the sweep leaves a half-written file of this moment alone and takes one of last week', async () => {
  const fresh = path.join(root, 'incoming', 'fresh')
  const old = path.join(root, 'incoming', 'old')
  await Promise.all([writeFile(fresh, 'x'), writeFile(old, 'x')])
  const lastWeek = new Date(Date.now() - 7 * 86_400_000)
  await utimes(old, lastWeek, lastWeek)
  await sweep(db, new Date())
  expect(await readdir(path.join(root, 'incoming'))).toEqual(['fresh'])
})

test('an unknown file is not found, whatever the id looks like', async () => {
  expect(await findFile(db, '01900000-0000-7000-8000-000000000000')).toBeUndefined()
  await expect(openFile(db, '01900000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'files.not-found' })
})
