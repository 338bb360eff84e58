import { afterAll, beforeAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { countRows } from '#tests/harness/count-rows.ts'
import { acceptApplication, listApplications, refuseApplication, showApplication } from '../contract/index.ts'
import { buildBureau, fillRegisters, publishList, setDay, type Bureau } from './build-bureau.ts'

const app = await startTestApplication()
useOwnCipher()
let bureau: Bureau
afterAll(() => setBusinessOffset(0))

beforeAll(async () => {
  setDay('2026-09-24')
  bureau = await buildBureau(app)
  await fillRegisters(bureau)
  await publishList(bureau, 'mediators', '2026-09-24')
})

const open = async (address: string) => {
  const answer = await app.fetch(new Request(`http://localhost${address}`, { redirect: 'manual' }))
  return { status: answer.status, text: await answer.text() }
}

const applications = async () => (await countRows(app.database))['mediation.application']

const civil = () => ({
  organisationId: bureau.organisationId,
  disputeClass: 'civil',
  area: 'property',
  applicantName: '演示业主甲',
  applicantContact: '13900000000',
  respondentName: '演示物业公司',
  facts: '电梯停用三个月，多次反映没有修。',
  request: '一个月内修好电梯',
  amount: '1,200.50',
  understood: 'yes',
})
const administrative = () => ({
  ...civil(),
  disputeClass: 'administrative',
  respondentName: '演示城管局',
  actName: '演示罚决字〔2026〕1 号',
  actMadeOn: '2026-08-03',
  actKnownOn: '2026-08-05',
  actTold: 'yes',
})

let forms = 0
async function send(fields: Record<string, string>, files: readonly File[] = [], form = `FORM${1_000_000 + ++forms}`) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ form, ...fields })) body.append(name, value)
  for (const file of files) body.append('files', file)
  const answer = await app.fetch(new Request('http://localhost/mediation/apply', { method: 'POST', body }))
  const text = await answer.text()
  const code = /查询码：<strong>([0-9A-Z ]+)<\/strong>/.exec(text)?.[1]?.replaceAll(' ', '')
  return { status: answer.status, text, code: code ?? '' }
}

test('the questions lead to the bureau whose published mediators know the area, and to its form', async () => {
  expect((await open('/mediation')).text).toContain('您和谁有争议')
  const { text } = await open('/mediation?dispute=civil&matter=none&area=property')
  expect(text).toContain('向演示市场监管局申请')
  expect(text).toContain('1 名')
  const form = await open(`/mediation/apply?organisationId=${bureau.organisationId}&disputeClass=civil&area=property`)
  expect(form.status).toBe(200)
  expect(form.text).toContain('向演示市场监管局申请调解')
  expect((await open('/mediation?dispute=civil&matter=none&area=labour')).text).toContain('还没有单位公布')
  expect((await open('/mediation?dispute=civil&matter=courtCase')).text).toContain('人民法院')
  expect((await open('/mediation/mediators')).text).toContain('演示调解甲')
  expect((await open('/mediation/apply?organisationId=x')).status).toBe(303)
})

test('the same form sent five times at once is one application, with one code', async () => {
  const sent = await Promise.all(Array.from({ length: 5 }, () => send(civil(), [], 'SAMEFORM22')))
  expect(new Set(sent.map(({ code }) => code)).size).toBe(1)
  expect(await applications()).toBe(1)
})

test('the applicant’s code shows the remedies from the paper’s day and nothing that anybody wrote; the other side’s opens with acceptance', async () => {
  const pdf = new File(['%PDF-1.4 nothing'], '坏的.pdf')
  expect(await send(administrative(), [pdf])).toMatchObject({ status: 422, text: expect.stringContaining('坏的.pdf') })
  const picture = new File([onePixel], '照片.png')
  const { code, text } = await send(administrative(), [picture])
  expect(text).toContain('申请行政复议的最后一天是2026年10月4日')
  expect(text).toContain('可以顺延到2026年10月8日')
  expect(text).toContain('提起行政诉讼的最后一天是2027年2月5日')
  for (const secret of ['演示业主甲', '13900000000', '电梯', '演示城管局']) expect(text).not.toContain(secret)

  const { items } = await bureau.clerk.call(listApplications, { query: { q: code } })
  const params = { applicationId: items[0]!.id }
  const shown = await bureau.clerk.call(showApplication, { params })
  expect(shown).toMatchObject({ decideBy: '2026-10-09', amountFen: 120_050, files: [{ name: '照片.png' }] })
  expect(shown.parties.map(({ side, contact }) => [side, contact])).toEqual([
    ['applicant', '13900000000'],
    ['respondent', null],
  ])
  const respondent = shown.parties[1]!.code
  expect((await open(`/mediation/progress/${respondent}`)).status).toBe(404)
  const read = { revision: shown.revision, toldParties: true as const }
  expect(await bureau.clerk.call(acceptApplication, { params, body: read })).toMatchObject({ state: 'accepted' })
  const other = await open(`/mediation/progress/${respondent}`)
  expect(other.text).toContain('对方当事人')
  expect(other.text).not.toContain('行政复议')
  await app.fetch(new Request(`http://localhost/mediation/progress/${code}/acknowledgement`, { method: 'POST' }))
  expect((await open(`/mediation/progress/${code}`)).text).toContain('您已于 2026-09-24 确认知道')
})

