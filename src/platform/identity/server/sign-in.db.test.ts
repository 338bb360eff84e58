import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inTransaction } from '#base/database/index.ts'
import { sessionCookie } from '#base/http/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { addressOf } from '#base/http/call.ts'
import {
  changePassword,
  endMySession,
  listMySessions,
  me,
  signIn,
  signOut,
  type SignInAnswer,
} from '../contract/index.ts'
import { createAccount } from '../index.ts'
import { sessionQuery } from './authenticate.ts'

const application = await startTestApplication()
const { pool, db } = application.database
const city = await application.createOrganisation('郑州市', 'city', null)
const password = 'Gd7-wxp-9Kt'
const minute = 60_000

let count = 0
async function account(options: { oneTime?: boolean } = {}) {
  const username = `clerk${++count}`
  const posts = [{ organisationId: city, role: 'reportingClerk' as const, fromOn: '2015-01-01' }]
  await inTransaction(db, (tx) => createAccount(tx, { name: '林晓', username, password, posts, ...options }))
  return username
}

async function attempt(username: string, word = password) {
  const response = await application.anonymous.fetch(addressOf(signIn), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': 'test browser' },
    body: JSON.stringify({ username, password: word }),
  })
  const cookie = response.headers.getSetCookie()[0]
  return {
    status: response.status,
    answer: (await response.json()) as SignInAnswer & { code?: string; detail?: string },
    cookieLine: cookie,
    cookie: cookie?.split(';')[0] ?? '',
  }
}
const ask = (cookie: string, path = addressOf(me)) => application.anonymous.fetch(path, { headers: { cookie } })
const later = (ms: number) => vi.setSystemTime(Date.now() + ms)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

// First, before the clock is moved: ids follow it, and the log is read by them.
test('failed and successful attempts stand in the audit log', async () => {
  const username = await account()
  await attempt(username, 'wrong')
  await attempt(username)
  await attempt('<script>alert(1)</script>', 'wrong')
  const { rows } = await pool.query(
    `select outcome, summary, person_name from audit.entry where event = 'identity.signed-in' order by id desc limit 3`,
  )
  expect(rows).toMatchObject([
    { outcome: 'refused', summary: expect.stringContaining('<script>'), person_name: null },
    { outcome: 'done', summary: '林晓 登录', person_name: '林晓' },
    { outcome: 'refused', summary: '林晓 登录失败：用户名或密码不正确' },
  ])
})

test('whoever signs in sees the own posts, and the token stands nowhere in the database', async () => {
  const { status, cookieLine, cookie } = await attempt(await account())
  expect(status).toBe(200)
  expect(cookieLine).toMatch(/HttpOnly.*SameSite=Strict/i)
  const answer = (await (await ask(cookie)).json()) as { posts: { role: string; permissions: string[] }[] }
  expect(answer).toMatchObject({ name: '林晓', posts: [{ role: 'reportingClerk', organisationName: '郑州市' }] })
  const token = cookie.slice(sessionCookie.length + 1)
  const { rows } = await pool.query('select row_to_json(s)::text as text from identity.session s')
  expect(rows.some((row) => row.text.includes(token))).toBe(false)
})

test('the fifth wrong password locks the account, for half an hour, also for the right one', async () => {
  const username = await account()
  for (let i = 0; i < 5; i++) expect((await attempt(username, 'wrong')).answer.code).toBe('identity.wrong-credentials')
  const locked = await attempt(username)
  expect([locked.status, locked.answer.code]).toEqual([423, 'identity.locked'])
  expect(locked.answer.detail).toContain('30 分钟')
  later(31 * minute)
  expect((await attempt(username)).status).toBe(200)
})

test('a right password in between forgets the failures', async () => {
  const username = await account()
  for (let i = 0; i < 4; i++) await attempt(username, 'wrong')
  expect((await attempt(username)).status).toBe(200)
  for (let i = 0; i < 4; i++) await attempt(username, 'wrong')
  expect((await attempt(username)).status).toBe(200)
})

test('wrong passwords that come at the same moment all count', async () => {
  const username = await account()
  await Promise.all(Array.from({ length: 5 }, () => attempt(username, 'wrong')))
  expect((await attempt(username)).answer.code).toBe('identity.locked')
})

test('a name that nobody has answers like one that exists', async () => {
  const existing = await account()
  for (let i = 0; i < 5; i++) {
    const [known, unknown] = [await attempt(existing, 'wrong'), await attempt('nobody-here', 'wrong')]
    expect(unknown.answer).toMatchObject({ code: known.answer.code, detail: known.answer.detail })
  }
  expect((await attempt('nobody-here')).answer.code).toBe('identity.locked')
})

test('an address that fails too often is stopped, whatever the accounts', async () => {
  await pool.query(`insert into identity.policy (policy) values ('{"failuresPerAddress": 20}')`)
  const username = await account()
  later(40 * minute)
  for (let i = 0; i < 20; i++) await attempt(`guess-${i}`, 'wrong')
  expect((await attempt(username)).answer.code).toBe('identity.too-many-failures')
  later(31 * minute)
  expect((await attempt(username)).status).toBe(200)
  await pool.query('delete from identity.policy')
})

test('a session ends after half an hour without a request, and each request prolongs it', async () => {
  const { cookie } = await attempt(await account())
  for (let i = 0; i < 3; i++) {
    later(25 * minute)
    expect((await ask(cookie)).status).toBe(200)
  }
  later(31 * minute)
  const refused = await ask(cookie)
  expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
    401,
    '登录已失效或尚未登录，请登录后再试；已填写的内容不会丢失',
  ])
})

