import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { inTransaction } from '#base/database/index.ts'
import { addressOf } from '#base/http/call.ts'
import { sessionCookie } from '#base/http/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import {
  answerChallenge,
  confirmEnrolment,
  me,
  removeSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
  SecurityPolicy,
  setPolicy,
  signIn,
  startEnrolment,
  type SignInAnswer,
} from '../contract/index.ts'
import { createAccount } from '../index.ts'

const application = await startTestApplication()
const { db } = application.database
const city = await application.createOrganisation('郑州市', 'city', null)
const security = await application.signInAs('安然', { role: 'securityAdministrator', organisationId: city })
const password = 'Gd7-wxp-9Kt'

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
})

const step = () => vi.setSystemTime(Date.now() + 30_000)
const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() })
const wrongCodeOf = (secret: string) => String((Number(codeOf(secret)) + 500_000) % 1_000_000).padStart(6, '0')

let count = 0
async function account(role: 'reportingClerk' | 'leader' = 'reportingClerk') {
  const username = `clerk${++count}`
  const posts = [{ organisationId: city, role, fromOn: '2015-01-01' }]
  const { personId } = await inTransaction(db, (tx) => createAccount(tx, { name: '林晓', username, password, posts }))
  return { personId, username }
}

async function post(address: string, body: unknown, cookie = '') {
  const response = await application.anonymous.fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  return {
    status: response.status,
    answer: (text ? JSON.parse(text) : {}) as SignInAnswer & {
      code?: string
      challenge: string
      secret: string
      recoveryCodes: string[]
    },
    cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '',
  }
}
const enter = (username: string) => post(addressOf(signIn), { username, password })
const answer = (challenge: string, code: string) => post(addressOf(answerChallenge), { challenge, code })

async function enrolled() {
  const { username, personId } = await account()
  const { cookie } = await enter(username)
  const { answer: started } = await post(addressOf(startEnrolment), undefined, cookie)
  const confirmed = await post(
    addressOf(confirmEnrolment),
    { challenge: started.challenge, code: codeOf(started.secret) },
    cookie,
  )
  step()
  return { username, personId, cookie, secret: started.secret, recoveryCodes: confirmed.answer.recoveryCodes }
}

test('whoever bound an authenticator needs its code, and no code opens twice', async () => {
  const { username, secret } = await enrolled()
  const first = await enter(username)
  expect(first.answer.state).toBe('secondFactorNeeded')
  expect(first.cookie).toBe('')
  const code = codeOf(secret)
  const entered = await answer(first.answer.challenge, code)
  expect(entered.cookie).toContain(sessionCookie)
  expect((await answer(first.answer.challenge, code)).answer.code).toBe('identity.challenge-ended')
  const again = await enter(username)
  expect((await answer(again.answer.challenge, code)).answer.code).toBe('identity.wrong-code')
  step()
  expect((await answer(again.answer.challenge, codeOf(secret))).status).toBe(200)
})

test('five wrong codes lock the account like wrong passwords', async () => {
  const { username, secret } = await enrolled()
  const { answer: asked } = await enter(username)
  for (let i = 0; i < 5; i++) expect((await answer(asked.challenge, wrongCodeOf(secret))).status).toBe(401)
  expect((await answer(asked.challenge, codeOf(secret))).answer.code).toBe('identity.challenge-ended')
  expect((await enter(username)).answer.code).toBe('identity.locked')
})

test('a challenge lives five minutes', async () => {
  const { username, secret } = await enrolled()
  const { answer: asked } = await enter(username)
  vi.setSystemTime(Date.now() + 6 * 60_000)
  expect((await answer(asked.challenge, codeOf(secret))).answer.code).toBe('identity.challenge-ended')
})

test('each recovery code works once, until new ones are made', async () => {
  const { username, cookie, recoveryCodes } = await enrolled()
  expect(new Set(recoveryCodes)).toHaveProperty('size', 10)
  const enterWith = async (code: string) => answer((await enter(username)).answer.challenge, code)
  expect((await enterWith(recoveryCodes[0]!.toLowerCase())).status).toBe(200)
  expect((await enterWith(recoveryCodes[0]!)).answer.code).toBe('identity.wrong-code')
  const renewed = await post(addressOf(renewRecoveryCodes), { password }, cookie)
  expect((await enterWith(recoveryCodes[1]!)).answer.code).toBe('identity.wrong-code')
  expect((await enterWith(renewed.answer.recoveryCodes[1]!)).status).toBe(200)
})

test('where the role demands it, the first sign-in binds an authenticator, and it cannot be removed', async () => {
  await security.call(setPolicy, { body: { ...SecurityPolicy.parse({}), secondFactorRoles: ['leader'] } })
  const { username } = await account('leader')
  const { answer: asked } = await enter(username)
  if (asked.state !== 'enrolmentNeeded') throw new Error(asked.state)
  expect(asked.enrolment.uri).toContain('otpauth://totp/')
  expect(asked.enrolment.qrCode).toMatch(/^data:image\/png/)
  expect((await answer(asked.challenge, wrongCodeOf(asked.enrolment.secret))).status).toBe(401)
  const entered = await answer(asked.challenge, codeOf(asked.enrolment.secret))
  expect(entered.answer).toMatchObject({ state: 'signedIn' })
  expect(entered.answer.recoveryCodes).toHaveLength(10)
  const removal = await post(addressOf(removeSecondFactor), { password }, entered.cookie)
  expect(removal.answer.code).toBe('identity.second-factor-enforced')
  expect((await enter((await account()).username)).answer.state).toBe('signedIn')
  await security.call(setPolicy, { body: SecurityPolicy.parse({}) })
})

test('one removes the own second factor with the password; the security administrator resets a lost one', async () => {
  const first = await enrolled()
  expect((await post(addressOf(removeSecondFactor), { password: 'wrong' }, first.cookie)).status).toBe(401)
  expect((await post(addressOf(removeSecondFactor), { password }, first.cookie)).status).toBe(204)
  expect((await enter(first.username)).answer.state).toBe('signedIn')
  const second = await enrolled()
  await security.call(resetSecondFactor, { params: { personId: second.personId } })
  expect((await enter(second.username)).answer.state).toBe('signedIn')
  const asked = await application.anonymous.fetch(addressOf(me), { headers: { cookie: second.cookie } })
  expect(asked.status).toBe(401)
})

test('nobody confirms another person’s enrolment', async () => {
  const { cookie } = await enter((await account()).username)
  const stranger = await enter((await account()).username)
  const { answer: started } = await post(addressOf(startEnrolment), undefined, cookie)
  const body = { challenge: started.challenge, code: codeOf(started.secret) }
  expect((await post(addressOf(confirmEnrolment), body, stranger.cookie)).answer.code).toBe('identity.challenge-ended')
})

test('a stricter policy shortens the sessions that are open', async () => {
  const { cookie } = await enter((await account()).username)
  await security.call(setPolicy, { body: { ...SecurityPolicy.parse({}), idleMinutes: 5 } })
  vi.setSystemTime(Date.now() + 6 * 60_000)
  expect((await application.anonymous.fetch(addressOf(me), { headers: { cookie } })).status).toBe(401)
})
