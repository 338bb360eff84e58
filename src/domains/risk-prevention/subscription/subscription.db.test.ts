import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { inTransaction } from '#base/database/index.ts'
import { setDay } from '#domains/consultations/tests/build-consultation.ts'
import { connectChannel, disconnectChannel, type Message } from '#platform/notifications/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { buildDepartment } from '../tests/build-department.ts'
import { showPublished, visitor } from '../tests/show-published.ts'
import { forgetSubscriptions } from './server/forget-subscriptions.ts'
import { sendWaitingMessages } from './server/send-messages.ts'
import { noteNews, tellSubscribers } from './server/tell-subscribers.ts'

const app = await startTestApplication()
useOwnCipher()
setDay('2020-12-21')
const department = await buildDepartment(app)
const { office, clerk, stranger, county } = department
const { pool, db } = app.database
let caller = 0
const { open, send } = visitor(app)
const sent: Message[] = []
const adapter = (channel: 'email' | 'sms') => ({
  channel,
  send: async (message: Message) => {
    sent.push(message)
  },
})
connectChannel(adapter('email'))
connectChannel(adapter('sms'))
afterAll(() => {
  disconnectChannel('email')
  disconnectChannel('sms')
  setBusinessOffset(0)
})
beforeEach(() => {
  sent.length = 0
})

const at = (moment: string) => new Date(`${moment}+08:00`)
const idOf = (text: string) => /name="subscriptionId" value="([^"]+)"/.exec(text)![1]!
const form = () => ({ trade: 'restaurant', place: county, contact: `firm${++caller}@example.com`, consent: 'yes' })

/** Fills in the form, reads the code from what was sent, and types it. */
async function subscribe(fields: Record<string, string>): Promise<string> {
  const begun = await send('/subscriptions', fields)
  expect(begun.status).toBe(200)
  await sendWaitingMessages(db, new Date(Date.now() + 86_400_000))
  const code = /\d{6}/.exec(sent.findLast(({ text }) => text.includes('验证码'))!.text)![0]
  const done = await send('/subscriptions/confirm', { subscriptionId: idOf(begun.text), code })
  expect(done.text).toContain('订阅成功')
  return /\/subscriptions\/[0-9a-f-]{36}\/[0-9a-f]+/.exec(done.text)![0]
}

/** A list as if it had been published at this moment. */
async function publish(moment: string, names: readonly string[], code = 'H6210'): Promise<void> {
  const points = names.map((name) => ({ level: 'high' as const, content: { name, trade: { code, name: '' } } }))
  const [first] = await showPublished(app, department, points)
  const { rows } = await pool.query<{ batch_id: string }>(
    'select batch_id from risk_prevention.published_point where id = $1',
    [first],
  )
  await inTransaction(db, (tx) => noteNews(tx, rows[0]!.batch_id, at(moment)))
}

describe('订阅', () => {
  test('says before anything is typed what is kept, for what, how long and how it ends', async () => {
    const { text } = await open('/subscriptions?trade=restaurant')
    for (const words of ['不用于检查和处罚', '加密保存', '退订', '满 2 年自动结束']) expect(text).toContain(words)
    expect(text.indexOf('自动结束')).toBeLessThan(text.indexOf('name="contact"'))
    expect(text).not.toContain('<script')
  })

  test('nothing is subscribed before the code came back, and codes reach nobody else', async () => {
    const fields = form()
    const begun = await send('/subscriptions', fields)
    expect(begun.text).not.toMatch(/验证码 \d{6}/)
    const stored = await pool.query<{ all: string }>(
      'select row_to_json(s)::text as all from risk_prevention.subscription s',
    )
    expect(stored.rows.map(({ all }) => all).join()).not.toContain(fields.contact)
    const { items } = await office.call(endpoints.listSubscriptions, { query: { state: 'waiting' } })
    expect(items[0]).toMatchObject({ masked: 'f***@example.com', tradeName: '小饭馆、饭店' })
    await publish('2020-12-21T00:00:00', ['未确认的人听不到'])
    expect(await tellSubscribers(db, at('2020-12-21T11:00:00'))).toBe(0)
    const messages = await office.call(endpoints.listSubscriptionMessages, { query: {} })
    expect(JSON.stringify(messages)).not.toContain(fields.contact)
    expect(messages.items[0]!.text).toContain('验证码 ******')
  })

  test('a wrong code is counted, after five no code helps', async () => {
    const begun = await send('/subscriptions', form())
    await sendWaitingMessages(db, new Date(Date.now() + 86_400_000))
    const right = /\d{6}/.exec(sent.findLast(({ text }) => text.includes('验证码'))!.text)![0]
    const wrong = right === '000000' ? '000001' : '000000'
    const type = (code: string) => send('/subscriptions/confirm', { subscriptionId: idOf(begun.text), code })
    expect((await type(wrong)).text).toContain('还可以再试 4 次')
    for (let tries = 2; tries <= 5; tries++) await type(wrong)
    expect((await type(right)).text).toContain('试错次数过多')
  })

  test('one contact gets so many codes a day and no more', async () => {
    const fields = { ...form(), contact: '13900000001' }
    for (let code = 1; code <= endpoints.mostCodesADay; code++)
      expect((await send('/subscriptions', fields)).status).toBe(200)
    const refused = await send('/subscriptions', fields)
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('请明天再试')
    expect(refused.text).toContain('13900000001')
  })
})