test('after twelve hours a session ends although it was used all the time', async () => {
  const { cookie } = await attempt(await account())
  for (let used = 20; used < 12 * 60; used += 20) {
    later(20 * minute)
    expect((await ask(cookie)).status).toBe(200)
  }
  later(20 * minute)
  expect((await ask(cookie)).status).toBe(401)
})

test('a one-time password opens nothing but the change of it', async () => {
  const username = await account({ oneTime: true })
  const { answer, cookie } = await attempt(username)
  expect(answer).toMatchObject({ state: 'signedIn', mustChangePassword: true })
  expect((await ask(cookie)).status).toBe(200)
  expect((await ask(cookie, addressOf(listMySessions))).status).toBe(403)
  const change = (current: string, next: string) =>
    application.anonymous.fetch(addressOf(changePassword), {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ current, next }),
    })
  expect((await change('wrong', 'Neu-7711-wort')).status).toBe(401)
  expect((await change(password, 'short')).status).toBe(422)
  expect((await change(password, password)).status).toBe(422)
  expect((await change(password, 'Neu-7711-wort')).status).toBe(204)
  expect((await ask(cookie, addressOf(listMySessions))).status).toBe(200)
  expect((await attempt(username, 'Neu-7711-wort')).answer).toMatchObject({ mustChangePassword: false })
})

test('the last five passwords do not come again, and a change ends the other sessions', async () => {
  const username = await account()
  const other = await attempt(username)
  const { cookie } = await attempt(username)
  const change = async (current: string, next: string) => {
    const response = await application.anonymous.fetch(addressOf(changePassword), {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ current, next }),
    })
    later(1000)
    return response.status
  }
  const words = ['Aa-0001-wort', 'Bb-0002-wort', 'Cc-0003-wort', 'Dd-0004-wort', 'Ee-0005-wort', 'Ff-0006-wort']
  let current = password
  for (const next of words.slice(0, 5)) {
    expect(await change(current, next)).toBe(204)
    current = next
  }
  expect(await change(current, password)).toBe(422)
  expect(await change(current, words[5]!)).toBe(204)
  expect(await change(words[5]!, password)).toBe(204)
  expect((await ask(other.cookie)).status).toBe(401)
  expect((await ask(cookie)).status).toBe(200)
})

test('a password older than the policy allows must be replaced', async () => {
  const username = await account()
  later(91 * 24 * 60 * minute)
  expect((await attempt(username)).answer).toMatchObject({ state: 'signedIn', mustChangePassword: true })
})

test('one sees the own sessions and ends one of them, never another person’s', async () => {
  const username = await account()
  const first = await attempt(username)
  later(minute)
  const second = await attempt(username)
  const list = async (cookie: string) =>
    ((await (await ask(cookie, addressOf(listMySessions))).json()) as { items: { id: string; current: boolean }[] })
      .items
  const [own, old] = await list(second.cookie)
  expect([own!.current, old!.current]).toEqual([true, false])
  const stranger = await attempt(await account())
  const end = (cookie: string, sessionId: string) =>
    application.anonymous.fetch(addressOf(endMySession, { sessionId }), { method: 'POST', headers: { cookie } })
  expect((await end(stranger.cookie, old!.id)).status).toBe(404)
  expect((await end(second.cookie, old!.id)).status).toBe(204)
  expect((await ask(first.cookie)).status).toBe(401)
  expect(await list(second.cookie)).toHaveLength(1)
})

test('signing out ends the session at once and clears the cookie', async () => {
  const { cookie } = await attempt(await account())
  await ask(cookie)
  const response = await application.anonymous.fetch(addressOf(signOut), { method: 'POST', headers: { cookie } })
  expect(response.headers.getSetCookie()[0]).toContain(`${sessionCookie}=;`)
  expect((await ask(cookie)).status).toBe(401)
})

test('a cookie that is none of ours is nobody', async () => {
  for (const cookie of [
    `${sessionCookie}=`,
    `${sessionCookie}=x`,
    `${sessionCookie}=%00`,
    `${sessionCookie}=${'a'.repeat(3000)}`,
  ])
    expect((await ask(cookie)).status).toBe(401)
})

test('among thousands the session query finds everything by indexes', async () => {
  await pool.query(
    `with made as (
       insert into identity.person (id, name, initials, username, organisation_id, created_at)
       select gen_random_uuid(), '某人', 'mr', 'many' || n, $1, now() from generate_series(1, 3000) n returning id
     ), credential as (
       insert into identity.credential (person_id, password_hash, password_changed_at) select id, '', now() from made
     ), session as (
       insert into identity.session (id, token_hash, person_id, created_at, last_seen_at, idle_minutes, ends_at, client_address, user_agent)
       select gen_random_uuid(), sha256(id::text::bytea), id, now(), now(), 30, now() + interval '1 hour', '', '' from made
     ), post as (
       insert into identity.post (id, person_id, organisation_id, role, from_on)
       select id, id, $1, 'reviewer', '2020-01-01' from made returning id
     )
     insert into identity.delegation (id, post_id, to_person_id, from_on, last_on, reason, created_at)
     select gen_random_uuid(), id, id, '2020-01-01', '2020-12-31', '', now() from post`,
    [city],
  )
  await pool.query('analyze identity.person, identity.credential, identity.session, identity.post, identity.delegation')
  const { rows } = await pool.query(`explain ${sessionQuery}`, [Buffer.alloc(32), new Date(), '2020-12-28'])
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  for (const index of [
    'session_token_hash_key',
    'person_pkey',
    'credential_pkey',
    'post_by_person',
    'delegation_by_receiver',
  ])
    expect(plan).toContain(index)
  expect(plan).not.toMatch(/Seq Scan on (person|credential|session|post|delegation)/)
})
