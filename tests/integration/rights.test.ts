import { afterAll, describe, expect, test } from 'vitest'
import { playDemonstration } from '#apps/demonstration/index.ts'
import { setBusinessOffset } from '#base/clock/index.ts'
import type { Endpoint } from '#base/http/index.ts'
import { roles, type Role } from '#platform/identity/contract/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import { askWithSample, type Answer } from '#tests/harness/ask.ts'
import { describeDemonstration } from '#tests/harness/demonstration-year.ts'
import { furnishCounty } from '#tests/harness/furnish-county.ts'
import { describeFuzzing } from '#tests/harness/fuzz/describe-fuzzing.ts'
import { catalogue, nameOf, permissionTexts } from '#tests/harness/catalogue.ts'
import { readOwnership, type Row } from '#tests/harness/ownership.ts'
import { sampleInput, type ChooseId } from '#tests/harness/sample-input.ts'
import { askEach } from '#tests/harness/sessions.ts'

const app = await startTestApplication()
await playDemonstration(app.fetch, app.database, app.dataDirectory)
afterAll(() => setBusinessOffset(0))
const endpoints = app.routes.map(({ endpoint }) => endpoint)
const unitNamed = async (name: string) => {
  const { rows } = await app.database.pool.query<{ id: string; path: string }>(
    'select id, path from organisations.organisation where name = $1',
    [name],
  )
  return rows[0]!
}
const city = await unitNamed('郑州市')
const own = await unitNamed('中牟县')
const other = await unitNamed('金水区')
await furnishCounty(app, other, city)
const ownership = await readOwnership(app.database.pool, other.path)
describeDemonstration(app, await app.signInAs('演示办公室巳', { role: 'cityOffice', organisationId: city.id }))

const everyRole = Object.keys(roles) as Role[]
const holds = (role: Role, permission: string) =>
  permission === 'public' ||
  permission === 'signedIn' ||
  permissionTexts.some((one) => one.name === permission && one.roles.includes(role))

const ask = (endpoint: Endpoint, choose: ChooseId, cookie?: string) => askWithSample(app, endpoint, choose, cookie)
const isChinese = (text: string | undefined) => /[\u4e00-\u9fff]/.test(text ?? '')
const refusedByPost = ({ status, problem }: Answer) => status === 403 && problem.detail?.startsWith('您的岗位没有')
const isUnknown = ({ problem }: Answer) => problem.code === 'base.not-signed-in'
const isBroken = ({ status, problem }: Answer) => status >= 500 || (status >= 400 && !isChinese(problem.title))
const unknownIds: ChooseId = () => undefined
const brief = (endpoint: Endpoint, { status, problem }: Answer) =>
  `${nameOf(endpoint)}: ${status} ${problem.code ?? ''} ${problem.detail ?? ''}`

test('without a session only what is public answers', async () => {
  const faults: string[] = []
  for (const endpoint of endpoints) {
    const answer = await ask(endpoint, unknownIds)
    const right = endpoint.permission === 'public' ? !isUnknown(answer) : isUnknown(answer)
    if (!right || isBroken(answer)) faults.push(brief(endpoint, answer))
  }
  expect(faults).toEqual([])
})

test('a session that does not exist is no session', async () => {
  const closed = endpoints.filter(({ permission }) => permission !== 'public')
  const answers = await Promise.all(closed.map((one) => ask(one, unknownIds, 'shanzhi_session=nobody')))
  expect(answers.filter(({ status }) => status !== 401)).toEqual([])
})

describe.each(everyRole)('%s', async (role) => {
  const person = await app.signInAs(`演示${roles[role]}丙`, { role, organisationId: own.id })
  const personOf = () => person.personId

  test('is let through exactly where the role holds the permission', async () => {
    const faults: string[] = []
    await askEach(app, endpoints, personOf, async (endpoint, cookie) => {
      const answer = await ask(endpoint, unknownIds, cookie)
      const right = Boolean(refusedByPost(answer)) === !holds(role, endpoint.permission) && !isUnknown(answer)
      if (!right || isBroken(answer)) faults.push(brief(endpoint, answer))
    })
    expect(faults).toEqual([])
  })

  test('never reads or changes a record of another county by its id', async () => {
    const faults: string[] = []
    const aimed = endpoints.filter(
      (one) => holds(role, one.permission) && targetOf(one).usesRecords && !openToAll.has(nameOf(one)),
    )
    await askEach(app, aimed, personOf, async (endpoint, cookie) => {
      const answer = await ask(endpoint, targetOf(endpoint).choose, cookie)
      if (answer.status !== 404 && answer.status !== 403) faults.push(brief(endpoint, answer))
    })
    expect(faults).toEqual([])
  })

  test('never finds a record of another county in a list, an export or a search', async () => {
    const faults: string[] = []
    const listing = endpoints.filter(
      (one) =>
        one.method === 'GET' &&
        one.permission !== 'public' &&
        holds(role, one.permission) &&
        !targetOf(one).usesRecords,
    )
    await askEach(app, listing, personOf, async (endpoint, cookie) => {
      const { text } = await ask(endpoint, unknownIds, cookie)
      const leaked = [...text.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)].filter(([id]) =>
        ownership.owned.has(id),
      )
      if (leaked.length) faults.push(`${nameOf(endpoint)}: ${leaked.length} × ${leaked[0]![0]}`)
    })
    expect(faults).toEqual([])
  })
})

