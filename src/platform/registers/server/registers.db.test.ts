import { beforeAll, expect, inject, test, vi } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { inTransaction } from '#base/database/index.ts'
import type { Actor, Endpoint } from '#base/http/index.ts'
import {
  approveLegality,
  approvePrivacy,
  discardPublication,
  publishPublication,
  returnPublication,
  signPublication,
  submitPublication,
  withdrawPublication,
  type Publication,
} from '#platform/publishing/contract/index.ts'
import { getPublication } from '#platform/publishing/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import { verifyRegistersCommand } from '../commands.ts'
import {
  compareRegister,
  defineRegister,
  listRegisterRows,
  listRegisters,
  registerProblems,
  showRegister,
  verifyRegisters,
} from '../contract/index.ts'
import {
  discardRegisterVersion,
  listRegisterVersions,
  readRegisterOn,
  registerOwner,
  verifyPublishedRegisters,
} from '../index.ts'
import { draftRegisterVersion, reviseRegisterVersion } from './draft-version.ts'
import { sendRegisterVersionToReview } from './send-to-review.ts'

const app = await startTestApplication()
const { db, pool, connection } = app.database
const office = await app.createOrganisation('示范市法治办', 'department', null)
const sampleList = defineRegister({
  kind: 'registers.sample-list',
  text: '示范清单',
  columns: [
    { key: 'name', title: '风险点' },
    { key: 'level', title: '等级' },
    { key: 'cases', title: '案件数', type: 'number' },
  ],
  headline: 'name',
})
const blocked = new Set<string>()
const told: (number | null)[] = []
registerOwner({
  definition: sampleList,
  beforePublication: async (_tx, { subjectId }) => {
    if (blocked.has(subjectId)) throw registerProblems.refuse('registers.wrong-state', '还有 1 条意见没有答复')
  },
  afterPublication: async (_tx, { number }) => {
    told.push(number)
  },
})
let clerk: SignedIn
let reviewer: SignedIn
let leader: SignedIn

beforeAll(async () => {
  clerk = await app.signInAs('演示起草', { role: 'cityOffice', organisationId: office })
  reviewer = await app.signInAs('演示审核', { role: 'reviewer', organisationId: office })
  leader = await app.signInAs('演示领导', { role: 'leader', organisationId: office })
})

const actorOf = (person: SignedIn): Actor => ({
  personId: person.personId,
  name: person.name,
  sessionId: '',
  posts: [],
  mustChangePassword: false,
})
const at = new Date('2020-12-28T10:00:00+08:00')
const row = (key: string, name: string, level = '高', cases = 3) => ({ key, values: { name, level, cases } })
const streets = [row('1', '占道经营'), row('2', '违规停放', '低', 40), row('3', '露天烧烤', '中', 12)]
const draft = (subjectId: string, items = streets, more: { effectiveOn?: string; note?: string } = {}) =>
  inTransaction(db, (tx) =>
    draftRegisterVersion(tx, {
      kind: sampleList.kind,
      subjectId,
      organisationId: office,
      title: '法律风险点清单',
      note: more.note ?? '',
      effectiveOn: more.effectiveOn ?? '2020-01-01',
      items,
      at,
    }),
  )
const send = (version: { id: string; revision: number }) =>
  inTransaction(db, (tx) =>
    sendRegisterVersionToReview(tx, {
      versionId: version.id,
      revision: version.revision,
      actor: actorOf(clerk),
      at,
    }),
  )
const step = (person: SignedIn, endpoint: Endpoint, { id, revision }: Publication, comment = '同意') =>
  person.call(endpoint, { params: { publicationId: id }, body: { revision, comment } } as never) as Promise<Publication>

async function signed(publication: Publication): Promise<Publication> {
  const submitted = await step(clerk, submitPublication, publication)
  const legal = await step(reviewer, approveLegality, submitted)
  return step(leader, signPublication, await step(reviewer, approvePrivacy, legal))
}
const publish = async (subjectId: string, items = streets, more = {}) =>
  step(leader, publishPublication, await signed(await send(await draft(subjectId, items, more))))
const codeOf = async (subjectId: string) =>
  (await listRegisterVersions(db, { kind: sampleList.kind, subjectId, today: '2020-12-28' }))!.code

test('goes from draft through 发布审核 to the public, and its owner is told with the same transaction', async () => {
  const version = await draft('batch-1')
  expect(version).toMatchObject({ state: 'draft', number: null, rowCount: 3 })
  const publication = await send(version)
  expect(publication.snapshot.html).toContain('占道经营')
  await expect(draft('batch-1')).rejects.toMatchObject({ code: 'registers.already-in-work' })
  const code = await codeOf('batch-1')
  await expect(app.anonymous.call(showRegister, { params: { code } })).rejects.toMatchObject({ status: 404 })
  const before = told.length
  await step(leader, publishPublication, await signed(publication))
  expect(new Set(told.slice(before))).toEqual(new Set([1]))
  const shown = await app.anonymous.call(showRegister, { params: { code } })
  expect(shown.version).toMatchObject({ number: 1, state: 'published', rowCount: 3, title: '法律风险点清单' })
  const rows = await app.anonymous.call(listRegisterRows, { params: { code }, query: { q: '停放' } })
  expect(rows.items).toEqual([{ position: 2, ...streets[1] }])
  const { items } = await app.anonymous.call(listRegisters, { query: { kind: sampleList.kind } })
  expect(items).toMatchObject([{ code, kindText: '示范清单', versionNumber: 1 }])
})

