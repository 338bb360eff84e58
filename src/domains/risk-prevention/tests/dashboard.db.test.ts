import { read } from 'hucre'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { setDay } from '#domains/consultations/tests/build-consultation.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { buildDepartment, createBatch } from './build-department.ts'
import { importFile } from './import-file.ts'

const app = await startTestApplication()
afterAll(() => setBusinessOffset(0))
setDay('2020-12-15')
const department = await buildDepartment(app)
const { clerk, reviewer, office, stranger, bureau } = department

const months = Array.from({ length: 30 }, (_, place) => {
  const index = 2018 * 12 + 5 + place
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
})
/** Places with so many records a month; 演示一路 leaps in November 2020. */
const perMonth = { 演示一路: 12, 演示二路: 6, 演示三路: 6, 演示巷: 1 }

beforeAll(async () => {
  const lines = months.flatMap((month, index) =>
    Object.entries(perMonth).flatMap(([place, usual]) => {
      const many = usual + (index % 3) - (usual > 1 ? 1 : 0) + (place === '演示一路' && month === '2020-11' ? 40 : 0)
      return Array.from({ length: many }, (_, number) => {
        const day = `${month}-${String((number % 27) + 1).padStart(2, '0')} 18:30`
        const item = place === '演示巷' ? '占道经营' : '违法停车'
        return `${month}-${place}-${number},${item},${day},简易程序,${place},${place === '演示巷' ? '' : '演示甲区'}`
      })
    }),
  )
  const header = '案号,案由,处罚日期,处罚程序,路段,区县\r\n'
  const done = await importFile(app, clerk, bureau, { content: header + lines.join('\r\n') })
  expect(done.rowsWrong).toBe(0)
  const content = `月份,事项,区县,检查次数\r\n2020-11,违法停车,演示甲区,30\r\n2019-11,违法停车,演示甲区,60\r\n`
  await importFile(app, clerk, bureau, { content, kind: 'inspections' })
})

const show = (query: Record<string, unknown> = {}) => clerk.call(endpoints.showDashboard, { query: query as never })
const listOf = async (address: string) => {
  const query = Object.fromEntries(new URLSearchParams(address.split('?')[1]))
  return (await clerk.call(endpoints.listEnforcementRecords, { query: query as never })).total
}

test('the usual period is whole months up to the last one that is over, beside the same months a year before', async () => {
  const found = await show()
  expect(found).toMatchObject({
    organisationId: bureau,
    from: '2019-12-01',
    to: '2020-11-30',
    beforeFrom: '2018-12-01',
    beforeTo: '2019-11-30',
    settingsDecided: false,
  })
  expect(found.months).toHaveLength(12)
  expect(found.total.count).toBe(found.months.reduce((sum, { count }) => sum + count, 0))
  expect(found.total).toMatchObject({ inspections: 30, inspectionsBefore: 60 })
  expect(found.total.sentence).toContain('检查减少，不能据此判断违法减少')
  expect(found.items.find(({ item }) => item === '占道经营')).toMatchObject({
    inspections: null,
    inspectionsBefore: null,
  })
})

test('every number has as many records behind it as it says', async () => {
  const { organisationId, from, to, total, items, places } = await show()
  const period = { organisationId, from, to }
  expect(await listOf(endpoints.recordsBehind(period))).toBe(total.count)
  for (const { item, count } of items) expect(await listOf(endpoints.recordsBehind({ ...period, item }))).toBe(count)
  for (const { place, count } of places) expect(await listOf(endpoints.recordsBehind({ ...period, place }))).toBe(count)
  const table = await clerk.call(endpoints.showDashboardTable, {})
  expect(table.rows.map(({ districtName }) => districtName)).toEqual(['演示甲区', '未写区县'])
  for (const { item, districtId, count } of table.rows)
    expect(await listOf(endpoints.recordsBehind({ ...period, item, districtId }))).toBe(count)
})

test('places stand by their shrunken rate with an interval; level ones are named, and the one that leapt is warned of', async () => {
  const { places, risingPlaces } = await show()
  expect(places.map(({ place }) => place)).toEqual(['演示一路', '演示三路', '演示二路', '演示巷'])
  expect(places[1]!.tiedWith).toContain('演示二路')
  for (const { low, expected, high } of places) expect(low <= expected && expected <= high).toBe(true)
  expect(risingPlaces).toMatchObject([{ name: '演示一路', from: '2020-11-01', to: '2020-11-30', count: 53 }])
})

test('the figures follow at once when a record comes', async () => {
  const before = await show({ item: '夜间施工' })
  expect(before.total.count).toBe(0)
  await clerk.call(endpoints.recordByHand, {
    body: { organisationId: bureau, item: '夜间施工', occurredOn: '2020-11-20', place: '演示路', procedure: 'simple' },
  })
  expect((await show({ item: '夜间施工' })).total.count).toBe(1)
})

