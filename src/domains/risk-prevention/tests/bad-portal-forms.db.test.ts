import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { setDay } from '#domains/consultations/tests/build-consultation.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { countRows } from '#tests/harness/count-rows.ts'
import { buildDepartment } from './build-department.ts'
import { showPublished, visitor } from './show-published.ts'

const app = await startTestApplication()
useOwnCipher()
setDay('2020-12-20')
afterAll(() => setBusinessOffset(0))
const { open, send } = visitor(app)
let point = ''

beforeAll(async () => {
  const department = await buildDepartment(app)
  point = (await showPublished(app, department, [{ level: 'low', content: { name: '菜单没有标价' } }]))[0]!
})

const unknownId = '019370a0-0000-7000-8000-000000000001'
const long = (letters: number) => '长'.repeat(letters)

/** What is wrong, the fields that say so, the status, and a part of the page. */
type Fields = Readonly<Record<string, string>>
type BadForm = readonly [what: string, wrong: Fields, says: string, status?: 404 | 413]

const reports: readonly BadForm[] = [
  ['nothing that happened', { text: '' }, '请写下发生了什么'],
  ['blanks for what happened', { text: ' \r\n ' }, '请写下发生了什么'],
  ['no correction', { correction: '' }, '请写下怎么改正的'],
  ['nobody’s name', { shopName: '' }, '请填写店名或您的称呼'],
  ['a report of 2001 letters', { text: long(2_001) }, '2000'],
  ['a correction of 2001 letters', { correction: long(2_001) }, '2000'],
  ['a name of 200 letters', { shopName: long(200) }, '不能超过'],
  ['a name with markup', { shopName: '<script>店</script>' }, '网页标记'],
  ['a name over two lines', { shopName: '甲\r\n店' }, '不可见字符'],
  ['letters that turn the line round', { text: '甲\u202e乙' }, '不可见字符'],
  ['a NUL', { text: '甲\u0000乙' }, '不可见字符'],
  ['a telephone of ten digits', { contact: '1390000000' }, '11 位手机号码或电子邮箱'],
  ['a contact in words', { contact: '请到店里找我' }, '11 位手机号码或电子邮箱'],
  ['the 30th of February', { correctedOn: '2020-02-30' }, '存在的日期'],
  ['a day in words', { correctedOn: '昨天' }, '存在的日期'],
  ['a day to come', { correctedOn: '2020-12-31' }, '改正日期不能晚于今天'],
  ['a day of the year 20200', { correctedOn: '20200-12-01' }, '存在的日期'],
  ['half a booklet’s number', { bookletCode: 'ABC' }, '12 位字母和数字'],
  ['a booklet that is not there', { bookletCode: 'ABCDEFGHJKLM' }, '没有这个编号的一户一册'],
  ['three sentences unread', { understood: '' }, '请先看清上面三句话'],
  ['a point that is not there', { riskPointId: unknownId }, '没有这个风险点', 404],
  ['a point that is no number', { riskPointId: "' or 1=1" }, '没有这个风险点', 404],
  ['far too much', { text: long(60_000) }, '请精简到 2000 字以内', 413],
]

describe('a report of one’s own will', () => {
  const cases = reports.map(([what, wrong, says, status]) => [what, wrong, says, status ?? 422] as const)
  test.each(cases)('with %s is refused, and the rest stays as typed', async (_, wrong, says, status) => {
    const good = { shopName: '演示小饭馆', text: '上周没有写价格', correction: '已经逐一标价', contact: '13900000000' }
    const typed = { riskPointId: point, form: 'DEMO00000001', understood: 'yes', ...good, ...wrong }
    const before = await countRows(app.database)
    const got = await send('/self-reports/new', typed)
    expect({ status: got.status, says: got.text.includes(says) }).toEqual({ status, says: true })
    if (status === 422)
      for (const [field, value] of Object.entries(good)) if (!(field in wrong)) expect(got.text).toContain(value)
    expect(await countRows(app.database)).toEqual(before)
  })
})

const checks: readonly (readonly [form: string, what: string, wrong: Fields, says: string, status: number])[] = [
  ['result', 'no answer', {}, '请至少回答一个问题', 422],
  ['result', 'an answer that is none', { answer: 'maybe' }, '请至少回答一个问题', 422],
  ['result', 'an answer of a point that is not there', { [`a-${unknownId}`]: 'yes' }, '请至少回答一个问题', 422],
  ['result', 'a body of 70 000 letters', { words: long(70_000) }, '请从执法体检首页重新开始', 413],
  ['keep', 'no consent', { answer: 'yes' }, '没有勾选同意，所以没有保存', 422],
  ['keep', 'another word for consent', { answer: 'yes', consent: 'maybe' }, '没有勾选同意', 422],
  ['kept', 'no code', { code: '' }, '可能抄错、已删除或已过期', 404],
  ['kept', 'a code that was never given', { code: 'ABCD2345ABCD2345ABCD' }, '可能抄错、已删除或已过期', 404],
  ['kept', 'a code of 500 signs', { code: '￥'.repeat(500) }, '可能抄错、已删除或已过期', 404],
  ['kept', 'a code with a NUL', { code: 'ABCD\u0000' }, '可能抄错、已删除或已过期', 404],
]

