import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { setDay } from '#domains/consultations/tests/build-consultation.ts'
import { findFacts } from '#platform/evidence/contract/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { countRows } from '#tests/harness/count-rows.ts'
import * as endpoints from '../contract/index.ts'
import { buildDepartment } from './build-department.ts'
import { showPublished, visitor } from './show-published.ts'

const app = await startTestApplication()
useOwnCipher()
setDay('2020-12-20')
afterAll(() => setBusinessOffset(0))
const department = await buildDepartment(app)
const { clerk, reviewer, leader, stranger, bureau, office } = department
const { open, send } = visitor(app)
const { pool } = app.database
let serious: string
let minor: string

beforeAll(async () => {
  const ids = await showPublished(app, department, [
    { level: 'high', content: { name: '油烟直排', behaviour: '没有装净化器' } },
    { level: 'low', content: { name: '菜单没有标价', behaviour: '菜单没有写价格' } },
  ])
  serious = ids[0]!
  minor = ids[1]!
  const many = Array.from({ length: 25 }, (_, place) => ({
    level: 'low' as const,
    content: { name: `货车 ${place}`, trade: { code: 'G5430', name: '' } },
  }))
  await showPublished(app, department, many)
})

const asked = { words: 'restaurant', place: '' }
const answered = () => ({ ...asked, [`a-${serious}`]: 'unsure', [`a-${minor}`]: 'yes' })

describe('执法体检', () => {
  test('asks no more than twenty questions, made from the points of the trade', async () => {
    const { text } = await open('/self-check?trade=haulage')
    expect(text.match(/<legend>/g)).toHaveLength(20)
    expect(text).toContain('这里只问最要紧的 20 个')
    const own = await open('/self-check?trade=restaurant')
    expect(own.text).toContain('1. 没有装净化器')
    expect(own.text).toContain('执法人员看不到')
  })

  test('nothing is stored: neither by the page, nor by the paper, nor where consent is missing', async () => {
    const before = await countRows(app.database)
    const { text, headers } = await send('/self-check/result', answered())
    expect(text).toContain('1 件请直接问人，1 件可以马上改')
    expect(headers.get('cache-control')).toBe('no-store')
    const paper = await send('/self-check/result.pdf', answered())
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const refused = await send('/self-check/keep', answered())
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('没有勾选同意，所以没有保存')
    expect(await countRows(app.database)).toEqual(before)
  })

  test('what is serious goes to a person, also where somebody is only unsure', async () => {
    const { text } = await send('/self-check/result', { ...asked, [`a-${serious}`]: 'unsure' })
    expect(text.indexOf('请直接问人')).toBeLessThan(text.indexOf('油烟直排'))
    expect(text).toContain('由工作人员答复')
    expect(text).toContain('演示窗口 12345')
  })

  test('with consent it is kept so that only its author can read it, and can be erased', async () => {
    const kept = await send('/self-check/keep', { ...answered(), consent: 'yes' })
    const code = /<strong>([0-9A-Z ]{24})<\/strong>/.exec(kept.text)![1]!
    expect(kept.text).toContain('2021-01-19')
    const { rows } = await pool.query<{ stored: string }>(
      'select row_to_json(k)::text as stored from risk_prevention.kept_self_check k',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]!.stored).not.toContain(Buffer.from(minor).toString('hex'))
    expect(rows[0]!.stored).not.toContain(Buffer.from(code.replaceAll(' ', '')).toString('hex'))
    expect((await send('/self-check/kept', { code: code.toLowerCase() })).text).toContain('1 件可以马上改')
    await send('/self-check/erase', { code })
    expect((await send('/self-check/kept', { code })).status).toBe(404)
  })

  test('no address of the workbench knows of self-checks', () => {
    const known = app.routes.map(({ endpoint }) => `${endpoint.path} ${endpoint.summary}`)
    expect(known.filter((one) => /self-check|体检/.test(one))).toEqual([])
  })

  test.each([
    ['nothing', {}, 422, '至少回答一个问题'],
    ['an answer that is none', { answer: 'maybe' }, 422, '至少回答一个问题'],
    ['a trade that is none', { words: '火箭' }, 200, '各行各业|火箭'],
  ])('takes %s calmly', async (_name, wrong: Record<string, string>, status, words) => {
    const { answer, ...rest } = wrong
    const sent = await send('/self-check/result', { ...asked, ...(answer ? { [`a-${minor}`]: answer } : {}), ...rest })
    expect(sent.status).toBe(status)
    expect(sent.text).toMatch(new RegExp(words))
  })

  test.each(['', 'WRONG', '￥'.repeat(500)])('opens nothing with the code %j', async (code) => {
    const { status, text } = await send('/self-check/kept', { code })
    expect(status).toBe(404)
    expect(text).toContain('可能抄错、已删除或已过期')
  })
})

