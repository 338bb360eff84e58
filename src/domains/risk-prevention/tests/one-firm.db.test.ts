import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import type { InputOf } from '#base/http/index.ts'
import { setDay } from '#domains/consultations/tests/build-consultation.ts'
import {
  addCounterparty,
  listDealings,
  mergeCounterparties,
  type DealingSection,
} from '#platform/counterparties/contract/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { portalPagesOf } from '../index.ts'
import { buildDepartment } from './build-department.ts'
import { showPublished, visitor } from './show-published.ts'

const app = await startTestApplication()
useOwnCipher()
setDay('2020-12-20')
afterAll(() => setBusinessOffset(0))
const department = await buildDepartment(app)
const { clerk, stranger, bureau } = department
const { open, send } = visitor(app)
const code = '91410100MA0000015B'
let pointId: string
let firmId: string
let nameless: string

beforeAll(async () => {
  const ids = await showPublished(app, department, [
    { level: 'high', content: { name: '油烟直排', behaviour: '没有装净化器', contact: '演示窗口 12345' } },
    { level: 'low', content: { name: '菜单没有标价', behaviour: '菜单没有写价格' } },
  ])
  pointId = ids[0]!
  await app.database.pool.query(`update risk_prevention.batch set stage = 'guidance'`)
  const add = (fields: { name: string; code?: string; tradeCode?: string }) =>
    clerk.call(addCounterparty, { body: { organisationId: bureau, kind: 'organisation', ...fields } })
  firmId = (await add({ name: '演示老街面馆', code, tradeCode: 'H6210' })).id
  nameless = (await add({ name: '演示无证小店' })).id
})

type Body = Partial<InputOf<typeof endpoints.recordGuidance>['body']>
const guide = (body: Body) =>
  clerk.call(endpoints.recordGuidance, {
    params: { riskPointId: pointId },
    body: {
      counterpartyName: '随便写的',
      contactTitle: '店主',
      mode: 'reminder',
      guidedOn: '2020-12-19',
      officers: ['演示执法人员'],
      content: '请装净化器',
      ...body,
    },
  })
const give = (id: string, body: { revision: number; code?: string | null }) =>
  clerk.call(endpoints.giveBooklet, { params: { guidanceRecordId: id }, body })
const dealings = async (person: SignedIn, counterpartyId: string) => {
  const { sections } = await person.call(listDealings, { params: { counterpartyId } })
  return Object.fromEntries(sections.map((section): [string, DealingSection] => [section.title, section]))
}

test('what is told of a public point leads to the pages about it', async () => {
  const pages = await portalPagesOf(app.database.db, pointId)
  expect(pages.map(({ path }) => path)).toEqual([
    `/risks/${pointId}`,
    expect.stringMatching(/^\/trades\?trade=\w/),
    `/risks?unit=${bureau}`,
  ])
  for (const { path } of pages) expect((await open(path)).status).toBe(200)
  expect(await portalPagesOf(app.database.db, null)).toEqual([])
})

describe('guidance and its firm', () => {
  test('a known one is chosen by its id, and the record bears its name', async () => {
    const record = await guide({ counterpartyId: firmId })
    expect(record).toMatchObject({ counterpartyId: firmId, counterpartyName: '演示老街面馆', bookletCode: null })
    const { items } = await clerk.call(endpoints.listGuidance, { query: { counterpartyId: firmId } })
    expect(items.map(({ id }) => id)).toEqual([record.id])
  })

  test('a new one is registered in the same act; its number is checked and found again', async () => {
    const first = await guide({ counterpartyName: '演示新店', counterpartyCode: '91410100123456788y' })
    const again = await guide({ counterpartyName: '写得不一样的新店', counterpartyCode: '91410100123456788Y' })
    expect(again.counterpartyId).toBe(first.counterpartyId)
    await expect(guide({ counterpartyCode: '91410100123456788X' })).rejects.toMatchObject({
      code: 'counterparties.wrong',
      errors: [{ path: 'body.counterpartyCode', message: expect.stringContaining('校验码') }],
    })
  })

  test.each([
    ['somebody whom nobody here knows', { counterpartyId: '0190a000-0000-7000-8000-000000000000' }, '没有这户'],
    ['an hour without a day', { dueTime: '14:30' }, '哪一天'],
    ['a day before the guidance', { dueOn: '2020-12-01' }, '不能早于指导日期'],
    ['an hour that is none', { dueOn: '2020-12-30', dueTime: '25:00' }, '时间写作'],
  ])('%s is refused in words', async (_name, body, words) => {
    await guide(body).then(
      () => expect.unreachable(),
      (problem: { status: number; detail: string; errors: { message: string }[] }) => {
        expect(problem.status).toBeLessThan(500)
        expect(problem.detail + problem.errors.map(({ message }) => message).join()).toContain(words)
      },
    )
  })
})