describe('执法体检', () => {
  test.each(checks)('%s with %s is answered in words, and nothing is kept', async (form, _, wrong, says, status) => {
    const { answer, ...fields } = wrong as { readonly answer?: string } & Fields
    const given = answer === undefined ? {} : { [`a-${point}`]: answer }
    const before = await countRows(app.database)
    const got = await send(`/self-check/${form}`, { words: 'restaurant', place: '', ...given, ...fields })
    expect({ status: got.status, says: got.text.includes(says) }).toEqual({ status, says: true })
    expect(await countRows(app.database)).toEqual(before)
  })
})

/** Addresses that somebody typed, shortened or played with. What makes no sense is as if it had not been asked; what is not there says so. */
const addresses: readonly (readonly [address: string, status: number, says: string])[] = [
  ['/risks?page=0', 200, '菜单没有标价'],
  ['/risks?page=-1', 200, '菜单没有标价'],
  ['/risks?page=1e308', 200, '菜单没有标价'],
  ['/risks?page=99', 200, '没有'],
  ['/risks?level=deadly', 200, '菜单没有标价'],
  ['/risks?unit=x', 200, '菜单没有标价'],
  [`/risks?unit=${unknownId}`, 200, '没有'],
  [`/risks?trade=${encodeURIComponent('\'"<script>')}`, 200, '菜单没有标价'],
  [`/risks?q=${encodeURIComponent(long(1000))}`, 200, '没有'],
  ['/risks?q=%00', 200, ''],
  ['/risks?q=%EF%BF%BE', 200, ''],
  ['/risks?q=%25%5F%5C', 200, ''],
  [`/risks?q=${encodeURIComponent('<script>alert(1)</script>')}`, 200, '没有'],
  [`/risks/${unknownId}`, 404, '没有这个风险点'],
  ['/risks/x', 404, '没有'],
  [`/risks/${unknownId}/card.pdf`, 404, '没有这个风险点'],
  ['/trades?words=%E7%81%AB%E7%AE%AD', 200, '火箭'],
  ['/trades?trade=restaurant&page=1.5', 200, '菜单没有标价'],
  ['/trades?trade=restaurant&place=nowhere', 200, '菜单没有标价'],
  ['/trades?words=%00%00', 200, ''],
  [`/trades?words=${encodeURIComponent(long(500))}`, 200, ''],
  ['/trades/card.pdf?words=%E7%81%AB%E7%AE%AD', 404, '没有可以打印的提示卡'],
  ['/self-check?words=%E7%81%AB%E7%AE%AD', 200, '换一个行业或地点'],
  ['/self-check?trade=%00', 200, ''],
  ['/self-reports/new', 404, '没有这个风险点'],
  ['/self-reports/new?point=%00', 404, '没有这个风险点'],
  ['/self-reports/NOTHERE', 404, '没有'],
  ['/self-reports/NOTHERE/receipt.pdf', 404, '没有'],
  ['/self-reports?code=%3Cb%3E', 302, ''],
  ['/booklets/NOTHERE', 404, '没有'],
  ['/booklets/ABCDEFGHJKLM', 404, '没有'],
  ['/booklets/ABCDEFGHJKLM/print.pdf', 404, '没有'],
  [`/booklets/${'A'.repeat(41)}`, 404, '没有'],
  ['/booklets?code=%20%00', 200, '一户一册编号'],
  ['/verify/%00', 400, '请'],
]

test.each(addresses)('%s is answered with %i, in words', async (address, status, says) => {
  const before = await countRows(app.database)
  const got = await open(address)
  expect(got.status).toBe(status)
  expect(got.text).toContain(says)
  expect(got.text).not.toContain('<script>alert')
  expect(await countRows(app.database)).toEqual(before)
})

test('there are at least forty bad forms and addresses', () => {
  expect(reports.length + checks.length + addresses.length).toBeGreaterThanOrEqual(40)
})

test('after very many forms the next waits, and what was typed is still there', async () => {
  const typed = { riskPointId: point, shopName: '演示小饭馆', text: '我写了很久', correction: '', understood: 'yes' }
  let last = await send('/self-reports/new', typed)
  for (let form = 0; form < 40 && last.status === 422; form++) last = await send('/self-reports/new', typed)
  expect(last.status).toBe(429)
  expect(last.text).toContain('十分钟后')
  expect(last.text).toContain('我写了很久')
})
