import { afterAll, beforeAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { setDay } from '#domains/consultations/tests/build-consultation.ts'
import { findFacts } from '#platform/evidence/contract/index.ts'
import { listNotifications } from '#platform/notifications/contract/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { buildDepartment, createBatch, savePoint } from './build-department.ts'

const app = await startTestApplication()
afterAll(() => setBusinessOffset(0))
setDay('2020-06-01')
const department = await buildDepartment(app)
const { clerk, reviewer, office, stranger, bureau, county } = department
const receiver = await app.createOrganisation('演示甲区规划局', 'department', county)
const planner = await app.signInAs('演示规划', { role: 'reportingClerk', organisationId: receiver })

let point: endpoints.RiskPoint
let letter: endpoints.Letter
const content = {
  measure: '建议增加车位',
  title: '关于增加车位的建议',
  text: '请在演示一路增划车位',
  basis: '2020 年上半年 900 件',
  replyOn: '2020-07-01',
}
const params = () => ({ suggestionLetterId: letter.id })
const write = (changed: object = {}) =>
  clerk.call(endpoints.writeLetter, {
    params: { riskPointId: point.id },
    body: { ...content, receiverId: receiver, ...changed },
  })
const show = (person: SignedIn) => person.call(endpoints.showLetter, { params: params() })
const listed = async (person: SignedIn, query: object = {}) =>
  (await person.call(endpoints.listLetters, { query })).items.map(({ id }) => id)
const titlesTold = async (person: SignedIn) =>
  (await person.call(listNotifications, {})).items.map(({ title }) => title)

beforeAll(async () => {
  point = await savePoint(department, (await createBatch(department)).id)
  letter = await write()
})

test.each([
  ['a measure that the point does not have', { measure: '设置警示牌' }, '没有这项“建议”类措施'],
  ['its own unit as receiver', { receiverId: bureau }, '发给其他部门'],
  ['a day that is over', { replyOn: '2020-06-01' }, '应在今天以后'],
  ['a unit that is none', { receiverId: '01a1fcd3-01c9-7330-9196-063ced0fc451' }, '没有这个收函单位'],
])('%s is refused with what to do', async (_, changed, words) => {
  await expect(write(changed)).rejects.toMatchObject({
    code: 'risk-prevention.not-possible-now',
    detail: expect.stringContaining(words) as string,
  })
})

test('a draft is its writer’s alone, and only a reviewer sends it', async () => {
  expect(letter).toMatchObject({ state: 'draft', number: null })
  await expect(show(planner)).rejects.toMatchObject({ code: 'risk-prevention.letter-not-found' })
  await expect(clerk.call(endpoints.sendLetter, { params: params(), body: { revision: 1 } })).rejects.toMatchObject({
    status: 403,
  })
  await expect(
    reviewer.call(endpoints.sendLetter, { params: params(), body: { revision: 1, number: '五号' } }),
  ).rejects.toMatchObject({ detail: expect.stringContaining('文号写作') as string })
})

test('sent, it has its number, waits at the other department, and is a fact', async () => {
  letter = await reviewer.call(endpoints.sendLetter, { params: params(), body: { revision: 1 } })
  expect(letter).toMatchObject({ state: 'sent', number: '工作建议〔2020〕1号' })
  expect(await listed(planner, { side: 'received' })).toEqual([letter.id])
  expect(await titlesTold(planner)).toContainEqual(expect.stringContaining('演示甲区城市管理局发来工作建议函'))
  await expect(show(stranger)).rejects.toMatchObject({ code: 'risk-prevention.letter-not-found' })
  expect(await listed(stranger)).toEqual([])
  const { items } = await reviewer.call(findFacts, { query: { kind: 'risk-prevention.suggestion-sent' } })
  expect(items).toHaveLength(1)
  await expect(clerk.call(endpoints.removeLetter, { params: params(), body: { revision: 2 } })).rejects.toMatchObject({
    detail: '函已发出，不能删除',
  })
})

test('the letter is a paper in both forms, with number, addressee, basis and the day', async () => {
  const file = (format: string) => clerk.fetch(`/api/risk-prevention/letters/${letter.id}/file/${format}`)
  expect((await file('pdf')).headers.get('content-type')).toBe('application/pdf')
  expect((await file('word')).headers.get('content-type')).toContain('wordprocessingml')
})

test('who is silent beyond the day is overdue, and the coordinating office is told on the next day', async () => {
  const { rows } = await app.database.pool.query<{ name: string; on_day: string }>(
    `select name, on_day::text from notifications.reminder where subject_id = $1 and state = 'waiting' order by on_day`,
    [letter.id],
  )
  expect(rows).toEqual([
    { name: 'soon', on_day: '2020-06-28' },
    { name: 'due', on_day: '2020-07-01' },
    { name: 'silent', on_day: '2020-07-02' },
  ])
  setDay('2020-07-05')
  expect((await show(office)).isOverdue).toBe(true)
  expect(await listed(clerk, { overdue: 'yes' })).toEqual([letter.id])
  setDay('2020-06-10')
})

test('received first, then answered with words; its fate stands at the measure', async () => {
  const body = { outcome: 'partlyAccepted', answer: '先划 30 个车位' } as const
  await expect(
    planner.call(endpoints.answerLetter, { params: params(), body: { revision: 2, ...body } }),
  ).rejects.toMatchObject({ detail: '请先签收，再答复' })
  await expect(clerk.call(endpoints.receiveLetter, { params: params(), body: { revision: 2 } })).rejects.toMatchObject({
    code: 'base.forbidden',
  })
  const { revision } = await planner.call(endpoints.receiveLetter, { params: params(), body: { revision: 2 } })
  await expect(
    planner.call(endpoints.answerLetter, { params: params(), body: { revision: 2, ...body } }),
  ).rejects.toMatchObject({ code: 'risk-prevention.changed-meanwhile' })
  await planner.call(endpoints.answerLetter, { params: params(), body: { revision, ...body } })
  const { items } = await clerk.call(endpoints.listLetters, { query: { riskPointId: point.id } })
  expect(items).toMatchObject([{ measure: '建议增加车位', outcome: 'partlyAccepted', answer: '先划 30 个车位' }])
  expect(await titlesTold(clerk)).toContainEqual(expect.stringContaining('答复工作建议函：部分采纳'))
  const { rows } = await app.database.pool.query(
    `select 1 from notifications.reminder where subject_id = $1 and state = 'waiting'`,
    [letter.id],
  )
  expect(rows).toEqual([])
})

test('the next letter of the year has the next number; a point with a sent letter is not deleted', async () => {
  const second = await write({ title: '第二件', replyOn: '2020-08-01' })
  const sent = await reviewer.call(endpoints.sendLetter, {
    params: { suggestionLetterId: second.id },
    body: { revision: 1 },
  })
  expect(sent.number).toBe('工作建议〔2020〕2号')
  await expect(
    clerk.call(endpoints.removeRiskPoint, { params: { riskPointId: point.id }, query: { revision: 1 } }),
  ).rejects.toMatchObject({ detail: expect.stringContaining('工作建议函') as string })
})
