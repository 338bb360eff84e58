import { randomBytes } from 'node:crypto'
import type { ClientConfig } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#base/config/index.ts'
import { openDatabase } from '#base/database/index.ts'
import { buildCity, buildIssued, buildRow } from '#domains/programmes/tests/build-programme.ts'
import { decideRelease, saveDraft, submitTask } from '#domains/programmes/contract/index.ts'
import { buildOffice, openByHand, sendForm } from '#domains/consultations/tests/build-consultation.ts'
import { issueRecordKey } from '#domains/risk-prevention/contract/index.ts'
import {
  addRespondents,
  createSurvey,
  listRespondents,
  makeLink,
  openSurvey,
} from '#platform/surveys/contract/index.ts'
import { createContactCipher, useContactCipher } from '#platform/surveys/server/contact-cipher.ts'
import { sampleQuestions } from '#platform/surveys/testing/sample-questions.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { buildApplication } from './application.ts'
import { modules } from './modules.ts'
import { grantPortalRights, portalRole } from './portal-role.ts'

const app = await startTestApplication()
useContactCipher(createContactCipher(randomBytes(48)))
await grantPortalRights(app.database.db)
const database = openDatabase({ ...asPortal(app.database.connection), max: 2 })
afterAll(() => database.close())
const portal = await buildApplication(
  readConfig({ ROLE: 'portal', DATA_DIR: app.dataDirectory, SHANZHI_DEMO: '0' }),
  database,
)
const ask = async (address: string, init?: RequestInit) => {
  const answer = await portal.fetch(new Request(`http://localhost${address}`, init))
  return { status: answer.status, text: await answer.text() }
}

function asPortal(connection: ClientConfig): ClientConfig {
  if (!connection.connectionString) return { ...connection, user: portalRole }
  const url = new URL(connection.connectionString)
  url.username = portalRole
  return { connectionString: url.href }
}

let receiptCode: string
let surveyPath: string

beforeAll(async () => {
  const city = await buildCity(app)
  const { tasks } = await buildIssued(city, [buildRow('G1')])
  const params = { taskId: tasks[0]!.id }
  const draft = await city.clerk.call(saveDraft, {
    params,
    body: { revision: 1, statement: '已按要求完成', files: [] },
  })
  const handed = await city.clerk.call(submitTask, { params, body: { revision: draft.revision } })
  const released = await city.reviewer.call(decideRelease, {
    params,
    body: { decision: 'approve', revision: handed.revision },
  })
  receiptCode = released.submissions[0]!.receiptCode!
  const surveyor = await app.signInAs('演示调查员', { role: 'surveyor', organisationId: city.city })
  const { id: surveyId } = await city.composer.call(createSurvey, {
    body: { organisationId: city.county, title: '调查测评', questions: sampleQuestions },
  })
  const respondents = [{ label: '企业负责人', phone: '13800000001', informedOn: '2020-09-01' }]
  await city.clerk.call(addRespondents, { params: { surveyId }, body: { respondents } })
  await city.composer.call(openSurvey, { params: { surveyId } })
  const { items } = await surveyor.call(listRespondents, { params: { surveyId } })
  const link = await surveyor.call(makeLink, { params: { surveyId, respondentId: items[0]!.id } })
  surveyPath = link.path
})

test('its database role reads no table that no module names, people and sessions first of all', async () => {
  const { rows } = await app.database.pool.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema', 'base')`,
  )
  const named = new Set(modules.flatMap((module) => module.portalRights ?? []).map(({ table }) => table))
  const closed = rows.map(({ name }) => name).filter((name) => !named.has(name))
  expect(closed).toContain('identity.person')
  expect(closed).toContain('identity.session')
  for (const name of closed)
    await expect(database.pool.query(`select * from ${name}`)).rejects.toMatchObject({ code: '42501' })
})

test.each([
  'select phone from surveys.respondent',
  'select * from surveys.answer',
  'select statement from programmes.submission',
  'select * from audit.entry',
  'delete from surveys.link',
  `update surveys.survey set title = '改'`,
  'update surveys.respondent set phone = null',
  `update publishing.published set title = '改'`,
  `insert into publishing.published (id) values (gen_random_uuid())`,
  'create table public.own (id int)',
])('it may not: %s', async (statement) => {
  await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
})

