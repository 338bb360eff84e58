import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { inTransaction } from '#base/database/index.ts'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import type { AuditEntry } from '#base/http/index.ts'
import { createTestDatabase } from '#tests/harness/database.ts'
import { recordAudit, sealAudit, startSealer, verifyAudit } from '../index.ts'
import { linkHash } from './chain.ts'

const { db, pool } = await createTestDatabase()

const entry = (summary: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  event: 'programmes.programme-issued',
  outcome: 'done',
  actor: null,
  permission: 'public',
  requestId: 'request',
  clientAddress: '10.0.0.1',
  businessAt: new Date('2020-12-28T02:00:00.123Z'),
  summary,
  details: { 名称: '方案', 行数: 12, 嵌套: { 小数: 1.5, 空: null } },
  ...more,
})
const write = (summary: string, more?: Partial<AuditEntry>) =>
  inTransaction(db, (tx) => recordAudit(tx, entry(summary, more)))
const written = async (count: number) => {
  for (let i = 1; i <= count; i++) await write(`第${i}件`)
  await sealAudit(db)
}
/** What only the owner of the database can do. */
const tamper = async (statement: string, values: unknown[] = []) => {
  await pool.query('alter table audit.entry disable trigger all')
  await pool.query(statement, values)
  await pool.query('alter table audit.entry enable trigger all')
}

beforeEach(async () => {
  await tamper('truncate audit.entry')
  await pool.query(`update audit.chain_head set position = 0, hash = sha256('善治审计日志'::text::bytea)`)
})

test('an untouched chain is whole, an empty one as well', async () => {
  expect(await verifyAudit(db)).toMatchObject({ intact: true, verified: 0, unsealed: 0 })
  await written(7)
  await write('还没有封存')
  expect(await verifyAudit(db)).toMatchObject({ intact: true, verified: 7, unsealed: 1, head: { position: 7 } })
})

test('entries can be neither changed nor removed by the application', async () => {
  await written(2)
  await write('还没有封存')
  for (const statement of [
    `update audit.entry set summary = '改过'`,
    `update audit.entry set position = position + 10 where position is not null`,
    `update audit.entry set summary = '改过', position = 9, hash = '\\x00', previous_hash = '\\x00' where position is null`,
    'delete from audit.entry',
    'truncate audit.entry',
  ])
    await expect(pool.query(statement)).rejects.toThrow('只能追加')
  expect(await verifyAudit(db)).toMatchObject({ intact: true, verified: 2 })
})

test.each([
  ['summary', `'改过'`],
  ['person_name', `'别人'`],
  ['details', `'{"行数": 13}'`],
  ['at', `at + interval '1 microsecond'`],
  ['organisation_id', 'gen_random_uuid()'],
  ['outcome', `'refused'`],
  ['client_address', `'10.0.0.2'`],
])('a changed %s is found and the entry named', async (column, value) => {
  await written(5)
  await tamper(`update audit.entry set ${column} = ${value} where position = 3`)
  const verdict = await verifyAudit(db)
  expect(verdict).toMatchObject({ intact: false, verified: 2, firstBreak: { kind: 'altered', position: 3 } })
  expect(verdict.firstBreak?.sentence).toContain('第 3 条')
  const { rows } = await pool.query('select id from audit.entry where position = 3')
  expect(verdict.firstBreak?.entryId).toBe(rows[0].id)
})

test('an entry rewritten together with its own hash betrays itself to the next one', async () => {
  await written(5)
  const { rows } = await pool.query('select previous_hash as previous from audit.entry where position = 3')
  await tamper(`update audit.entry set summary = '改过' where position = 3`)
  const content = await sql<{ content: string[] }>`select array[
    id::text, event, outcome, extract(epoch from at)::text, extract(epoch from business_at)::text,
    person_id::text, person_name, on_behalf_of_id::text, on_behalf_of_name, session_id::text,
    organisation_id::text, subject, summary, details::text, request_id, client_address] as content
    from audit.entry where position = 3`.execute(db)
  await tamper('update audit.entry set hash = $1 where position = 3', [
    linkHash(rows[0].previous, 3, content.rows[0]!.content),
  ])
  expect((await verifyAudit(db)).firstBreak).toMatchObject({ kind: 'altered', position: 3 })
})

