import { afterAll, expect, test } from 'vitest'
import { readConfig } from '#base/config/index.ts'
import { openDatabase } from '#base/database/index.ts'
import { buildDepartment } from '#domains/risk-prevention/tests/build-department.ts'
import { showPublished, visitor } from '#domains/risk-prevention/tests/show-published.ts'
import { hashCode } from '#domains/risk-prevention/subscription/server/subscription-secrets.ts'
import { connectChannel, disconnectChannel } from '#platform/notifications/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { buildApplication } from './application.ts'
import { grantPortalRights, portalRole } from './portal-role.ts'

const app = await startTestApplication()
useOwnCipher()
await grantPortalRights(app.database.db)
const { connection } = app.database
const given = connection.connectionString
const url = given ? Object.assign(new URL(given), { username: portalRole }).href : undefined
const database = openDatabase({ ...(url ? { connectionString: url } : { ...connection, user: portalRole }), max: 2 })
afterAll(() => database.close())
const config = readConfig({ ROLE: 'portal', DATA_DIR: app.dataDirectory, SHANZHI_DEMO: '0' })
const { open, send } = visitor(await buildApplication(config, database))
const department = await buildDepartment(app)
const [point] = await showPublished(app, department, [
  { level: 'low', content: { name: '菜单没有标价', behaviour: '菜单没有写价格' } },
])

test.each([
  `/risks/${point}`,
  `/risks/${point}/card.pdf`,
  '/trades?trade=restaurant',
  '/trades/card.pdf?trade=restaurant',
  '/subscriptions?trade=restaurant',
])('the portal’s own database role serves %s', async (address) => {
  expect((await open(address)).status).toBe(200)
})

test('a self-check is answered, kept with consent and opened again by its code', async () => {
  const answers = { words: 'restaurant', place: '', [`a-${point}`]: 'yes' }
  expect((await send('/self-check/result', answers)).text).toContain('菜单没有标价')
  const kept = await send('/self-check/keep', { ...answers, consent: 'yes' })
  expect(kept.status).toBe(200)
})

test('a subscription is begun, confirmed and ended by the portal’s own role', async () => {
  connectChannel({ channel: 'email', send: async () => {} })
  const begun = await send('/subscriptions', { trade: 'restaurant', contact: 'firm@example.com', consent: 'yes' })
  const id = /name="subscriptionId" value="([^"]+)"/.exec(begun.text)![1]!
  const wrong = await send('/subscriptions/confirm', { subscriptionId: id, code: '12345' })
  expect(wrong.text).toContain('6 位数字')
  await app.database.pool.query('update risk_prevention.subscription set code_hash = $2 where id = $1', [
    id,
    await hashCode(id, '123456'),
  ])
  const confirmed = await send('/subscriptions/confirm', { subscriptionId: id, code: '123456' })
  const link = /\/subscriptions\/[0-9a-f-]{36}\/[0-9a-f]+/.exec(confirmed.text)![0]
  expect((await open(link)).text).toContain('f***@example.com')
  expect((await send(link, {})).text).toContain('已经退订')
  disconnectChannel('email')
})

test('a report of correction goes in, and its receipt, booklet and verification open', async () => {
  const sent = await send('/self-reports/new', {
    riskPointId: point!,
    form: 'FORM22334455',
    shopName: '演示小饭馆',
    text: '菜单没有写价格',
    correction: '已经逐一标价',
    correctedOn: '2020-12-18',
    contact: '13900000000',
    understood: 'yes',
  })
  expect(sent.status).toBe(200)
  const code = /回执编号：<strong>([0-9A-Z ]+)<\/strong>/.exec(sent.text)![1]!.replaceAll(' ', '')
  const booklet = /\/booklets\/([0-9A-Z]{12})/.exec(sent.text)![1]!
  for (const address of [
    `/self-reports/${code}`,
    `/self-reports/${code}/receipt.pdf`,
    `/verify/${code}`,
    `/booklets/${booklet}`,
  ])
    expect({ address, status: (await open(address)).status }).toEqual({ address, status: 200 })
})

test('an application for mediation goes in, is asked after and its dates are acknowledged', async () => {
  const organisationId = await app.createOrganisation('演示调解局', 'department', null)
  await app.database.pool.query(
    `insert into mediation.published_entry (id, list, organisation_id, organisation_name, register_id, register_code,
       version_number, areas, valid_from, content, published_on)
     values (gen_random_uuid(), 'mediators', $1, '演示调解局', gen_random_uuid(), 'DEMOCODE', 1, '{property}', '2020-01-01',
       '{"name": "演示调解员", "post": "演示职务", "areas": ["property"], "certificate": ""}', '2020-01-01')`,
    [organisationId],
  )
  const sent = await send('/mediation/apply', {
    organisationId,
    disputeClass: 'administrative',
    area: 'property',
    form: 'FORM22334455',
    applicantName: '演示业主',
    applicantContact: '13900000000',
    respondentName: '演示机关',
    facts: '演示经过',
    request: '演示请求',
    actName: '演示决定',
    actMadeOn: '2020-12-01',
    actKnownOn: '2020-12-02',
    understood: 'yes',
  })
  const code = /查询码：<strong>([0-9A-Z ]+)<\/strong>/.exec(sent.text)![1]!.replaceAll(' ', '')
  expect((await send(`/mediation/progress/${code}/acknowledgement`, {})).status).toBe(303)
  expect((await open(`/mediation/progress/${code}`)).text).toContain('确认知道')
  expect((await open('/api/mediation/appointments/ABCDEFGH')).status).toBe(404)
})