test('somebody whose posts have ended is let through nowhere', async () => {
  const person = await formerClerk()
  const closed = endpoints.filter(({ permission }) => permission !== 'public' && permission !== 'signedIn')
  const answers = await Promise.all(closed.map((endpoint) => ask(endpoint, unknownIds, person.cookie)))
  expect(answers.filter((answer) => !refusedByPost(answer)).map(({ problem }) => problem)).toEqual([])
})

test('with a first password nothing answers but what changes it', async () => {
  const person = await app.signInAs('演示新人', { role: 'reportingClerk', organisationId: own.id })
  await app.database.pool.query('update identity.credential set must_change_since = now() where person_id = $1', [
    person.personId,
  ])
  const closed = endpoints.filter(
    ({ permission, beforePasswordChange }) => permission !== 'public' && !beforePasswordChange,
  )
  for (const endpoint of closed) {
    const { status, problem } = await ask(endpoint, unknownIds, person.cookie)
    expect({ endpoint: nameOf(endpoint), status, detail: problem.detail }).toMatchObject({
      status: 403,
      detail: '请先修改初始密码',
    })
  }
})

test('the matrix has a record of another county for every address that names one', () => {
  const blind = endpoints.filter(
    (endpoint) =>
      endpoint.permission !== 'public' && !openToAll.has(nameOf(endpoint)) && targetOf(endpoint).missing.length,
  )
  expect(blind.map((endpoint) => `${nameOf(endpoint)}: ${targetOf(endpoint).missing.join()}`)).toEqual([])
})

describeFuzzing(app)

/** Read by everybody who is signed in, whichever unit they look at; advice is asked for across departments, with its purpose, on record. */
const openToAll = new Set(['GET /organisations/:organisationId', 'POST /guidance/advice-questions'])

async function formerClerk(): Promise<SignedIn> {
  const person = await app.signInAs('演示离任', { role: 'reportingClerk', organisationId: own.id })
  await app.database.pool.query(`update identity.post set last_on = '2016-01-01' where person_id = $1`, [
    person.personId,
  ])
  return person
}

const moduleOf = new Map(catalogue.map(({ module, endpoint }) => [nameOf(endpoint), module]))
const snake = (field: string) => field.replace(/Id$/, '').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const tableOf = (field: string) => playedBy[snake(field)] ?? snake(field)

/** Fields named after the part that a record plays, or shorter than its table. */
const playedBy: Readonly<Record<string, string>> = {
  parent: 'organisation',
  into: 'organisation',
  within: 'organisation',
  guide: 'organisation',
  to_person: 'person',
  from_person: 'person',
  opinion: 'burden_opinion',
  review: 'expert_review',
  test: 'written_test',
  draft: 'report_draft',
}

interface AimedAt {
  readonly choose: ChooseId
  readonly usesRecords: boolean
  readonly missing: readonly string[]
}
const targets = new Map<Endpoint, AimedAt>()

/** Ids of the other county for every field of the endpoint that names a record: the innermost first, the rest by its columns. */
function targetOf(endpoint: Endpoint): AimedAt {
  const known = targets.get(endpoint) ?? aimAt(endpoint)
  targets.set(endpoint, known)
  return known
}

function aimAt(endpoint: Endpoint): AimedAt {
  const chosen = new Map<string, string>()
  const missing: string[] = []
  let innermost: Row | undefined
  const module = moduleOf.get(nameOf(endpoint))
  for (const name of [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1]!).toReversed()) {
    if (!name.endsWith('Id')) continue
    const table = tableOf(name)
    const linked = innermost?.[`${table}_id`] as string | undefined
    const row = ownership.findOwned(table, module)
    const id = linked ?? (table === 'organisation' ? other.id : (row?.['id'] as string | undefined))
    if (id) chosen.set(name, id)
    else missing.push(name)
    innermost ??= row
  }
  let asked = chosen.size > 0
  const choose: ChooseId = (field) => {
    const known = chosen.get(field)
    if (known || !field.endsWith('Id')) return known
    const table = tableOf(field)
    const id = table === 'organisation' ? other.id : (ownership.findOwned(table, module)?.['id'] as string | undefined)
    if (id) asked = true
    return id
  }
  if (endpoint.method !== 'GET') sampleInput(endpoint, choose)
  return { choose, usesRecords: asked, missing }
}