test('the unit decides its usual period and its budget of alarms', async () => {
  const { settings, revision } = await reviewer.call(endpoints.showRiskSettings, { params: { organisationId: bureau } })
  await reviewer.call(endpoints.decideRiskSettings, {
    params: { organisationId: bureau },
    body: { revision, settings: { ...settings, dashboardMonths: 3, alarmsPerYear: 1 }, reason: '按季度研判' },
  })
  expect(await show()).toMatchObject({
    from: '2020-09-01',
    to: '2020-11-30',
    usualMonths: 3,
    alarmsPerYear: 1,
    settingsDecided: true,
  })
})

test.each([
  ['an end before its beginning', { from: '2020-06-01', to: '2020-05-01' }, '截止月份不能早于起始月份'],
  ['more than a year', { from: '2019-06-01', to: '2020-11-01' }, '时段最长 12 个月'],
])('a period with %s is refused with what to do', async (_, query, words) => {
  await expect(show(query)).rejects.toMatchObject({
    code: 'risk-prevention.wrong-period',
    detail: expect.stringContaining(words) as string,
  })
})

test('nobody counts outside their reach', async () => {
  await expect(stranger.call(endpoints.showDashboard, { query: { organisationId: bureau } })).rejects.toMatchObject({
    code: 'base.forbidden',
  })
  expect((await stranger.call(endpoints.showDashboard, {})).total.count).toBe(0)
  expect((await office.call(endpoints.showDashboard, {})).total.count).toBeGreaterThan(0)
})

test('inspections have their list, and the table goes out as CSV and as XLSX with its sheets', async () => {
  const { organisationId, from, to } = await show()
  const query = Object.fromEntries(
    new URLSearchParams(endpoints.inspectionsBehind({ organisationId, from, to }).split('?')[1]),
  )
  const { items } = await clerk.call(endpoints.listInspectionCounts, { query })
  expect(items).toMatchObject([{ month: '2020-11-01', inspections: 30, districtName: '演示甲区' }])
  const csv = await (
    await clerk.fetch('/api/risk-prevention/dashboard/export/csv?from=2020-11-01&to=2020-11-01')
  ).text()
  expect(csv).toContain('事项,区县,2020-11,本期,上年同期,检查本期,检查上年同期')
  const answer = await clerk.fetch('/api/risk-prevention/dashboard/export/xlsx')
  const { sheets } = await read(new Uint8Array(await answer.arrayBuffer()))
  expect(sheets.map(({ name }) => name)).toEqual(['事项区县月份', '多发事项', '多发地点', '异常上升'])
})

test('“十大” is one question: a list with its title, a paper, and points of a batch, none of them twice', async () => {
  const query = { by: 'place', item: '违法停车', from: '2020-09-01', to: '2020-11-30' } as const
  const list = await clerk.call(endpoints.showTopList, { query })
  expect(list.title).toBe('演示甲区城市管理局“三大违法停车地点”')
  expect(list.entries.map(({ label }) => label)).toEqual(['演示一路', '演示三路', '演示二路'])
  const behind = endpoints.recordsBehind({ ...list, item: '违法停车', place: '演示一路' })
  expect(await listOf(behind)).toBe(list.entries[0]!.count)
  const times = await clerk.call(endpoints.showTopList, { query: { ...query, by: 'time' } })
  const { time, count } = times.entries[0]!
  expect(await listOf(endpoints.recordsBehind({ ...list, item: '违法停车', time: time! }))).toBe(count)
  const paper = await clerk.fetch(
    `/api/risk-prevention/top-list/export/pdf?${new URLSearchParams({ ...query, title: '演示市“十大贴条路段”' })}`,
  )
  expect(paper.headers.get('content-type')).toBe('application/pdf')
  const { id: batchId } = await createBatch(department)
  const take = () => clerk.call(endpoints.takeTopList, { params: { batchId }, body: { ...query, limit: 10 } })
  expect(await take()).toEqual({ added: 3, known: 0 })
  expect(await take()).toEqual({ added: 0, known: 3 })
  const points = await clerk.call(endpoints.listRiskPoints, { query: { batchId, pageSize: 20 } })
  expect(points.items[0]).toMatchObject({ name: '演示一路：违法停车', cases: list.entries[0]!.count })
  await expect(
    stranger.call(endpoints.takeTopList, { params: { batchId }, body: { ...query, limit: 10 } }),
  ).rejects.toMatchObject({ code: 'risk-prevention.batch-not-found' })
})
