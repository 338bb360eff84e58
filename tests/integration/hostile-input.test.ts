import { beforeAll, expect, test, vi } from 'vitest'
import { addressOf } from '#base/http/call.ts'
import type { Endpoint } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { roles, type Role } from '#platform/identity/contract/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import { askRaw, type Answer, type RawRequest } from '#tests/harness/ask.ts'
import { nameOf, permissionTexts } from '#tests/harness/catalogue.ts'
import { sampleInput, type SampleInput } from '#tests/harness/sample-input.ts'
import { askEach } from '#tests/harness/sessions.ts'

const app = await startTestApplication()
// One attack goes to every endpoint of the product, however busy the machine is.
vi.setConfig({ testTimeout: 180_000 })
const city = await app.createOrganisation('郑州市', 'city', null)
const people = new Map<Role, SignedIn>()
beforeAll(async () => {
  for (const role of Object.keys(roles) as Role[])
    people.set(role, await app.signInAs(`演示${roles[role]}`, { role, organisationId: city }))
})

const json = { 'content-type': 'application/json' }
/** Endpoints that never see a body of ours: an upload takes any bytes, and judges them by their content. */
const takesJson = (endpoint: Endpoint) => endpoint.body !== undefined && endpoint.kind !== 'upload'

/** What stands where a text, a number or a list is expected. */
const hostileTexts: Readonly<Record<string, string>> = {
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  nul: '甲\u0000乙',
  loneSurrogate: '甲\ud800乙',
  direction: '\u202e甲乙\u202c',
  overlong: '长'.repeat(300_000),
  quotes: `'; drop table identity.person; --`,
  path: '../../../../etc/passwd',
  format: '%s%n%x${7*7}{{7*7}}',
  blank: ' \t\r\n\u3000',
}
const hostileValues: Readonly<Record<string, unknown>> = {
  null: null,
  huge: 1e308,
  beyondInteger: 9_223_372_036_854_775_808,
  negative: -1,
  fraction: 0.1,
  boolean: true,
  list: [[[[]]]],
  object: { constructor: { prototype: { polluted: true } } },
}

interface Attack {
  readonly name: string
  /** The request, or undefined where the attack does not fit the endpoint. */
  make(endpoint: Endpoint, sample: SampleInput): { address: string; request: Omit<RawRequest, 'cookie'> } | undefined
  /** Statuses besides 4xx that are right: the text may be harmless where it stands. */
  readonly mayPass?: true
}

const withBody = (endpoint: Endpoint, sample: SampleInput, body: string, headers: Record<string, string> = json) =>
  takesJson(endpoint)
    ? { address: addressOf(endpoint, sample.params, sample.query), request: { method: endpoint.method, body, headers } }
    : undefined

/** Every leaf of the body becomes the value. */
function poisoned(body: unknown, value: unknown): unknown {
  if (Array.isArray(body)) return body.map((one) => poisoned(one, value))
  if (typeof body === 'object' && body !== null)
    return Object.fromEntries(Object.entries(body).map(([key, one]) => [key, poisoned(one, value)]))
  return value
}