test('of submissions it sees those with a receipt alone, of files those that are published', async () => {
  const count = async (table: string) =>
    (await database.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n
  await app.database.pool.query(
    `insert into programmes.submission (id, task_id, version, drafted_by, drafted_at, changed_at)
     select gen_random_uuid(), id, 9, gen_random_uuid(), now(), now() from programmes.task`,
  )
  expect(await count('programmes.submission')).toBe(1)
  expect(await count('files.file')).toBe(0)
})

test('its pages work: home, lists, verification of a receipt', async () => {
  for (const address of [
    '/',
    '/registers',
    '/registers/check',
    '/api/registers',
    '/published',
    '/results',
    '/typical-cases',
    '/typical-cases/selections',
    '/verify',
    '/consultations',
    '/risks',
    '/risks?q=%E5%81%9C%E8%BD%A6',
    '/trades?trade=restaurant',
    '/self-check',
    '/self-check?trade=restaurant',
    '/self-reports',
    '/booklets',
    '/api/system',
    '/api/published',
    '/health/ready',
  ])
    expect({ address, status: (await ask(address)).status }).toEqual({ address, status: 200 })
  const checked = await ask(`/verify/${receiptCode}`)
  expect(checked.text).toContain('核验通过')
  expect(checked.text).toContain('金水区')
})

test('an anonymous form goes in once', async () => {
  const form = { known: '90', attitude: 'quite', help: 'fair', advice: '' }
  const send = () =>
    ask(surveyPath, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    })
  expect((await ask(surveyPath)).text).toContain('提交')
  expect((await send()).text).toContain('感谢您的评价')
  expect((await send()).text).toContain('已经提交过')
  const { rows } = await app.database.pool.query('select awareness from surveys.answer')
  expect(rows).toEqual([{ awareness: 90 }])
})

test('an opinion goes in by the portal’s own role, which cannot read it back', async () => {
  const office = await buildOffice(app)
  const { code, id } = await openByHand(office)
  const hidden = await openByHand(office, { audiences: ['internal'] })
  const sent = await sendForm(portal, code, { text: '建议先劝导', contact: '13800000001', authorName: '演示商户' })
  expect(sent.status).toBe(200)
  expect((await ask(`/consultations/receipt/${sent.receiptCode}`)).text).toContain('正在研究')
  expect((await ask('/consultations')).text).toContain('城市管理领域')
  expect((await ask(`/consultations/${hidden.code}`)).status).toBe(404)
  for (const column of ['text', 'author_name', 'contact'])
    await expect(database.pool.query(`select ${column} from consultations.opinion`)).rejects.toMatchObject({
      code: '42501',
    })
  await expect(database.pool.query(`update consultations.consultation set title = '改'`)).rejects.toMatchObject({
    code: '42501',
  })
  const { rows } = await app.database.pool.query('select text from consultations.opinion where consultation_id = $1', [
    id,
  ])
  expect(rows).toEqual([{ text: '建议先劝导' }])
})

test('it has neither sign-in nor workbench nor any address of the staff', async () => {
  const closed = ['/workbench/', '/api/identity/sign-in', '/api/identity/setup', '/api/tasks', '/api/programmes']
  for (const address of closed)
    for (const method of ['GET', 'POST'])
      expect({ address, method, status: (await ask(address, { method })).status }).toEqual({
        address,
        method,
        status: 404,
      })
})

test('it takes no records of other systems, not even with a key that is good', async () => {
  const organisationId = (
    await app.database.pool.query<{ id: string }>(`select id from organisations.organisation where name = '金水区'`)
  ).rows[0]!.id
  const reviewer = await app.signInAs('演示发放人', { role: 'reviewer', organisationId })
  const { key } = await reviewer.call(issueRecordKey, {
    body: { organisationId, name: '演示办案系统', expiresOn: `${new Date().getFullYear() + 1}-01-01` },
  })
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({
      records: [{ sourceNumber: '演示-1', item: '违法停车', occurredOn: '2020-06-01', procedure: 'simple' }],
    }),
  }
  const address = '/api/risk-prevention/record-deliveries'
  expect((await app.fetch(new Request(`http://localhost${address}`, init))).status).toBe(200)
  expect((await ask(address, init)).status).toBe(404)
  await expect(database.pool.query('select hash from risk_prevention.record_key')).rejects.toMatchObject({
    code: '42501',
  })
})

test('granting again changes nothing, and a right that was dropped is taken away', async () => {
  const { pool, db } = app.database
  await pool.query(`grant select on identity.person to ${portalRole}`)
  await grantPortalRights(db)
  await pool.query(`update base.setting set value = '"older"' where key = 'portal-rights'`)
  await grantPortalRights(db)
  await expect(database.pool.query('select 1 from identity.person')).rejects.toMatchObject({ code: '42501' })
  expect((await ask('/published')).status).toBe(200)
})
