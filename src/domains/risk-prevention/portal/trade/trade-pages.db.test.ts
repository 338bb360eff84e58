import { describe, expect, test } from 'vitest'
import { startTestApplication } from '#tests/harness/app.ts'
import { buildDepartment } from '../../tests/build-department.ts'
import { showPublished, visitor } from '../../tests/show-published.ts'

const app = await startTestApplication()
const department = await buildDepartment(app)
const { open } = visitor(app)
const county = department.county
const { rows } = await app.database.pool.query<{ id: string }>(
  `select id from organisations.organisation where name = '演示乙区'`,
)
const other = rows[0]!.id
const of = (code: string, edition: '2011' | '2017' = '2017') => ({ trade: { code, name: '', edition } })

await showPublished(app, department, [
  { level: 'low', content: { name: '菜单没有标价', ...of('H6210'), advice: '逐一标价' } },
  { level: 'high', content: { name: '油烟直排', ...of('H62') }, organisationId: department.city },
  { level: 'medium', content: { name: '占道摆摊', ...of('') } },
  { level: 'high', content: { name: '外区的要求', ...of('H6210') }, organisationId: other },
  {
    level: 'low',
    content: { name: '外区路段', place: '演示乙区演示路', ...of('H6210') },
    organisationId: department.city,
  },
  { level: 'high', content: { name: '染发不留样', ...of('O8040') } },
  { level: 'high', content: { name: '修车占道', ...of('O8040', '2011') } },
  { level: 'low', content: { name: '只写数字', ...of('6210') } },
])

const shownNames = async (query: string) =>
  [...(await open(`/trades?${query}`)).text.matchAll(/<a href="\/risks\/[^"]+">([^<]+)<\/a>/g)].map(([, name]) => name)

describe('您从事什么行业？在哪里？', () => {
  test('one page has the points of all departments for the trade and the place, the highest first', async () => {
    const { status, text } = await open(`/trades?words=小饭馆&place=${county}`)
    expect(status).toBe(200)
    expect(text).toContain('小饭馆、饭店 · 演示甲区：4 个风险点（高 1）')
    expect(text).toContain('高＝多发或后果重，不是说您的店风险高')
    expect(await shownNames(`words=小饭馆&place=${county}`)).toEqual([
      '油烟直排',
      '占道摆摊',
      '菜单没有标价',
      '只写数字',
    ])
    for (const words of ['逐一标价', '演示窗口 12345', '第 1 版', '/registers/DEMOCODE', '2020-08-10', '打印提示卡'])
      expect(text).toContain(words)
    expect(text).not.toContain('<script')
  })

  test('another place has its own, and the whole city all of them', async () => {
    expect(await shownNames(`words=小饭馆&place=${other}`)).toEqual(['外区的要求', '油烟直排', '外区路段'])
    expect(await shownNames('trade=restaurant')).toHaveLength(6)
  })

  test('a code means what its own edition says', async () => {
    expect(await shownNames('words=理发店')).toEqual(['染发不留样', '占道摆摊'])
    expect((await open('/trades?trade=hairdresser')).text).toContain('2017 版')
  })

  test('words that nobody knows are said to be unknown, and what concerns everyone is shown', async () => {
    const { text } = await open('/trades?words=火箭发射<b>')
    expect(text).toContain('没认出“火箭发射&lt;b&gt;”')
    expect(await shownNames('words=火箭发射')).toEqual(['占道摆摊'])
  })

  test.each(['trade=%00', `place=${'x'.repeat(500)}`, 'page=-1', 'page=1e9', 'words=%27;drop', 'page=99&trade=bar'])(
    'what makes no sense (%s) is a page all the same',
    async (query) => expect((await open(`/trades?${query}`)).status).toBe(200),
  )

  test('the card is one paper with the same points; without any there is none, and that is said', async () => {
    const card = await open(`/trades/card.pdf?trade=restaurant&place=${county}`)
    expect(card.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await app.database.pool.query(`delete from risk_prevention.published_point where trade_code = ''`)
    const none = await open(`/trades/card.pdf?trade=taxi&place=${county}`)
    expect(none.status).toBe(404)
    expect(none.text).toContain('没有可以打印的提示卡')
  })

  test('the home of the portal begins with the question', async () => {
    const { text } = await open('/')
    expect(text.indexOf('您从事什么行业？')).toBeGreaterThan(0)
    expect(text.indexOf('您从事什么行业？')).toBeLessThan(text.indexOf('最近公布'))
    expect(text).toContain('演示乙区')
  })
})