/** Only the texts, so that ids, days and numbers let the request through to the use case. */
function withTexts(body: unknown, text: string): unknown {
  if (typeof body === 'string') return /^(?:x+|示.*)$/.test(body) ? text : body
  if (Array.isArray(body)) return body.map((one) => withTexts(one, text))
  if (typeof body === 'object' && body !== null)
    return Object.fromEntries(Object.entries(body).map(([key, one]) => [key, withTexts(one, text)]))
  return body
}

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`

const attacks: readonly Attack[] = [
  { name: 'broken JSON', make: (e, s) => withBody(e, s, '{"a":') },
  { name: 'no body', make: (e, s) => withBody(e, s, '') },
  { name: 'a bare word', make: (e, s) => withBody(e, s, '"甲"') },
  { name: 'a list for a record', make: (e, s) => withBody(e, s, '[]') },
  { name: 'deep JSON', make: (e, s) => withBody(e, s, deep) },
  { name: 'bytes that are no UTF-8', make: (e, s) => withBody(e, s, '{"name":"\ufffd\u0001"}') },
  { name: 'a form', make: (e, s) => withBody(e, s, 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }) },
  { name: 'plain text', make: (e, s) => withBody(e, s, '{}', { 'content-type': 'text/plain' }) },
  { name: 'no media type', make: (e, s) => withBody(e, s, '{}', { 'content-type': '' }) },
  { name: 'more than fits', make: (e, s) => withBody(e, s, ' '.repeat((e.maximumBytes ?? 1_048_576) + 10)) },
  {
    name: 'a foreign origin',
    make: (e, s) => withBody(e, s, JSON.stringify(s.body), { ...json, origin: 'https://elsewhere.example' }),
  },
  {
    name: 'an origin that is no address',
    make: (e, s) => withBody(e, s, JSON.stringify(s.body), { ...json, origin: 'nonsense' }),
  },
  {
    name: 'a page of another site',
    make: (e, s) => withBody(e, s, JSON.stringify(s.body), { ...json, 'sec-fetch-site': 'cross-site' }),
  },
  ...Object.entries(hostileValues).map(([name, value]): Attack => ({
    name: `${name} everywhere`,
    make: (e, s) => withBody(e, s, JSON.stringify(poisoned(s.body, value))),
    mayPass: true,
  })),
  ...Object.entries(hostileTexts).flatMap(([name, text]): Attack[] => [
    {
      name: `${name} in every text`,
      make: (e, s) => withBody(e, s, JSON.stringify(withTexts(s.body, text))),
      mayPass: true,
    },
    { name: `${name} in the address`, make: (e, s) => inAddress(e, s, text.slice(0, 2000)), mayPass: true },
    { name: `${name} in the query`, make: (e, s) => inQuery(e, s, text.slice(0, 2000)), mayPass: true },
  ]),
  {
    name: 'twice the same in the query',
    make: (e, s) => rawQuery(e, s, 'pageSize=1&pageSize=2&q=a&q=b'),
    mayPass: true,
  },
  { name: 'a broken escape', make: (e, s) => rawQuery(e, s, 'q=%E4%BD&cursor=%ZZ&page=%'), mayPass: true },
  { name: 'somebody else’s cursor', make: (e, s) => rawQuery(e, s, `cursor=${btoa('["a",1]')}`), mayPass: true },
  {
    name: 'a cursor of wrong kinds',
    make: (e, s) => rawQuery(e, s, `cursor=${btoa(`[1e400,"${newId()}"]`)}`),
    mayPass: true,
  },
  {
    name: 'a huge page',
    make: (e, s) => rawQuery(e, s, 'page=1e9&pageSize=1e9&year=99999999999999999999'),
    mayPass: true,
  },
  { name: 'an unknown order', make: (e, s) => rawQuery(e, s, 'sort=__proto__'), mayPass: true },
]

function inAddress(endpoint: Endpoint, sample: SampleInput, text: string) {
  if (!Object.keys(sample.params).length) return undefined
  const params = Object.fromEntries(Object.keys(sample.params).map((name) => [name, text.toWellFormed()]))
  return { address: addressOf(endpoint, params, sample.query), request: plain(endpoint, sample) }
}

function inQuery(endpoint: Endpoint, sample: SampleInput, text: string) {
  const fields = (endpoint.query as { shape?: object } | undefined)?.shape
  if (!fields) return undefined
  const query = Object.fromEntries(Object.keys(fields).map((name) => [name, text]))
  return { address: addressOf(endpoint, sample.params, query), request: plain(endpoint, sample) }
}

function rawQuery(endpoint: Endpoint, sample: SampleInput, query: string) {
  if (!endpoint.query) return undefined
  return { address: `${addressOf(endpoint, sample.params)}?${query}`, request: plain(endpoint, sample) }
}

const plain = (endpoint: Endpoint, { body }: SampleInput): Omit<RawRequest, 'cookie'> =>
  takesJson(endpoint)
    ? { method: endpoint.method, body: JSON.stringify(body), headers: json }
    : { method: endpoint.method, headers: { 'tus-resumable': '1.0.0' } }

/** Somebody who is let through to the endpoint's own checks. */
function visitorOf({ permission }: Endpoint): string | undefined {
  if (permission === 'public') return undefined
  const held = permissionTexts.find(({ name }) => name === permission)?.roles[0] as Role | undefined
  return people.get(held ?? 'cityOffice')!.personId
}

function faultOf(answer: Answer, mayPass: boolean): string | undefined {
  const { status, mediaType, problem } = answer
  if (status < 400) return mayPass ? undefined : 'was accepted'
  if (status >= 500) return 'broke'
  if (!mediaType.startsWith('application/problem+json')) return `answered ${mediaType}`
  const isClear = /[\u4e00-\u9fff]/.test(problem.title ?? '') && problem.code && problem.requestId
  return isClear ? undefined : 'is not said in Chinese'
}

test.each(attacks)('$name is refused in clear Chinese by every endpoint', async (attack) => {
  const faults: string[] = []
  const endpoints = app.routes.map(({ endpoint }) => endpoint)
  await askEach(app, endpoints, visitorOf, async (endpoint, cookie) => {
    const made = attack.make(endpoint, sampleInput(endpoint))
    if (!made) return
    const answer = await askRaw(app, made.address, { ...made.request, ...(cookie ? { cookie } : {}) })
    const fault = faultOf(answer, attack.mayPass ?? false)
    if (fault) faults.push(`${nameOf(endpoint)} ${fault}: ${answer.status} ${answer.text.slice(0, 200)}`)
  })
  expect(faults).toEqual([])
})

test('what is no address of ours, or another method, is answered as a problem', async () => {
  const odd = ['/api', '/api/', '/api/nothing', '/api//tasks', '/api/tasks/%00', '/api/tasks/%', '/api/%ff']
  for (const address of odd)
    for (const method of ['GET', 'POST', 'PROPFIND', 'DELETE']) {
      const { status, problem } = await askRaw(app, address, { method })
      expect({ address, method, isRefused: status >= 400 && status < 500, code: problem.code }).toMatchObject({
        isRefused: true,
        code: expect.stringMatching(/^base\./),
      })
    }
})
