import { describe, expect, test } from 'vitest'
import { readSought, refillIndexes } from '#platform/search/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { buildDepartment } from '../../tests/build-department.ts'
import { showPublished, visitor } from '../../tests/show-published.ts'
import { searchPoints } from './search-points.ts'

const app = await startTestApplication()
const department = await buildDepartment(app)
const { open } = visitor(app)
const { pool, db } = app.database
const { county, city, bureau } = department
const other = (await pool.query<{ id: string }>(`select id from organisations.organisation where name = '演示乙区'`))
  .rows[0]!.id
const of = (code: string, name = '') => ({ trade: { code, name } })
const without = {
  advice: '',
  consequence: '',
  bases: [],
  measures: [],
  causes: [],
  place: '',
  timePattern: '',
  item: '',
}

await showPublished(app, department, [
  { level: 'low', content: { ...without, name: '油烟直排', behaviour: '没有装净化器', ...of('H6210', '正餐服务') } },
  { level: 'high', content: { ...without, name: '噪声扰民', behaviour: '油烟机噪声大', ...of('H62', '餐饮业') } },
  {
    level: 'medium',
    content: { ...without, name: '夜间油烟', behaviour: '深夜排放', ...of('') },
    organisationId: city,
  },
  {
    level: 'high',
    content: { ...without, name: '占道经营', behaviour: '在演示乙区摆摊', place: '演示乙区珺璟路', ...of('F5299') },
    organisationId: city,
  },
  {
    level: 'high',
    content: {
      ...without,
      name: '外区停车',
      behaviour: '违法停放',
      bases: [{ kind: 'penalty', law: '演示法', article: '第三十二条' }],
      ...of('G5442'),
    },
    organisationId: other,
  },
])

const search = async (typed: string, more: object = {}) =>
  searchPoints(db, { sought: await readSought(typed), page: 1, pageSize: 20, ...more })
const names = async (typed: string, more: object = {}) => (await search(typed, more)).items.map(({ name }) => name)

describe('search of what is published', () => {
  test('a word in the name goes before a word in the text, then the higher level', async () => {
    expect(await names('油烟')).toEqual(['夜间油烟', '油烟直排', '噪声扰民'])
    expect(await names('')).toEqual(['噪声扰民', '占道经营', '外区停车', '夜间油烟', '油烟直排'])
  })

  test('a place, an article, a trade’s code and name, a department are found by words', async () => {
    expect(await names('珺璟路')).toEqual(['占道经营'])
    expect(await names('第32条')).toEqual(['外区停车'])
    expect(await names('正餐')).toEqual(['油烟直排'])
    expect(await names('5299')).toEqual(['占道经营'])
    expect(await names('演示市')).toHaveLength(2)
  })

  test('what has some of the words is shown where nothing has all, and says so', async () => {
    const { items, by } = await search('油烟 火箭')
    expect(by).toBe('any')
    expect(items).toHaveLength(3)
    expect((await search('火箭')).total).toBe(0)
  })

  test('each facet counts what its choice would leave, with groups above classes and the whole city everywhere', async () => {
    const { facets, total } = await search('', { tradeCode: 'H6210' })
    expect(total).toBe(3)
    const counts = new Map(facets.trade.map(({ key, count }) => [key, count]))
    expect(counts.get('H6210')).toBe(3)
    expect(counts.get('H62')).toBe(3)
    expect(counts.get('F5299')).toBe(2)
    expect(facets.place.get(county)).toBe(3)
    expect(facets.place.get(other) ?? facets.wholeCity).toBe(1)
    expect(facets.level.map(({ key, count }) => `${key} ${count}`).toSorted()).toEqual(['high 1', 'low 1', 'medium 1'])
    for (const { key, count } of facets.trade) expect((await search('', { tradeCode: key })).total).toBe(count)
    for (const { key, count } of facets.unit)
      expect((await search('', { tradeCode: 'H6210', organisationId: key })).total).toBe(count)
  })

  test('a county has its own, the whole city’s, and what a city department names it for', async () => {
    expect(await names('', { placeId: county })).toEqual(['噪声扰民', '夜间油烟', '油烟直排'])
    expect(await names('', { placeId: other })).toEqual(['占道经营', '外区停车', '夜间油烟'])
    expect(await names('', { placeId: other, level: 'high', organisationId: city })).toEqual(['占道经营'])
  })

  test('pages follow each other without gap or repetition', async () => {
    const all = await names('')
    const paged = [1, 2, 3].map(async (page) => names('', { page, pageSize: 2 }))
    expect((await Promise.all(paged)).flat()).toEqual(all)
  })

  test('an index made in another way is refilled, and nothing is done twice', async () => {
    await pool.query(`update risk_prevention.published_point set words = '', indexed_as = 0`)
    expect(await names('油烟')).toEqual([])
    expect(await refillIndexes(db)).toMatchObject({ 'risk-prevention.published-point': 5 })
    expect(await refillIndexes(db)).toMatchObject({ 'risk-prevention.published-point': 0 })
    expect(await refillIndexes(db, true)).toMatchObject({ 'risk-prevention.published-point': 5 })
    expect(await names('油烟')).toHaveLength(3)
  })
})

describe('the page', () => {
  test('marks what was sought, escapes everything, and keeps choices in the form', async () => {
    const { text } = await open(`/risks?q=油烟&trade=H6210&place=${county}&unit=${bureau}`)
    expect(text).toContain('<mark>油烟</mark>直排')
    expect(text).toContain('油烟：2 个风险点')
    expect(text).toContain('油烟机噪声大'.replace('油烟', '<mark>油烟</mark>'))
    expect(text).toMatch(/selected value="H6210"|value="H6210" selected/)
    expect((await open(`/risks?q=${encodeURIComponent('<script>油烟')}`)).text).not.toContain('<script')
  })

  test('a street is looked for in the place, not in the other words', async () => {
    expect((await open('/risks?place=珺璟路')).text).toContain('1 个风险点')
    expect((await open('/risks?street=珺璟路&q=占道')).text).toContain('<mark>占道</mark>经营')
    expect((await open('/risks?street=净化器')).text).toContain('没有找到')
    expect((await open('/risks?street=%25')).text).toContain('没有找到')
  })

  test.each([
    ['q=%00', '5 个风险点'],
    ['q=%27;drop%20table', '没有找到'],
    [`q=${'长'.repeat(900)}`, '没有找到'],
    ['q=%F0%9F%98%80', '5 个风险点'],
    ['q=:*%26|!()', '5 个风险点'],
    ['trade=%27%27&level=x&unit=1&place=%00', '5 个风险点'],
    ['trade=Z9999', '1 个风险点'],
    [`unit=${county}&q=油烟`, '在所有行业和地点里找'],
    ['page=99', '这一页没有了'],
    ['page=-1', '5 个风险点'],
    ['page=1e9&q=油烟', '3 个风险点'],
    ['q=%ff', '没有找到'],
    ['place=00000000-0000-0000-0000-000000000000', '5 个风险点'],
    ['q=a&q=b', '没有找到'],
  ])('%s is a page that says what to do', async (query, words) => {
    const { status, text } = await open(`/risks?${query}`)
    expect(status).toBe(200)
    expect(text).toContain(words)
  })
})