describe('告知', () => {
  test('one message a day for all that is new of the trade and the place, and nothing twice', async () => {
    const fields = form()
    const link = await subscribe(fields)
    await subscribe({ ...fields, trade: 'hairdresser' })
    await subscribe({ ...form(), trade: 'hairdresser', contact: '13900000002' })
    await publish('2020-12-22T10:00:00', ['油烟直排', '菜单没有标价'])
    await publish('2020-12-22T10:05:00', ['染发不留样'], 'O8040')
    sent.length = 0
    expect(await tellSubscribers(db, at('2020-12-22T11:00:00'))).toBe(2)
    expect(await tellSubscribers(db, at('2020-12-22T11:15:00'))).toBe(0)
    await sendWaitingMessages(db, at('2020-12-22T11:01:00'))
    const mail = sent.find(({ recipient }) => recipient === fields.contact)!
    expect(mail.subject).toContain('3 个')
    for (const words of ['油烟直排', '染发不留样', '演示甲区', link, '自愿采纳']) expect(mail.text).toContain(words)
    const short = sent.find(({ recipient }) => recipient === '13900000002')!
    expect(short.text).toContain('新公布风险点1个')
    await publish('2020-12-22T15:00:00', ['下午公布'])
    expect(await tellSubscribers(db, at('2020-12-22T16:00:00'))).toBe(0)
    expect(await tellSubscribers(db, at('2020-12-23T09:00:00'))).toBe(1)
    const { rows } = await pool.query(
      `select 1 from risk_prevention.subscription_message where state <> 'waiting' and sealed is not null`,
    )
    expect(rows).toEqual([])
  })

  test('one button ends it, another all of a contact; the contact is erased, and the rows follow', async () => {
    const fields = form()
    const first = await subscribe(fields)
    const second = await subscribe({ ...fields, trade: 'hairdresser' })
    expect((await open(first)).text).toContain('f***@example.com')
    expect((await open(`${first.slice(0, -1)}x`)).status).toBe(404)
    const other = `${first.slice(0, -4)}0000`
    expect((await send(other, {})).status).toBe(404)
    expect((await send(first, { all: 'yes' })).text).toContain('2 个订阅已经退订')
    expect((await open(second)).status).toBe(404)
    const id = first.split('/')[2]!
    const read = () =>
      pool.query('select contact, contact_key, masked from risk_prevention.subscription where id = $1', [id])
    expect((await read()).rows).toEqual([{ contact: null, contact_key: null, masked: '' }])
    await forgetSubscriptions(db, new Date())
    expect((await read()).rows).toEqual([])
  })

  test('subscribed again it is one, and it ends by itself', async () => {
    const fields = form()
    const first = await subscribe(fields)
    const second = await subscribe(fields)
    expect((await open(first)).status).toBe(404)
    expect((await open(second)).status).toBe(200)
    await forgetSubscriptions(db, new Date(Date.now() + 800 * 86_400_000))
    expect((await open(second)).status).toBe(404)
  })

  test('staff of the city see it masked and end it for whoever telephones; others see nothing', async () => {
    const link = await subscribe(form())
    const id = link.split('/')[2]!
    const call = () => office.call(endpoints.endSubscription, { params: { subscriptionId: id } })
    await expect(clerk.call(endpoints.listSubscriptions, { query: {} })).rejects.toMatchObject({ status: 403 })
    await expect(stranger.call(endpoints.endSubscription, { params: { subscriptionId: id } })).rejects.toMatchObject({
      status: 403,
    })
    const { items } = await office.call(endpoints.listSubscriptions, { query: { q: '小饭馆', state: 'confirmed' } })
    expect(items.map((one) => one.id)).toContain(id)
    for (const format of ['csv', 'xlsx']) {
      const file = await office.fetch(`/api/risk-prevention/subscriptions/export?format=${format}&state=confirmed`)
      expect({ format, status: file.status }).toEqual({ format, status: 200 })
      if (format === 'csv') expect(await file.text()).toContain(`${items[0]!.masked},已订阅`)
    }
    expect((await clerk.fetch('/api/risk-prevention/subscriptions/export')).status).toBe(403)
    await call()
    await expect(call()).rejects.toMatchObject({ code: 'risk-prevention.not-possible-now' })
    expect((await open(link)).status).toBe(404)
  })
})

