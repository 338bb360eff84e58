import { expect, test } from 'vitest'
import { addressOf } from '#base/http/call.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import {
  assignPost,
  createAccount,
  disableAccount,
  editAccount,
  enableAccount,
  endAccountSessions,
  exportAccounts,
  listAccounts,
  listAccountSessions,
  listPeople,
  me,
  resetPassword,
  revealContact,
  showAccount,
  signIn,
  unlockAccount,
} from '../contract/index.ts'

const application = await startTestApplication()
const { pool } = application.database
const city = await application.createOrganisation('郑州市', 'city', null)
const huiji = await application.createOrganisation('惠济区', 'county', city)
const jinshui = await application.createOrganisation('金水区', 'county', city)
const system = await application.signInAs('程明', { role: 'systemAdministrator', organisationId: city })
const security = await application.signInAs('安然', { role: 'securityAdministrator', organisationId: city })
const local = await application.signInAs('白露', { role: 'systemAdministrator', organisationId: huiji })
const clerk = await application.signInAs('林晓', { role: 'reportingClerk', organisationId: jinshui })

const make = (username: string, organisationId = jinshui, name = '赵小禾') =>
  system.call(createAccount, {
    body: { name, username, organisationId, title: '科员', phone: '13800001234', email: 'zhao@example.cn' },
  })
const enter = async (username: string, password: string) =>
  (
    await application.anonymous.fetch(addressOf(signIn), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    })
  ).json() as Promise<{ state?: string; mustChangePassword?: boolean; code?: string }>
const found = async (query: Record<string, unknown>) =>
  (await system.call(listAccounts, { query })).items.map((account) => account.name)

test('the system administrator makes an account without rights, the security administrator gives it a post', async () => {
  const { id, oneTimePassword } = await make('zhao1')
  expect(await enter('zhao1', oneTimePassword)).toMatchObject({ state: 'signedIn', mustChangePassword: true })
  const body = { organisationId: jinshui, role: 'reportingClerk' } as const
  await expect(system.call(assignPost, { params: { personId: id }, body })).rejects.toMatchObject({ status: 403 })
  await expect(
    security.call(createAccount, { body: { name: '某人', username: 'nobody1', organisationId: city } }),
  ).rejects.toMatchObject({ status: 403 })
  await security.call(assignPost, { params: { personId: id }, body })
  expect(await system.call(showAccount, { params: { personId: id } })).toMatchObject({
    posts: [{ role: 'reportingClerk', organisationName: '金水区' }],
  })
})

test('lists mask contacts; a look at them has a reason and stands on record', async () => {
  const { id } = await make('zhao2')
  expect(await system.call(showAccount, { params: { personId: id } })).toMatchObject({
    phone: '138****1234',
    email: 'z***@example.cn',
  })
  const file = await system.fetch(addressOf(exportAccounts, {}, { q: 'zhao2' }))
  expect(await file.text()).not.toContain('13800001234')
  const contact = await system.call(revealContact, { params: { personId: id }, body: { reason: '电话核实报送' } })
  expect(contact).toEqual({ phone: '13800001234', email: 'zhao@example.cn' })
  await expect(
    security.call(revealContact, { params: { personId: id }, body: { reason: '看看' } }),
  ).rejects.toMatchObject({ status: 403 })
  const { rows } = await pool.query(`select summary from audit.entry where event = 'identity.contact-revealed'`)
  expect(rows).toEqual([{ summary: '查看赵小禾的完整联系方式：电话核实报送' }])
})

test('accounts are found by name, pinyin initials, user name, role, state and unit', async () => {
  await make('qian1', huiji, '钱多多')
  expect(await found({ q: '多多' })).toEqual(['钱多多'])
  expect(await found({ q: 'qdd' })).toEqual(['钱多多'])
  expect(await found({ q: 'QIAN1' })).toEqual(['钱多多'])
  expect(await found({ role: 'securityAdministrator' })).toEqual(['安然'])
  expect(await found({ within: huiji })).toEqual(['白露', '钱多多'])
  expect(await found({ state: 'disabled' })).toEqual([])
  const page = await system.call(listAccounts, { query: { pageSize: 2, sort: 'lastSignInAt' } })
  const next = await system.call(listAccounts, { query: { pageSize: 2, sort: 'lastSignInAt', cursor: page.next! } })
  expect(new Set([...page.items, ...next.items].map((account) => account.id)).size).toBe(4)
})