test('under review nothing changes; returned it is a draft again, and given up it can begin anew', async () => {
  const version = await draft('batch-2')
  const publication = await step(clerk, submitPublication, await send(version))
  const content = { title: '改', note: '', effectiveOn: '2020-01-01', items: streets, at }
  const revise = (revision: number) =>
    inTransaction(db, (tx) => reviseRegisterVersion(tx, { ...content, versionId: version.id, revision }))
  await expect(revise(2)).rejects.toMatchObject({ code: 'registers.wrong-state' })
  await step(reviewer, returnPublication, publication, '请补充依据')
  await expect(revise(1)).rejects.toMatchObject({ code: 'base.changed-meanwhile' })
  const again = await revise(3)
  const second = await send(again)
  expect(second).toMatchObject({ id: publication.id, title: '改', state: 'draft' })
  await step(clerk, discardPublication, await getPublication(db, second.id), '不再公布')
  await inTransaction(db, (tx) => discardRegisterVersion(tx, version.id))
  expect((await draft('batch-2')).state).toBe('draft')
})

test('its owner may refuse, on sending and at the moment of publication', async () => {
  blocked.add('batch-3')
  const version = await draft('batch-3')
  await expect(send(version)).rejects.toThrow('没有答复')
  blocked.delete('batch-3')
  const ready = await signed(await send(version))
  blocked.add('batch-3')
  await expect(step(leader, publishPublication, ready)).rejects.toThrow('没有答复')
  expect((await getPublication(db, ready.id)).state).toBe('signed')
})

test('is read as of any day, compared, and downloaded', async () => {
  setBusinessOffset(Date.parse('2020-06-01T10:00:00+08:00') - Date.now())
  await publish('batch-4', streets, { effectiveOn: '2020-06-01' })
  setBusinessOffset(Date.parse('2020-12-01T10:00:00+08:00') - Date.now())
  const later = [row('1', '占道经营', '中'), row('3', '露天烧烤', '中', 12), row('4', '油烟扰民')]
  await publish('batch-4', later, { effectiveOn: '2020-12-20', note: '调整等级' })
  const code = await codeOf('batch-4')
  const on = async (day: string) =>
    (await app.anonymous.call(showRegister, { params: { code }, query: { on: day } })).version.number
  expect(await on('2020-06-01')).toBe(1)
  expect(await on('2020-12-19')).toBe(1)
  expect(await on('2020-12-20')).toBe(2)
  await expect(on('2020-05-31')).rejects.toThrow('还没有已公布')
  const list = { kind: sampleList.kind, subjectId: 'batch-4' }
  expect((await readRegisterOn(db, { ...list, on: '2020-12-19' }))?.rows).toHaveLength(3)
  expect(await readRegisterOn(db, { ...list, on: '2019-01-01' })).toBeUndefined()
  const difference = await app.anonymous.call(compareRegister, { params: { code }, query: { from: 1, to: 2 } })
  expect(difference).toMatchObject({
    added: [{ key: '4' }],
    removed: [{ key: '2' }],
    changed: [{ headline: '占道经营', changes: [{ title: '等级', before: '高', after: '中' }] }],
    unchanged: 1,
  })
  const file = async (format: string) =>
    app.fetch(new Request(`http://localhost/registers/${code}/file?format=${format}&version=2`))
  expect(await (await file('csv')).text()).toContain('油烟扰民,高,3')
  const kept = (await (await file('json')).json()) as { chain: { hash: string } }
  const { version } = await app.anonymous.call(showRegister, { params: { code }, query: { version: 2 } })
  expect(kept.chain.hash).toBe(version.hash)
  expect(new TextDecoder().decode(new Uint8Array(await (await file('pdf')).arrayBuffer()).slice(0, 5))).toBe('%PDF-')
  setBusinessOffset(0)
})

test('a withdrawn version shows its note and no row, and the chain still holds', async () => {
  const publication = await publish('batch-5')
  await step(leader, withdrawPublication, publication, '内容有误')
  const code = await codeOf('batch-5')
  const shown = await app.anonymous.call(showRegister, { params: { code } })
  expect(shown.version).toMatchObject({ state: 'withdrawn', withdrawalNote: '内容有误' })
  expect((await app.anonymous.call(listRegisterRows, { params: { code } })).items).toEqual([])
  expect((await app.anonymous.fetch(`/api/registers/${code}/file?format=csv`)).status).toBe(404)
  expect(await verifyPublishedRegisters(db)).toMatchObject({ intact: true })
})

