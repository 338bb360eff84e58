import { beforeAll, expect, test } from 'vitest'
import { inTransaction, type Transaction } from '#base/database/index.ts'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import { subtree, type Actor } from '#base/http/index.ts'
import { createOrganisation, getOrganisation } from '#platform/organisations/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import { Binding, countFacts, findFacts, listFactKinds, previewBinding } from '../contract/index.ts'
import {
  answerBinding,
  confirmFact,
  countFactsByUnit,
  listConfirmations,
  listConfirmationsOfFact,
  listFacts,
  listFactsOfSubject,
  recordFact,
  registerFactKinds,
  unconfirmFact,
  withdrawFact,
} from '../index.ts'
import { meetingHeld, publicityDone } from '../testing/sample-kinds.ts'

const application = await startTestApplication()
const { db } = application.database
registerFactKinds([publicityDone, meetingHeld])

const create = (name: string, kind: 'city' | 'department' | 'division', parentId: string | null) =>
  inTransaction(db, async (tx) => (await createOrganisation(tx, { name, kind, parentId })).id)
const city = await create('示范市', 'city', null)
const bureau = await create('示范市商务局', 'department', city)
const division = await create('政策法规处', 'division', bureau)
const other = await create('示范市水利局', 'department', city)
const at = new Date('2020-07-20T10:00:00+08:00')
const actor: Actor = {
  personId: '01900000-0000-7000-8000-00000000000a',
  name: '王一',
  sessionId: '',
  posts: [],
  mustChangePassword: false,
}
let clerk: SignedIn

const publicity = (
  organisationId: string,
  occurredOn: string,
  channels: ('wechat' | 'lecture' | 'leaflet')[],
  id = occurredOn,
) => ({
  kind: publicityDone,
  organisationId,
  occurredOn,
  at,
  subject: { module: 'sample', id, label: '宣传记录', link: `/publicity/${id}` },
  facts: { channels },
  actor,
})
const write = <T>(work: (tx: Transaction) => Promise<T>) => inTransaction(db, work)
const events = async (name: string) => {
  const { rows } = await application.database.pool.query('select payload from base.outbox where name = $1', [name])
  return rows as { payload: Record<string, unknown> }[]
}

beforeAll(async () => {
  clerk = await application.signInAs('王一', { role: 'reportingClerk', organisationId: bureau })
  await write(async (tx) => {
    await recordFact(tx, publicity(bureau, '2020-05-20', ['wechat']))
    await recordFact(tx, publicity(division, '2020-06-10', ['lecture']))
    await recordFact(tx, publicity(other, '2020-06-11', ['leaflet']))
    await recordFact(tx, publicity(bureau, '2019-12-30', ['leaflet']))
  })
})

test('a fact keeps the words and the unit’s name of its day', async () => {
  const [fact] = await listFactsOfSubject(db, { module: 'sample', id: '2020-05-20' })
  expect(fact).toMatchObject({
    organisationName: '示范市商务局',
    sentence: '示范市商务局于2020年5月20日以微信开展宣传',
    recordedBy: { personId: actor.personId, name: '王一' },
    subject: { link: '/publicity/2020-05-20' },
  })
  expect((await events('evidence.fact-recorded')).some(({ payload }) => payload['factId'] === fact!.id)).toBe(true)
})

test('work that fails leaves no fact and no event', async () => {
  const before = (await events('evidence.fact-recorded')).length
  const work = write(async (tx) => {
    await recordFact(tx, publicity(bureau, '2020-07-01', ['wechat'], 'never'))
    throw new Error('refused')
  })
  await expect(work).rejects.toThrow('refused')
  expect(await listFactsOfSubject(db, { module: 'sample', id: 'never' })).toEqual([])
  expect(await events('evidence.fact-recorded')).toHaveLength(before)
})

test('a transaction that is retried records its fact once', async () => {
  const stop = injectBeforeCommit((attempt) => {
    if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40001' })
  })
  await write((tx) => recordFact(tx, publicity(other, '2020-07-02', ['wechat'], 'retried'))).finally(stop)
  expect(await listFactsOfSubject(db, { module: 'sample', id: 'retried' })).toHaveLength(1)
})

