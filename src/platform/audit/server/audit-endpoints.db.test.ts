import { expect, test } from 'vitest'
import { addressOf } from '#base/http/call.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { createOrganisation, renameOrganisation } from '#platform/organisations/contract/index.ts'
import { signIn } from '#platform/identity/contract/index.ts'
import { registerAuditEvents } from '../index.ts'
import { exportAudit, listAuditEvents, searchAudit, verifyAudit } from '../contract/index.ts'

const application = await startTestApplication()
const { pool } = application.database
const city = await application.createOrganisation('郑州市', 'city', null)
const huiji = await application.createOrganisation('惠济区', 'county', city)
const jinshui = await application.createOrganisation('金水区', 'county', city)
const auditor = await application.signInAs('沈核', { role: 'auditAdministrator', organisationId: city })
const localAuditor = await application.signInAs('沈理', { role: 'auditAdministrator', organisationId: huiji })
const system = await application.signInAs('程明', { role: 'systemAdministrator', organisationId: city })
const security = await application.signInAs('安然', { role: 'securityAdministrator', organisationId: city })

for (const [name, parentId] of [
  ['惠济区水利局', huiji],
  ['金水区水利局', jinshui],
] as const) {
  const { id } = await system.call(createOrganisation, { body: { name, kind: 'department', parentId } })
  await system.call(renameOrganisation, {
    params: { organisationId: id },
    body: { name: `${name}（新）`, on: '2019-01-01', reason: '改革' },
  })
}
await application.anonymous.fetch(addressOf(signIn), {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ username: '=cmd|x', password: 'wrong' }),
})

const summaries = async (query: Record<string, unknown>, who = auditor) =>
  (await who.call(searchAudit, { query })).items.map((item) => item.summary)

test('only the audit administrator reads, exports and verifies', async () => {
  for (const who of [system, security]) {
    await expect(who.call(searchAudit, { query: {} })).rejects.toMatchObject({ status: 403 })
    await expect(who.call(verifyAudit, {})).rejects.toMatchObject({ status: 403 })
    expect((await who.fetch(addressOf(exportAudit))).status).toBe(403)
  }
})

test('finds entries by person, event, module, unit, period, words and record', async () => {
  const renamed = await summaries({ event: 'organisations.organisation-renamed' })
  expect(renamed).toEqual([])
  expect(await summaries({ event: 'organisations.renamed' })).toHaveLength(2)
  expect(await summaries({ event: 'organisations.' })).toHaveLength(4)
  expect(await summaries({ event: 'organisations%' })).toHaveLength(0)
  expect(await summaries({ personId: system.personId })).toHaveLength(4)
  expect(await summaries({ within: jinshui })).toHaveLength(2)
  expect(await summaries({ q: '惠济区水利局' })).toHaveLength(2)
  expect(await summaries({ outcome: 'refused' })).toHaveLength(1)
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  expect(await summaries({ fromOn: today, lastOn: today })).toHaveLength(5)
  expect(await summaries({ lastOn: '2020-12-28' })).toEqual([])
  const [entry] = (await auditor.call(searchAudit, { query: { event: 'organisations.created' } })).items
  expect(await summaries({ subject: entry!.subject! })).toHaveLength(2)
  expect(entry!.organisationName).toBe('金水区水利局（新）')
})

test('an auditor of a county reads the county; what belongs nowhere is for the auditor of the whole tree', async () => {
  expect(await summaries({}, localAuditor)).toHaveLength(2)
  expect(await summaries({ within: jinshui }, localAuditor)).toEqual([])
  expect(await summaries({ within: city }, localAuditor)).toHaveLength(2)
  expect((await summaries({ event: 'identity.signed-in' }))[0]).toContain('=cmd|x')
  expect(await summaries({ event: 'identity.signed-in' }, localAuditor)).toEqual([])
})

test('pages through the newest first without losing or repeating one', async () => {
  const all = (await auditor.call(searchAudit, { query: {} })).items.map((item) => item.id)
  const seen: string[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await auditor.call(searchAudit, { query: { pageSize: 2, ...(cursor ? { cursor } : {}) } })
    seen.push(...page.items.map((item) => item.id))
    cursor = page.next
  }
  expect(seen).toEqual(all)
  expect(all.toSorted().toReversed()).toEqual(all)
})

test('an export runs no formula and is itself on record', async () => {
  const answer = await auditor.fetch(addressOf(exportAudit, {}, { event: 'identity.signed-in' }))
  const text = await answer.text()
  expect(text).not.toMatch(/(^|,)=/m)
  expect(await summaries({ event: 'audit.exported' })).toEqual(['导出审计日志 1 条'])
})

test('the page verifies the chain and names what was altered', async () => {
  expect(await auditor.call(verifyAudit, {})).toMatchObject({ intact: true, unsealed: 0 })
  await pool.query('alter table audit.entry disable trigger all')
  await pool.query(`update audit.entry set summary = '什么也没有发生' where position = 2`)
  await pool.query('alter table audit.entry enable trigger all')
  const verdict = await auditor.call(verifyAudit, {})
  expect(verdict).toMatchObject({ intact: false, firstBreak: { position: 2, kind: 'altered' } })
  expect((await summaries({ event: 'audit.verified' }))[0]).toContain('第 2 条')
})

test('names the events that the application can write', async () => {
  registerAuditEvents(application.routes)
  const { events } = await auditor.call(listAuditEvents, {})
  expect(events).toContainEqual({ event: 'identity.signed-in', text: '登录' })
})