test.each([
  ['removed from the middle', 'delete from audit.entry where position = 3', 'missing', 3],
  ['removed from the beginning', 'delete from audit.entry where position = 1', 'missing', 1],
  ['cut off at the end', 'delete from audit.entry where position >= 4', 'truncated', 4],
  ['all removed', 'delete from audit.entry', 'truncated', 1],
  [
    'taken out of the chain again',
    'update audit.entry set position = null, hash = null, previous_hash = null where position = 2',
    'missing',
    2,
  ],
  [
    'changed places',
    'update audit.entry set position = case position when 2 then 30 else 2 end where position in (2, 3); update audit.entry set position = 3 where position = 30',
    'altered',
    2,
  ],
])('entries %s are missed', async (_, statement, kind, position) => {
  await written(5)
  await tamper(statement)
  expect(await verifyAudit(db)).toMatchObject({ intact: false, firstBreak: { kind, position } })
})

test('an entry slipped in past the head is found', async () => {
  await written(3)
  await tamper(`insert into audit.entry select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'position', 4))).*
    from audit.entry e where position = 3`)
  expect((await verifyAudit(db)).firstBreak).toMatchObject({ kind: 'inserted', position: 4 })
})

test('many writers and several sealers at once leave one whole chain with every entry', async () => {
  const sealers = [startSealer(db, 5), startSealer(db, 5)]
  await Promise.all(
    Array.from({ length: 8 }, async (_, writer) => {
      for (let i = 0; i < 25; i++) await write(`${writer}-${i}`)
    }),
  )
  await Promise.all(sealers.map((sealer) => sealer.stop()))
  await sealAudit(db)
  expect(await verifyAudit(db)).toMatchObject({ intact: true, verified: 200, unsealed: 0 })
})

test('an entry that commits late, after later ones were sealed, is sealed after them', async () => {
  const release = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const slow = inTransaction(db, async (tx) => {
    await recordAudit(tx, entry('早开始，晚提交'))
    begun.resolve()
    await release.promise
  })
  await begun.promise
  await write('晚开始，早提交')
  expect(await sealAudit(db)).toBe(1)
  release.resolve()
  await slow
  expect(await sealAudit(db)).toBe(1)
  expect(await verifyAudit(db)).toMatchObject({ intact: true, verified: 2 })
})

test('work that is rolled back leaves no entry, work that is run again leaves one', async () => {
  const failing = inTransaction(db, async (tx) => {
    await recordAudit(tx, entry('从未发生'))
    throw new Error('refused')
  })
  await expect(failing).rejects.toThrow('refused')
  const stop = injectBeforeCommit((attempt) => {
    if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40001' })
  })
  await write('发生一次').finally(stop)
  await sealAudit(db)
  const { rows } = await pool.query('select summary from audit.entry')
  expect(rows).toEqual([{ summary: '发生一次' }])
})

test('a sealing that fails before its commit is done again, not twice', async () => {
  for (let i = 0; i < 3; i++) await write(`第${i}件`)
  const stop = injectBeforeCommit((attempt) => {
    if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40P01' })
  })
  expect(await sealAudit(db).finally(stop)).toBe(3)
  expect(await verifyAudit(db)).toMatchObject({ intact: true, verified: 3 })
})

test('text that the database cannot keep is kept readable all the same', async () => {
  await write('含\0与\ud800的摘要', { details: { 键: 'x\0y\udfff' } })
  await sealAudit(db)
  const { rows } = await pool.query('select summary, details from audit.entry')
  expect(rows).toEqual([{ summary: '含\ufffd与\ufffd的摘要', details: { 键: 'x\ufffdy\ufffd' } }])
  expect(await verifyAudit(db)).toMatchObject({ intact: true, verified: 1 })
})

test('the verdict does not depend on the time zone of the connection', async () => {
  await written(2)
  await pool.query(
    `alter database ${(await pool.query('select current_database() as name')).rows[0].name} set timezone = 'America/Lima'`,
  )
  const client = await pool.connect()
  await client.query(`set timezone = 'America/Lima'`)
  client.release()
  for (let i = 0; i < 3; i++) expect(await verifyAudit(db)).toMatchObject({ intact: true, verified: 2 })
})

test('a chain of several batches is followed to its end', async () => {
  await pool.query(`insert into audit.entry (id, event, outcome, at, business_at, details, request_id, client_address)
    select gen_random_uuid(), 'test.many', 'done', now(), now(), '{}', 'r', '' from generate_series(1, 4500)`)
  expect(await sealAudit(db)).toBe(4500)
  expect(await verifyAudit(db)).toMatchObject({ intact: true, verified: 4500 })
  await tamper(`update audit.entry set summary = '改过' where position = 4321`)
  expect((await verifyAudit(db)).firstBreak).toMatchObject({ position: 4321 })
})
