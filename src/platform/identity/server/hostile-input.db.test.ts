import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { addressOf } from '#base/http/call.ts'
import type { Endpoint } from '#base/http/index.ts'
import * as audit from '#platform/audit/contract/index.ts'
import * as organisations from '#platform/organisations/contract/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as identity from '../contract/index.ts'

const application = await startTestApplication()
const city = await application.createOrganisation('郑州市', 'city', null)
const unit = await application.createOrganisation('某局', 'department', city)
const asks = async (role: identity.Role) => application.signInAs('测试人员', { role, organisationId: city })
const everyone = await Promise.all(
  (['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const).map(asks),
)
const other = await application.signInAs('另一人', { role: 'reportingClerk', organisationId: unit })

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value
const endpoints = [organisations, identity, audit]
  .flatMap((contract) => Object.values(contract).filter(isEndpoint))
  .filter((endpoint) => endpoint !== identity.signOut)

const administrator = (username: string) => ({ name: '某人', username, password: 'Gd7-wxp-9Kt' })
/** A value that would do, by the name of the field. */
const usable: Record<string, unknown> = {
  organisationId: unit,
  parentId: city,
  within: city,
  guideId: city,
  personId: other.personId,
  fromPersonId: other.personId,
  toPersonId: everyone[0]!.personId,
  name: '某某局',
  kind: 'department',
  code: 'ABC-1',
  on: '2020-01-01',
  fromOn: '2020-01-01',
  lastOn: '2020-02-01',
  reason: '测试',
  sourceIds: [unit],
  into: { name: '新局', kind: 'department', parentId: city },
  role: 'expert',
  username: 'someone',
  password: 'Gd7-wxp-9Kt',
  current: 'Gd7-wxp-9Kt',
  next: 'Hh7-wxp-9Kt',
  challenge: 'x',
  token: 'x',
  fileName: '机构.csv',
  city: { name: '某市', code: '410100' },
  systemAdministrator: administrator('a-one'),
  securityAdministrator: administrator('b-two'),
  auditAdministrator: administrator('c-three'),
}

const hostile: [string, unknown][] = [
  ['NUL', '某\0局'],
  ['half a surrogate pair', '某\ud800局'],
  ['too long', '长'.repeat(50_000)],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a formula', '=1+1'],
  ['a quote', `'; drop table identity.person; --`],
  ['a number', 1e308],
  ['an array', [[[]]]],
  ['an object', { toString: 'x', __proto__: null }],
  ['null', null],
  ['a day that does not exist', '2020-02-30'],
  ['a day before all days', '0000-01-01'],
  ['the id of nothing', '00000000-0000-7000-8000-000000000000'],
]

const shapeOf = (schema: unknown): string[] => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : [])
const filled = (keys: readonly string[]) =>
  Object.fromEntries(keys.flatMap((key) => (key in usable ? [[key, usable[key]]] : [])))

async function send(who: SignedIn, endpoint: Endpoint, input: { params: object; query: object; body: object }) {
  const params = { ...filled(shapeOf(endpoint.params)), ...input.params } as Record<string, unknown>
  for (const key of shapeOf(endpoint.params)) params[key] ??= '00000000-0000-7000-8000-000000000000'
  const query = { ...filled(shapeOf(endpoint.query)), ...input.query } as Record<string, unknown>
  const response = await who.fetch(addressOf(endpoint, params, query), {
    method: endpoint.method,
    ...(endpoint.body
      ? {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...filled(shapeOf(endpoint.body)), ...input.body }),
        }
      : {}),
  })
  return { status: response.status, text: await response.text() }
}

/** Tries each of the administrators until one may. */
async function attempt(endpoint: Endpoint, input: { params?: object; query?: object; body?: object }) {
  let last = { status: 0, text: '' }
  for (const who of everyone) {
    last = await send(who, endpoint, { params: {}, query: {}, body: {}, ...input })
    if (last.status !== 403 && last.status !== 401) return last
  }
  return last
}

function judge({ status, text }: { status: number; text: string }, about: string) {
  expect(status, about).toBeLessThan(500)
  if (status < 400) return
  const { detail, code } = JSON.parse(text) as { detail: string; code: string }
  expect(detail, about).toMatch(/[\u4e00-\u9fff]/)
  expect(code, about).toMatch(/^(base|identity|organisations|audit)\.[a-z-]+$/)
}

beforeAll(() => {
  expect(endpoints.length).toBeGreaterThan(50)
})

test.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
  '%s answers whatever comes with a sentence',
  async (name, endpoint) => {
    for (const [kind, value] of hostile) {
      for (const key of shapeOf(endpoint.body))
        judge(await attempt(endpoint, { body: { [key]: value } }), `${name} body.${key}: ${kind}`)
      if (typeof value !== 'string' || value.length > 10_000) continue
      const text = value.toWellFormed()
      for (const key of shapeOf(endpoint.query))
        judge(await attempt(endpoint, { query: { [key]: text } }), `${name} query.${key}: ${kind}`)
      for (const key of shapeOf(endpoint.params))
        judge(await attempt(endpoint, { params: { [key]: text } }), `${name} params.${key}: ${kind}`)
    }
  },
)

test('a body that is no JSON, of another type, or of the wrong shape is refused', async () => {
  const send = (body: string, type: string) =>
    everyone[0]!.fetch(addressOf(identity.createAccount), { method: 'POST', headers: { 'content-type': type }, body })
  expect((await send('{', 'application/json')).status).toBe(400)
  expect((await send('name=x', 'application/x-www-form-urlencoded')).status).toBe(415)
  for (const body of ['null', '[]', '1', '"x"']) expect((await send(body, 'application/json')).status).toBe(400)
  expect((await send(JSON.stringify({ name: 'x'.repeat(2_000_000) }), 'application/json')).status).toBe(413)
})
