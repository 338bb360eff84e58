import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { Problem } from '#base/http/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { countRows } from '#tests/harness/count-rows.ts'
import {
  answerOpinions,
  createConsultation,
  extendConsultation,
  listOpinions,
  recordOutreach,
  registerOpinion,
  type Consultation,
} from '../contract/index.ts'
import { buildOffice, openByHand, sampleContent, sendForm, setDay, type Office } from './build-consultation.ts'

const app = await startTestApplication()
useOwnCipher()
let office: Office
let open: Consultation
let opinionId = ''
afterAll(() => setBusinessOffset(0))

beforeAll(async () => {
  setDay('2020-06-20')
  office = await buildOffice(app)
  open = await openByHand(office)
  setDay('2020-06-25')
  await sendForm(app, open.code, { text: '一条正常的意见' })
  const { items } = await office.clerk.call(listOpinions, { params: params() })
  opinionId = items[0]!.id
})

const params = () => ({ consultationId: open.id })
const unknownId = '019370a0-0000-7000-8000-000000000001'
const long = (letters: number) => '长'.repeat(letters)

/** What is wrong, the fields that say so, and a part of the answer. */
type BadForm = readonly [what: string, wrong: Record<string, unknown>, says: string]

const comments: readonly BadForm[] = [
  ['nothing written', { text: '' }, '请写下您的意见'],
  ['blanks and line ends', { text: ' \r\n\t ' }, '请写下您的意见'],
  ['more than 3000 letters', { text: long(3_001) }, '不能超过 3000 个字'],
  ['letters that turn the line round', { text: '甲\u202e乙' }, '不可见字符'],
  ['a NUL', { text: '甲\u0000乙' }, '不可见字符'],
  ['half a letter', { text: '甲\uffff' }, '残缺字符'],
  ['a name with markup', { authorName: '<img src=x>' }, '网页标记'],
  ['a name of 60 letters', { authorName: long(60) }, '不能超过 50 个字'],
  ['a name over two lines', { authorName: '甲\n乙' }, '不可见字符'],
  ['a telephone of ten digits', { contact: '1390000000' }, '11 位手机号码或电子邮箱'],
  ['an address without its place', { contact: 'me@' }, '11 位手机号码或电子邮箱'],
  ['a contact of 200 letters', { contact: `${'a'.repeat(200)}@example.com` }, '不能超过 100 个字'],
  ['a clause that is none', { clauseId: '1; drop table' }, '编号格式不对'],
  ['a clause that does not exist', { clauseId: unknownId }, '请重新选择条款'],
  ['an audience that is none', { audience: 'everybody' }, '请从给出的选项中选择'],
  ['an invitation that was never sent', { invitationCode: 'ABCDEFGH' }, '邀请码不对'],
  ['minus three members', { collectiveSize: '-3' }, '至少 1'],
  ['half a member', { collectiveSize: '1.5' }, '应为整数'],
  ['members in words', { collectiveSize: '很多' }, '应为数字'],
  ['more members than people', { collectiveSize: '1e308' }, '最多'],
]

const letters: readonly BadForm[] = [
  ['received tomorrow', { receivedOn: '2020-06-26' }, '不能晚于今天'],
  ['received before it began', { receivedOn: '2020-06-01' }, '不能早于'],
  ['received on a day that never was', { receivedOn: '2020-02-30' }, '存在的日期'],
  ['received in the year 20200', { receivedOn: '20200-06-24' }, '存在的日期'],
  ['without a day', { receivedOn: undefined }, '应为存在的日期'],
  ['without a word', { text: '' }, '不能为空'],
  ['of 4000 letters', { text: long(4_000) }, '不能超过 3000 个字'],
  ['by telepathy', { channel: 'telepathy' }, '请从给出的选项中选择'],
  ['from nobody in particular', { audience: null }, '请从给出的选项中选择'],
  ['on a clause of nothing', { clauseId: unknownId }, '请重新选择'],
  ['from somebody who was not invited', { invitationId: unknownId }, '请重新选择被邀请的单位'],
  ['with a scan that was never sent', { uploadId: unknownId }, '上传'],
  ['for no members', { collectiveSize: 0 }, '至少 1'],
  ['with a number for its words', { text: 7 }, '文字'],
]

const meetings: readonly BadForm[] = [
  ['that is yet to be held', { heldOn: '2020-12-31' }, '应在 2020-06-20 至 2020-06-25 之间'],
  ['before it began', { heldOn: '2020-01-01' }, '应在 2020-06-20 至 2020-06-25 之间'],
  ['on the 31st of April', { heldOn: '2020-04-31' }, '存在的日期'],
  ['with nobody', { participants: 0 }, '至少 1 人'],
  ['with half a person', { participants: 1.5 }, '应为整数'],
  ['with a billion', { participants: 1e9 }, '最多'],
  ['without a word on it', { summary: '  ' }, '不能为空'],
  ['with a report of 2000 letters', { summary: long(2_000) }, '不能超过 1000 个字'],
  ['by radio', { channel: 'radio' }, '请从给出的选项中选择'],
]