test.each([
  ['a field is missing', { facts: { channels: [] } }, 'evidence.invalid-fact'],
  ['a choice does not exist', { facts: { channels: ['radio'] } }, 'evidence.invalid-fact'],
  ['the day does not exist', { occurredOn: '2020-02-30' }, 'evidence.invalid-fact'],
  ['the unit does not exist', { organisationId: '01900000-0000-7000-8000-0000000000ff' }, 'organisations.not-found'],
  ['the kind is nobody’s', { kind: { ...publicityDone, kind: 'sample.unheard-of' } }, 'evidence.unknown-kind'],
])('refuses a fact where %s', async (_what, more, code) => {
  const bad = { ...publicity(bureau, '2020-07-03', ['wechat']), ...more } as never
  await expect(write((tx) => recordFact(tx, bad))).rejects.toMatchObject({ code })
})

test('reads exactly the subtree: a unit’s divisions, never its neighbours', async () => {
  const { path } = await getOrganisation(db, bureau)
  const facts = await listFacts(db, { ranges: [subtree(path)], period: { from: '2020-01-01', to: '2020-12-31' } })
  expect(facts.map(({ organisationId, occurredOn }) => [organisationId, occurredOn])).toEqual([
    [bureau, '2020-05-20'],
    [division, '2020-06-10'],
  ])
  expect(await listFacts(db, { ranges: [] })).toEqual([])
  expect(await listFacts(db, { ranges: [subtree(path)], kinds: ['sample.meeting-held'] })).toEqual([])
})

const threeChannels = Binding.parse({
  factKind: publicityDone.kind,
  period: { kind: 'relative', from: { anchor: 'yearStart' }, to: { anchor: 'dueOn' } },
  atLeast: 3,
  distinctBy: { by: 'field', field: 'channels' },
})
const context = { organisationId: bureau, year: 2020, dueOn: '2020-07-29', issuedOn: null }

test('what a division did rolls up to its bureau, and the way back can be followed', async () => {
  const result = await answerBinding(db, threeChannels, context)
  expect(result).toMatchObject({ satisfied: false, count: 2, missing: '还差 1 种宣传方式（可以是宣传单、横幅）' })
  expect(result.counted.map(({ fact }) => fact.organisationName)).toEqual(['示范市商务局', '政策法规处'])
  expect(await countFactsByUnit(db, bureau, { period: { from: '2020-01-01', to: null } })).toEqual([
    { organisationId: bureau, organisationName: '示范市商务局', kind: publicityDone.kind, count: 1 },
    { organisationId: division, organisationName: '政策法规处', kind: publicityDone.kind, count: 1 },
  ])
})

test('one fact proves tasks of two programmes, each confirmed once, whoever comes first', async () => {
  const [fact] = await listFactsOfSubject(db, { module: 'sample', id: '2020-05-20' })
  const confirm = (id: string, name: string) =>
    write((tx) =>
      confirmFact(tx, { task: { module: 'programmes', id }, factId: fact!.id, actor: { ...actor, name }, at }),
    )
  const both = await Promise.all([confirm('task-1', '王一'), confirm('task-1', '李二')])
  expect(both[0]).toEqual(both[1])
  await confirm('task-2', '王一')
  expect(await listConfirmations(db, { module: 'programmes', id: 'task-1' })).toHaveLength(1)
  expect((await listConfirmationsOfFact(db, fact!.id)).map(({ task }) => task.id)).toEqual(['task-1', 'task-2'])
  expect((await events('evidence.fact-confirmed')).length).toBe(2)
  await write((tx) => unconfirmFact(tx, { task: { module: 'programmes', id: 'task-2' }, factId: fact!.id, at }))
  await write((tx) => unconfirmFact(tx, { task: { module: 'programmes', id: 'task-2' }, factId: fact!.id, at }))
  expect(await events('evidence.fact-unconfirmed')).toHaveLength(1)
})