describe('一户一册 of a firm that is known by its number', () => {
  let bookletCode: string

  test('is one for all departments: later guidance goes into it by itself', async () => {
    const first = await guide({ counterpartyId: firmId, content: '第一次指导' })
    bookletCode = (await give(first.id, { revision: 1 })).code
    const second = await guide({ counterpartyId: firmId, content: '第二次指导' })
    expect(second.bookletCode).toBe(bookletCode)
    const { text } = await open(`/booklets/${bookletCode}`)
    expect(text).toContain('第一次指导')
    expect(text).toContain('第二次指导')
  })

  test('shows what is asked of it with day and hour, and what to look out for in its own trade', async () => {
    await guide({ counterpartyId: firmId, content: '请到窗口补材料', dueOn: '2020-12-28', dueTime: '14:30' })
    await guide({ counterpartyId: firmId, content: '请当天整改', dueOn: '2020-12-19' })
    const { text } = await open(`/booklets/${bookletCode}`)
    expect(text.indexOf('2020-12-19（已过）')).toBeLessThan(text.indexOf('2020-12-28 14:30'))
    for (const words of ['换个时间', '请联系 演示窗口 12345', '小饭馆、饭店要注意的（2 个风险点）', '菜单没有写价格'])
      expect(text).toContain(words)
    const paper = await open(`/booklets/${bookletCode}/print.pdf`)
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('takes no record of another firm; shops of one name without number are never put together', async () => {
    const other = await guide({ counterpartyName: '演示别家', counterpartyCode: '91410100123456788Y' })
    await expect(give(other.id, { revision: 1, code: bookletCode })).rejects.toThrow('登记的是另一户')
    const one = await guide({ counterpartyId: nameless })
    const own = await give(one.id, { revision: 1 })
    expect(own.code).not.toBe(bookletCode)
    expect((await guide({ counterpartyId: nameless })).bookletCode).toBeNull()
  })

  test('the page of the firm shows records, guidance and self-reports, each to those who may read them', async () => {
    await clerk.call(endpoints.recordByHand, {
      body: {
        organisationId: bureau,
        item: '油烟直排',
        occurredOn: '2020-05-06',
        procedure: 'simple',
        counterpartyKind: 'organisation',
        counterpartyName: '演示老街面馆',
        counterpartyCode: code,
      },
    })
    const sent = await send('/self-reports/new', {
      riskPointId: pointId,
      form: 'FORM1234567890AB',
      shopName: '老街面馆',
      text: '净化器坏了',
      correction: '已修好',
      bookletCode,
      understood: 'yes',
    })
    expect(sent.status).toBe(200)
    const shown = await dealings(clerk, firmId)
    expect(shown['执法记录']).toMatchObject({ total: 1, items: [{ title: '油烟直排', detail: '简易程序' }] })
    expect(shown['行政指导记录']!.total).toBe(5)
    expect(shown['主动改正报告']).toMatchObject({ total: 1, items: [{ title: '油烟直排', detail: '已收到' }] })
    expect(shown['一户一册']).toMatchObject({
      total: 1,
      items: [{ portalAddress: expect.stringMatching(`/booklets/${bookletCode}$`) }],
    })
    const ofLeader = Object.keys(await dealings(department.leader, firmId))
    expect(ofLeader).toEqual(expect.arrayContaining(['执法记录', '行政指导记录']))
    expect(ofLeader).not.toContain('主动改正报告')
    await expect(dealings(stranger, firmId)).rejects.toMatchObject({ status: 404 })
  })

  test('merged, the duplicate’s records stand on the page of the one that stays', async () => {
    const twin = await guide({ counterpartyName: '演示老街面馆（正门）' })
    await clerk.call(mergeCounterparties, {
      params: { counterpartyId: firmId },
      body: { mergedId: twin.counterpartyId!, revision: 1, mergedRevision: 1, reason: '同一家' },
    })
    const shown = await dealings(clerk, firmId)
    expect(shown['行政指导记录']!.total).toBe(6)
    expect(await guide({ counterpartyId: twin.counterpartyId })).toMatchObject({ counterpartyId: firmId })
  })

  test('the evaluation counts firms, not the names that they were written under', async () => {
    const { rows } = await app.database.pool.query<{ id: string }>(
      `update risk_prevention.batch set stage = 'evaluation' returning id`,
    )
    const params = { batchId: rows[0]!.id }
    const { basis } = await clerk.call(endpoints.showEvaluation, { params })
    const { figures } = await clerk.call(endpoints.saveEvaluation, { params, body: { revision: 0, basis } })
    expect(figures).toMatchObject({ guidances: 12, guided: 3 })
  })
})