test('a county administrator sees and touches the accounts of the county alone', async () => {
  const outside = await make('zhao3')
  const inside = await make('zhao4', huiji)
  const seen = (await local.call(listAccounts, { query: { pageSize: 200 } })).items.map(
    (account) => account.organisationName,
  )
  expect(new Set(seen)).toEqual(new Set(['惠济区']))
  const calls = [
    () => local.call(showAccount, { params: { personId: outside.id } }),
    () => local.call(resetPassword, { params: { personId: outside.id } }),
    () => local.call(disableAccount, { params: { personId: outside.id }, body: { reason: '试' } }),
    () => local.call(editAccount, { params: { personId: inside.id }, body: { organisationId: jinshui } }),
    () => local.call(createAccount, { body: { name: '某人', username: 'nobody2', organisationId: city } }),
  ]
  for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'identity.outside-scope' })
  await local.call(resetPassword, { params: { personId: inside.id } })
})

test('editing one field leaves the others', async () => {
  const { id } = await make('zhao5')
  await system.call(editAccount, { params: { personId: id }, body: { title: '副科长' } })
  expect(await system.call(showAccount, { params: { personId: id } })).toMatchObject({
    title: '副科长',
    phone: '138****1234',
    name: '赵小禾',
  })
})

test('a user name is given once, also when two administrators give it at the same moment', async () => {
  const outcomes = await Promise.allSettled([make('twin'), make('TWIN')])
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(make('twin')).rejects.toMatchObject({ code: 'identity.username-taken' })
})

test('a disabled account is out at once and comes back when it is restored', async () => {
  const { id, oneTimePassword } = await make('zhao6')
  const worker = await application.signInAs('孙立', { role: 'reviewer', organisationId: jinshui })
  await system.call(disableAccount, { params: { personId: worker.personId }, body: { reason: '调离' } })
  await expect(worker.call(me, {})).rejects.toMatchObject({ status: 401 })
  await system.call(disableAccount, { params: { personId: id }, body: { reason: '调离' } })
  expect(await enter('zhao6', oneTimePassword)).toMatchObject({ code: 'identity.disabled' })
  expect(await enter('zhao6', 'wrong')).toMatchObject({ code: 'identity.wrong-credentials' })
  await system.call(enableAccount, { params: { personId: id } })
  expect(await enter('zhao6', oneTimePassword)).toMatchObject({ state: 'signedIn' })
})

test('the administrator unlocks, and a reset password is one-time and ends the sessions', async () => {
  const { id, oneTimePassword } = await make('zhao7')
  for (let i = 0; i < 5; i++) await enter('zhao7', 'wrong')
  expect(await enter('zhao7', oneTimePassword)).toMatchObject({ code: 'identity.locked' })
  expect(await found({ state: 'locked' })).toEqual(['赵小禾'])
  await system.call(unlockAccount, { params: { personId: id } })
  expect(await enter('zhao7', oneTimePassword)).toMatchObject({ state: 'signedIn' })
  const reset = await system.call(resetPassword, { params: { personId: id } })
  expect(await enter('zhao7', oneTimePassword)).toMatchObject({ code: 'identity.wrong-credentials' })
  expect(await enter('zhao7', reset.oneTimePassword)).toMatchObject({ mustChangePassword: true })
  const worker = await application.signInAs('周同', { role: 'reviewer', organisationId: jinshui })
  await system.call(resetPassword, { params: { personId: worker.personId } })
  await expect(worker.call(me, {})).rejects.toMatchObject({ status: 401 })
})

test('nobody resets, disables or unlocks the own account through the administrator’s door', async () => {
  const params = { personId: system.personId }
  await expect(system.call(resetPassword, { params })).rejects.toMatchObject({ code: 'identity.own-rights' })
  await expect(system.call(disableAccount, { params, body: { reason: '试' } })).rejects.toMatchObject({
    code: 'identity.own-rights',
  })
})

test('the security administrator sees and ends another person’s sessions', async () => {
  const worker = await application.signInAs('吴桐', { role: 'reviewer', organisationId: jinshui })
  const params = { personId: worker.personId }
  expect((await security.call(listAccountSessions, { params })).items).toHaveLength(1)
  await security.call(endAccountSessions, { params })
  await expect(worker.call(me, {})).rejects.toMatchObject({ status: 401 })
  await expect(system.call(endAccountSessions, { params })).rejects.toMatchObject({ status: 403 })
})

test('a clerk finds colleagues of the own unit, by name alone', async () => {
  const { items } = await clerk.call(listPeople, { query: {} })
  expect(new Set(items.map((person) => person.organisationName))).toEqual(new Set(['金水区']))
  expect(JSON.stringify(items)).not.toMatch(/138|example/)
  expect((await clerk.call(listPeople, { query: { within: huiji } })).items).toEqual([])
  const byRole = await clerk.call(listPeople, { query: { role: 'reportingClerk', q: 'lx' } })
  expect(byRole.items.map((person) => person.name)).toEqual(['林晓'])
})