const long = 'a'.repeat(130)
describe('what is no contact is refused, and what was typed stays', () => {
  const refusals: readonly (readonly [string, Record<string, string>, string])[] = [
    ...[
      '',
      '   ',
      '123',
      '1390000000',
      '139000000012',
      '12900000001',
      '0371-12345678',
      'abc',
      'a@',
      '@b.cn',
      'a@b',
      'a b@c.cn',
      'a@b..cn',
      'a..b@c.cn',
      'a@b.c',
      'a@b@c.cn',
      'a@-.1',
      'a,b@c.cn',
      'a@c.cn,b@c.cn',
      'a@c.cn;b@c.cn',
      'a@c.cn%0ato:b@c.cn',
      'a@c.cn\nbcc: b@c.cn',
      'a@c.cn\r\nSubject: x',
      '甲@乙.中国',
      '<a@c.cn>',
      '"a"@c.cn',
      `${long}@c.cn`,
      `a@${long}.cn`,
      '１３９',
      '+1 650 000 0000',
      "'; drop table x; --",
      '<script>alert(1)</script>',
      '13900000001 13900000002',
    ].map(
      (contact) => [JSON.stringify(contact).slice(0, 40), { contact }, '手机号码|电子邮箱|换行|一行|不可见'] as const,
    ),
    ['no consent', { consent: '' }, '勾选“同意”'],
    ['a consent that is none', { consent: 'no' }, '勾选“同意”'],
    ['no trade', { trade: '' }, '请选择行业'],
    ['a trade that is none', { trade: '', words: '火箭发射' }, '没认出这个行业'],
    ['markup for a trade', { trade: '', words: '<b>x' }, '没认出这个行业'],
    ['a place that is none', { place: '火星' }, '没有这个地点'],
    ['a place of another kind', { place: '00000000-0000-0000-0000-000000000000' }, '没有这个地点'],
    ['nothing at all', { trade: '', contact: '', consent: '', place: '' }, '请填写手机号码或电子邮箱'],
  ]
  test.each(refusals)('%s', async (_name, wrong, words) => {
    const before = await pool.query('select count(*) from risk_prevention.subscription')
    const { status, text } = await send('/subscriptions', { ...form(), ...wrong })
    expect(status).toBe(422)
    expect(text).toMatch(new RegExp(words))
    expect(text).not.toMatch(/<script|<b>/)
    expect((await pool.query('select count(*) from risk_prevention.subscription')).rows).toEqual(before.rows)
  })

  test.each(['', '12345', 'abcdef', '1234567', '１２３４５', '<b>', '0'.repeat(300)])('the code %j', async (code) => {
    const answer = await send('/subscriptions/confirm', { subscriptionId: 'x', code })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('6 位数字')
  })

  test('a code for nothing, links that are none, and far too much', async () => {
    const none = { subscriptionId: '01a1fce1-9555-712d-b9d7-d977b5acf73a', code: '123456' }
    expect((await send('/subscriptions/confirm', none)).text).toContain('请重新填写')
    for (const link of [
      '/subscriptions/x/y',
      `/subscriptions/${'-'.repeat(36)}/ab`,
      `/subscriptions/${none.subscriptionId}/${'0'.repeat(32)}`,
    ])
      expect((await open(link)).status).toBe(404)
    expect((await send('/subscriptions', { ...form(), words: '长'.repeat(20_000) })).status).toBe(413)
  })

  test('where no channel is connected nothing is taken, and that is said', async () => {
    disconnectChannel('email')
    const { status, text } = await send('/subscriptions', form())
    connectChannel(adapter('email'))
    expect(status).toBe(503)
    expect(text).toContain('没有保存您的联系方式')
  })
})