const periods: readonly BadForm[] = [
  ['of ten days without a reason', { days: 10 }, '理由'],
  ['of no day', { days: 0 }, '至少 1 天'],
  ['of half a day', { days: 0.5 }, '应为整数'],
  ['of two years', { days: 730 }, '最多 365 天'],
  ['in words', { days: '一个月' }, '数字'],
  ['without a clause', { clauses: [] }, '至少写一条'],
  ['with one clause twice', { clauses: [sampleContent.clauses[0], sampleContent.clauses[0]] }, '重复'],
  ['asking nobody', { audiences: [] }, '至少选一类征求对象'],
  ['by no way', { channels: [] }, '至少选一种征求方式'],
  ['by letter without an address', { submitTo: '' }, '地址和联系方式'],
  ['with markup for a title', { title: '<b>征求意见</b>' }, '网页标记'],
  ['without a title', { title: ' ' }, '不能为空'],
]

const extensions: readonly BadForm[] = [
  ['to an earlier day', { closesOn: '2020-07-01' }, '应晚于 2020-07-20'],
  ['to the same day', { closesOn: '2020-07-20' }, '应晚于 2020-07-20'],
  ['to a day that never was', { closesOn: '2020-02-30' }, '存在的日期'],
  ['without a reason', { reason: '' }, '不能为空'],
  ['on an older reading', { revision: 1 }, '刷新'],
]

const answers: readonly BadForm[] = [
  ['to nothing', { opinionIds: [] }, '至少选一条意见'],
  ['to an opinion that is not there', { opinionIds: [unknownId] }, '请刷新列表后重新选择'],
  ['to something that is no number', { opinionIds: ['x'] }, '编号格式不对'],
  ['without a reason', { reason: '' }, '不能为空'],
  ['that is neither yes nor no', { fate: 'perhaps' }, '请从给出的选项中选择'],
  ['that adopts and changes nothing', { fate: 'adopted' }, '写明修改后的条文'],
  ['that does not adopt and changes', { changes: [{ clauseId: unknownId, after: '改' }] }, '不能附带条文修改'],
  ['that changes a clause of nothing', { fate: 'adopted', changes: [{ clauseId: unknownId, after: '改' }] }, '条文'],
  ['with a reason of 3000 letters', { reason: long(3_000) }, '不能超过 2000 个字'],
]

const everything = [comments, letters, meetings, periods, extensions, answers]

test('there are at least forty bad forms', () => {
  expect(everything.flat().length).toBeGreaterThanOrEqual(40)
})

/** What a person reads of a refusal: the sentence, or those beside the fields. */
async function refusalOf(sending: Promise<unknown>): Promise<Problem & { readonly words: string }> {
  try {
    await sending
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const words = error.errors.length ? error.errors.map(({ message }) => message).join('；') : (error.detail ?? '')
    return Object.assign(error, { words })
  }
  throw new Error('was taken')
}

async function expectRefused(sending: () => Promise<unknown>, says: string): Promise<void> {
  const before = await countRows(app.database)
  const got = await refusalOf(sending())
  expect(got.status).toBeGreaterThanOrEqual(400)
  expect(got.status).toBeLessThan(500)
  expect(got.words).toContain(says)
  // What was written is quoted; the product's own words are Chinese.
  expect(got.words.replaceAll(/“[^”]*”/g, '')).not.toMatch(/[a-z]{3}/i)
  expect(await countRows(app.database)).toEqual(before)
}

describe('a comment on the portal', () => {
  test.each(comments)('with %s is refused, and the rest stays as typed', async (_, wrong, says) => {
    const before = await countRows(app.database)
    const typed = { text: '我写了很久的意见', authorName: '演示姓名', contact: '13900000000', ...wrong }
    const { status, text } = await sendForm(app, open.code, typed as Record<string, string>)
    expect(status).toBe(422)
    expect(text).toContain(says)
    for (const [field, value] of Object.entries(typed)) if (!(field in wrong)) expect(text).toContain(value)
    expect(await countRows(app.database)).toEqual(before)
  })
})

const body = (good: Record<string, unknown>, wrong: Record<string, unknown>) => ({ ...good, ...wrong }) as never

describe('in the workbench', () => {
  const letter = { channel: 'letter', audience: 'society', receivedOn: '2020-06-24', text: '来信' }
  test.each(letters)('a letter %s is refused', (_, wrong, says) =>
    expectRefused(() => office.clerk.call(registerOpinion, { params: params(), body: body(letter, wrong) }), says),
  )

  const meeting = { channel: 'meeting', audience: 'society', heldOn: '2020-06-24', participants: 3, summary: '座谈' }
  test.each(meetings)('a meeting %s is refused', (_, wrong, says) =>
    expectRefused(() => office.clerk.call(recordOutreach, { params: params(), body: body(meeting, wrong) }), says),
  )

  test.each(periods)('a consultation %s is refused', (_, wrong, says) => {
    const good = { organisationId: office.organisationId, ...sampleContent }
    return expectRefused(() => office.clerk.call(createConsultation, { body: body(good, wrong) }), says)
  })

  test.each(extensions)('an extension %s is refused', (_, wrong, says) => {
    const good = { revision: open.revision, closesOn: '2020-08-01', reason: '来信较多' }
    return expectRefused(
      () => office.clerk.call(extendConsultation, { params: params(), body: body(good, wrong) }),
      says,
    )
  })

  test.each(answers)('an answer %s is refused', (_, wrong, says) => {
    const good = { opinionIds: [opinionId], fate: 'notAdopted', reason: '与职责无关' }
    return expectRefused(() => office.clerk.call(answerOpinions, { params: params(), body: body(good, wrong) }), says)
  })
})