test('a refusal says why and where to go; whoever decides second is told who was first', async () => {
  const { code } = await send(civil())
  const { items } = await bureau.clerk.call(listApplications, { query: { q: code } })
  const { id, revision } = items[0]!
  const params = { applicationId: id }
  const body = { revision, reason: '人民法院已经立案', goTo: ['court' as const] }
  await bureau.clerk.call(refuseApplication, { params, body })
  await expect(
    bureau.clerk.call(acceptApplication, { params, body: { revision, toldParties: true } }),
  ).rejects.toMatchObject({ code: 'mediation.already-decided', detail: expect.stringContaining('不予受理') })
  const { text } = await open(`/mediation/progress/${code}`)
  expect(text).toContain('人民法院已经立案')
  expect(text).toContain('您可以去')
})

test.each<[string, () => Record<string, string>, string]>([
  ['nobody on the other side', () => ({ ...civil(), respondentName: '' }), '请填写对方的姓名或者名称'],
  ['oneself on the other side', () => ({ ...civil(), respondentName: '演示业主甲' }), '申请人和对方不能是同一个'],
  ['no way back', () => ({ ...civil(), applicantContact: '' }), '请留下联系方式'],
  ['a telephone of ten digits', () => ({ ...civil(), applicantContact: '1390000000' }), '11 位手机号码'],
  ['no story', () => ({ ...civil(), facts: ' \r\n ' }), '请写下事情经过'],
  ['a story without an end', () => ({ ...civil(), facts: '长'.repeat(3_001) }), '不能超过 3000 个字'],
  ['hidden letters', () => ({ ...civil(), request: '甲\u202e乙' }), '不可见字符'],
  ['markup for a name', () => ({ ...civil(), applicantName: '<b>甲</b>' }), '网页标记'],
  ['words for an amount', () => ({ ...civil(), amount: '一千元' }), '金额应为数字'],
  ['three places behind the point', () => ({ ...civil(), amount: '1.005' }), '金额应为数字'],
  ['nothing for an amount', () => ({ ...civil(), amount: '0' }), '金额应大于 0'],
  ['the sentence unread', () => ({ ...civil(), understood: '' }), '请先看清这句话'],
  ['an agent’s telephone alone', () => ({ ...civil(), representativeContact: '13900000001' }), '请写明代理人姓名'],
  ['an act without its paper', () => ({ ...administrative(), actName: '' }), '请写明是哪个决定'],
  ['an act of tomorrow', () => ({ ...administrative(), actKnownOn: '2026-09-25' }), '日期不能晚于今天'],
  ['known before it was made', () => ({ ...administrative(), actKnownOn: '2026-08-01' }), '知道的日期不能早于'],
  ['a day that does not exist', () => ({ ...administrative(), actMadeOn: '2026-02-30' }), '应为存在的日期'],
  ['the unit that acted itself', () => ({ ...administrative(), respondentName: '演示市场监管局' }), '本单位作出的'],
])('refuses %s, and keeps what was typed', async (_what, fields, words) => {
  const before = await applications()
  const { status, text } = await send(fields())
  expect([409, 422]).toContain(status)
  expect(text).toContain(words)
  expect(text).toContain(fields()['request'])
  expect(await applications()).toBe(before)
})

test('a flood from one address is turned away, with what was written still in the form', async () => {
  const bad = { ...civil(), facts: '' }
  let answer = await send(bad)
  for (let tries = 0; answer.status !== 429 && tries < 40; tries++) answer = await send(bad)
  expect(answer.status).toBe(429)
  expect(answer.text).toContain('一个月内修好电梯')
})

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