test('a withdrawn fact counts nowhere, says why, and is withdrawn once', async () => {
  const fact = await write((tx) => recordFact(tx, publicity(bureau, '2020-07-05', ['leaflet'], 'mistake')))
  expect((await answerBinding(db, threeChannels, context)).satisfied).toBe(true)
  const withdraw = () =>
    write((tx) => withdrawFact(tx, { factId: fact.id, reason: '登记错误', at, actor })).catch(
      (error: { code: string }) => error.code,
    )
  const answers = await Promise.all([withdraw(), withdraw()])
  expect(answers).toContain('evidence.fact-withdrawn')
  expect(await events('evidence.fact-withdrawn')).toHaveLength(1)
  const result = await answerBinding(db, threeChannels, context)
  expect(result.notCounted.find((one) => one.fact.id === fact.id)?.why).toBe('已撤销：登记错误')
  const confirming = write((tx) => confirmFact(tx, { task: { module: 'p', id: '1' }, factId: fact.id, actor, at }))
  await expect(confirming).rejects.toMatchObject({ code: 'evidence.fact-withdrawn' })
  await expect(write((tx) => withdrawFact(tx, { factId: fact.id, reason: ' ', at, actor }))).rejects.toMatchObject({
    code: 'evidence.invalid-fact',
  })
})

test('a clerk sees the facts of the own subtree, page by page, and nothing else', async () => {
  const first = await clerk.call(findFacts, { query: { pageSize: 2 } })
  expect(first).toMatchObject({ total: 3, totalIsExact: true })
  const second = await clerk.call(findFacts, { query: { pageSize: 2, cursor: first.next! } })
  const days = [...first.items, ...second.items].map(({ occurredOn }) => occurredOn)
  expect(days).toEqual(['2020-06-10', '2020-05-20', '2019-12-30'])
  expect(second.next).toBeNull()
  expect((await clerk.call(findFacts, { query: { organisationId: other } })).items).toEqual([])
  expect((await clerk.call(findFacts, { query: { organisationId: division } })).total).toBe(1)
  expect((await clerk.call(findFacts, { query: { organisationId: city } })).total).toBe(3)
  expect((await clerk.call(findFacts, { query: { q: '讲座' } })).total).toBe(1)
  expect((await clerk.call(findFacts, { query: { q: '100%_' } })).total).toBe(0)
  await expect(clerk.call(countFacts, { query: { organisationId: other } })).rejects.toMatchObject({ status: 403 })
})

test.each([
  [{ sort: 'colour' }],
  [{ cursor: 'bm9uc2Vuc2U' }],
  [{ from: '2020-02-30' }],
  [{ pageSize: 5000 }],
  [{ organisationId: 'nonsense' as never }],
])('answers bad filters with a clear refusal: %j', async (query) => {
  await expect(clerk.call(findFacts, { query })).rejects.toMatchObject({ code: 'base.invalid-input', status: 400 })
})

test('a binding is tried out before it is saved', async () => {
  const answer = await clerk.call(previewBinding, { body: { binding: threeChannels, context } })
  expect(answer).toMatchObject({ count: 2, explanation: expect.stringContaining('至少有 3 种宣传方式') as string })
  const impossible = { ...threeChannels, atLeast: 9 }
  await expect(clerk.call(previewBinding, { body: { binding: impossible, context } })).rejects.toMatchObject({
    code: 'evidence.invalid-binding',
    status: 422,
  })
  for (const dueOn of ['0001-01-01', '9999-12-31', '2020-02-30'])
    await expect(
      clerk.call(previewBinding, { body: { binding: threeChannels, context: { ...context, dueOn } } }),
    ).rejects.toMatchObject({ code: 'base.invalid-input' })
  const elsewhere = { ...context, organisationId: other }
  await expect(
    clerk.call(previewBinding, { body: { binding: threeChannels, context: elsewhere } }),
  ).rejects.toMatchObject({ status: 403 })
  expect((await clerk.call(listFactKinds, {})).items.map(({ kind }) => kind)).toContain('sample.publicity-done')
})