test.each([
  ['no row', [], '没有内容'],
  ['the same key twice', [row('1', '甲'), row('1', '乙')], '第 2 行与第 1 行的编号'],
  ['a text for a number', [{ key: '1', values: { name: '甲', cases: '三' } }], '第 1 行：“案件数”应为数字'],
  ['a number for a text', [{ key: '1', values: { name: 5 } }], '“风险点”应为文字'],
  ['a column that it does not have', [{ key: '1', values: { name: '甲', other: '乙' } }], '没有“other”这一列'],
  ['no name', [{ key: '1', values: { name: '' } }], '缺少“风险点”'],
  ['no key', [row('', '甲')], '第 1 行'],
  ['a text without end', [row('1', '长'.repeat(10_001))], '“风险点”|风险点'],
])('refuses %s with the place', async (_name, items, words) => {
  await expect(draft('batch-6', items as typeof streets)).rejects.toMatchObject({ code: 'registers.invalid-items' })
  await expect(draft('batch-6', items as typeof streets)).rejects.toThrow(new RegExp(words))
})

test.each([
  '?version=0',
  '?version=9',
  '?on=2020-02-30',
  '?on=gestern',
  '?page=x',
  '/compare?from=1',
  '/compare?from=1&to=99',
  '/file',
  '/file?format=exe',
  '/file?format=csv&version=7',
])('the page refuses %s in clear Chinese', async (tail) => {
  const answer = await app.fetch(new Request(`http://localhost/registers/${await codeOf('batch-1')}${tail}`))
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  expect(await answer.text()).toMatch(/[\u4e00-\u9fff]{4}/)
})

test('an altered row is named by the public page, the endpoint and the command', async () => {
  const check = async () => (await app.fetch(new Request('http://localhost/registers/check'))).text()
  expect(await check()).toContain('核验通过')
  await keep()
  const versionId = await firstVersionOf('batch-1')
  await pool.query(
    `update registers.row set item = jsonb_set(item, '{level}', '"高"') where version_id = $1 and position = 2`,
    [versionId],
  )
  const sentence = '“法律风险点清单”第 1 版第 2 行“违规停放”与公布时不一致'
  expect(await check()).toContain(sentence)
  expect((await app.anonymous.call(verifyRegisters, {})).firstFault).toMatchObject({ position: 2, key: '2', sentence })
  pointAtDatabase()
  const found = await verifyRegistersCommand.run({ positional: [], options: {} })
  vi.unstubAllEnvs()
  expect(found.intact).toBe(false)
  expect(verifyRegistersCommand.hasFailed!(found)).toBe(true)
  expect(verifyRegistersCommand.table(found)).toContain(sentence)
  await restore()
})

test.each([
  ['a row that was taken out', 'delete from registers.row where version_id = $1 and position = 1', '第 1 行已被删除'],
  [
    'the last row and its seal',
    'with gone as (delete from registers.row where version_id = $1 and position = 3) delete from registers.seal where version_id = $1 and position = 3',
    '公布时 3 行，现存 2 行',
  ],
  [
    'a row that was slipped in',
    `insert into registers.row (version_id, position, key, item, words) values ($1, 4, 'x', '{"name": "添"}', '添')`,
    '第 4 行“添”是公布之后添入的',
  ],
  ['another title', `update registers.version set title = '改' where id = $1`, '标题、日期'],
  ['an earlier day', `update registers.version set published_on = '2019-01-01' where id = $1`, '标题、日期'],
  [
    'a version that was taken out',
    `with s as (delete from registers.seal where version_id = $1), r as (delete from registers.row where version_id = $1) delete from registers.version where id = $1`,
    '缺少一个已公布的版本',
  ],
])('finds %s', async (_name, statement, words) => {
  await keep()
  await pool.query(statement, [await firstVersionOf('batch-1')])
  expect((await verifyPublishedRegisters(db)).firstFault?.sentence).toContain(words)
  await restore()
  expect((await verifyPublishedRegisters(db)).intact).toBe(true)
})

const tables = ['version', 'row', 'seal']

/** Copies of what stands there, so that each alteration can be taken back. */
async function keep(): Promise<void> {
  for (const table of tables)
    await pool.query(`drop table if exists kept_${table}; create table kept_${table} as table registers.${table}`)
}

async function restore(): Promise<void> {
  await pool.query('delete from registers.row; delete from registers.seal; delete from registers.version')
  for (const table of tables) await pool.query(`insert into registers.${table} table kept_${table}`)
}

async function firstVersionOf(subjectId: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `select version.id from registers.version join registers.register on register.id = register_id where subject_id = $1 order by number limit 1`,
    [subjectId],
  )
  return rows[0]!.id
}

function pointAtDatabase(): void {
  const given = inject('databaseConnection').connectionString
  const host = encodeURIComponent(String(connection.host))
  vi.stubEnv(
    'DATABASE_URL',
    given
      ? connection.connectionString
      : `postgresql://${connection.user}@${host}:${connection.port}/${connection.database}`,
  )
}