const report = () => ({
  riskPointId: minor,
  form: `FORM${Math.random()
    .toString(36)
    .slice(2, 10)
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '0')}0000`,
  shopName: '演示小饭馆',
  text: '上周菜单没有写价格',
  correction: '已经逐一标价',
  correctedOn: '2020-12-18',
  contact: '13900000000',
  understood: 'yes',
})
const codeOf = (text: string) => /回执编号：<strong>([0-9A-Z ]+)<\/strong>/.exec(text)![1]!.replaceAll(' ', '')
const bookletOf = (text: string) => /\/booklets\/([0-9A-Z]{12})/.exec(text)![1]!

describe('主动改正', () => {
  test('before a word is written it says who receives it, what may follow, and who decides', async () => {
    const { text } = await open(`/self-reports/new?point=${minor}`)
    for (const words of ['演示甲区城市管理局', '依法立案调查', '第三十二条、第三十三条', '由该单位依法决定'])
      expect(text.indexOf(words)).toBeGreaterThan(0)
    expect(text.indexOf('依法立案调查')).toBeLessThan(text.indexOf('<textarea'))
  })

  test('the receipt has its instant and its digest; the unit takes it, which is a fact, and answers', async () => {
    const sent = await send('/self-reports/new', report())
    expect(sent.status).toBe(200)
    const code = codeOf(sent.text)
    const later = await open(`/self-reports/${code}`)
    expect(later.text).toContain('2020/12/20')
    expect(later.text).not.toContain('上周菜单')
    expect(later.text).not.toContain('13900000000')
    const paper = await open(`/self-reports/${code}/receipt.pdf`)
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await open(`/verify/${code}`)).text).toContain('回执属实')

    const { items } = await clerk.call(endpoints.listSelfReports, { query: { q: code } })
    const params = { selfReportId: items[0]!.id }
    const shown = await reviewer.call(endpoints.showSelfReport, { params })
    expect(shown).toMatchObject({ text: '上周菜单没有写价格', contact: '13900000000', intact: true, mayHandle: false })
    expect((await open(`/self-reports/${code}`)).text).toContain(shown.digest)
    const close = (body: object) =>
      clerk.call(endpoints.closeSelfReport, {
        params,
        body: { revision: 2, outcome: 'noted', answer: '已登记', ...body },
      })
    await expect(close({ revision: 1 })).rejects.toMatchObject({ detail: '请先受理，再办结' })
    await clerk.call(endpoints.takeSelfReport, { params, body: { revision: 1 } })
    await expect(clerk.call(endpoints.takeSelfReport, { params, body: { revision: 2 } })).rejects.toMatchObject({
      code: 'risk-prevention.not-possible-now',
    })
    const facts = await leader.call(findFacts, { query: { organisationId: bureau } })
    expect(facts.items.map(({ sentence }) => sentence).join()).toContain(`回执 ${code}`)
    await expect(close({ outcome: 'enforcement' })).rejects.toMatchObject({ code: 'risk-prevention.reason-needed' })
    await expect(close({ revision: 1 })).rejects.toMatchObject({ code: 'risk-prevention.changed-meanwhile' })
    await close({})
    expect((await open(`/self-reports/${code}`)).text).toContain('已登记')
    await pool.query(`update risk_prevention.self_report set text = '改过' where code = $1`, [code])
    expect((await reviewer.call(endpoints.showSelfReport, { params })).intact).toBe(false)
  })

  test('others see nothing of it: another county, the city, the leader', async () => {
    const code = codeOf((await send('/self-reports/new', report())).text)
    const { items } = await clerk.call(endpoints.listSelfReports, { query: { q: code } })
    const params = { selfReportId: items[0]!.id }
    await expect(stranger.call(endpoints.showSelfReport, { params })).rejects.toMatchObject({ status: 404 })
    expect((await stranger.call(endpoints.listSelfReports, { query: {} })).total).toBe(0)
    await expect(office.call(endpoints.showSelfReport, { params })).rejects.toMatchObject({ status: 403 })
    await expect(leader.call(endpoints.listSelfReports, { query: {} })).rejects.toMatchObject({ status: 403 })
  })

  test('the same form sent twice is one report', async () => {
    const form = report()
    const [first, second] = [await send('/self-reports/new', form), await send('/self-reports/new', form)]
    expect(codeOf(second.text)).toBe(codeOf(first.text))
  })

  test.each([
    ['nothing in it', { text: '' }, '请写下发生了什么'],
    ['no correction', { correction: '  ' }, '请写下怎么改正的'],
    ['nobody', { shopName: '' }, '请填写店名或您的称呼'],
    ['too much', { text: '长'.repeat(2_001) }, '2000'],
    ['a hidden character', { text: '甲\u202e乙' }, '不可见字符'],
    ['markup for a name', { shopName: '<b>店</b>' }, '网页标记'],
    ['a contact that is none', { contact: '123' }, '11 位手机号码或电子邮箱'],
    ['a day that does not exist', { correctedOn: '2020-02-30' }, '存在的日期'],
    ['a day to come', { correctedOn: '2020-12-31' }, '改正日期不能晚于今天'],
    ['a booklet that is none', { bookletCode: 'ABC' }, '12 位字母和数字'],
    ['a booklet that does not exist', { bookletCode: 'ABCDEFGHJKLM' }, '没有这个编号的一户一册'],
    ['the three sentences unread', { understood: '' }, '请先看清上面三句话'],
  ])('is refused with %s, and what was typed stays', async (_name, wrong: Record<string, string>, words) => {
    const { status, text } = await send('/self-reports/new', { ...report(), ...wrong })
    expect(status).toBe(422)
    expect(text).toContain(words)
    if (!('correction' in wrong)) expect(text).toContain('已经逐一标价')
  })

  test.each([
    '/self-reports/NOTHERE',
    '/self-reports/new?point=x',
    '/booklets/NOTHERE',
    '/self-reports/NOTHERE/receipt.pdf',
  ])('%s says that there is nothing', async (address) => {
    const { status, text } = await open(address)
    expect(status).toBe(404)
    expect(text).toContain('没有')
  })

  test('what is far too large is refused before it is read', async () => {
    expect((await send('/self-reports/new', { ...report(), text: '长'.repeat(60_000) })).status).toBe(413)
  })
})

describe('一户一册', () => {
  test('gathers what departments told one shop, by its code; a withdrawn record leaves it', async () => {
    const sent = await send('/self-reports/new', report())
    const code = bookletOf(sent.text)
    await pool.query(`update risk_prevention.batch set stage = 'guidance'`)
    const guide = () =>
      clerk.call(endpoints.recordGuidance, {
        params: { riskPointId: minor },
        body: {
          counterpartyName: '演示小饭馆',
          mode: 'reminder',
          guidedOn: '2020-12-19',
          officers: ['演示执法人员'],
          content: '请逐一标价',
          contactTitle: '店主',
        },
      })
    const first = await guide()
    const give = (id: string, body: { revision: number; code?: string | null }) =>
      clerk.call(endpoints.giveBooklet, { params: { guidanceRecordId: id }, body })
    await expect(give(first.id, { revision: 1, code: 'ABCDEFGHJKLM' })).rejects.toMatchObject({
      code: 'risk-prevention.booklet-not-found',
    })
    await expect(
      stranger.call(endpoints.giveBooklet, { params: { guidanceRecordId: first.id }, body: { revision: 1 } }),
    ).rejects.toMatchObject({ status: 404 })
    expect(await give(first.id, { revision: 1, code })).toEqual({ code })
    const { text } = await open(`/booklets/${code}`)
    for (const words of ['请逐一标价', '还没有答复', '演示窗口 12345', '菜单没有标价', '1 件报告正在办理'])
      expect(text).toContain(words)
    const paper = await open(`/booklets/${code}/print.pdf`)
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await clerk.call(endpoints.withdrawGuidance, {
      params: { guidanceRecordId: first.id },
      body: { revision: 2, reason: '登记有误' },
    })
    expect((await open(`/booklets/${code}`)).text).not.toContain('请逐一标价')
    const second = await guide()
    const fresh = await give(second.id, { revision: 1 })
    expect(fresh.code).not.toBe(code)
    await expect(give(second.id, { revision: 2 })).rejects.toMatchObject({ code: 'risk-prevention.not-possible-now' })
  })
})
