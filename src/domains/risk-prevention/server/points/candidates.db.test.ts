import { expect, test } from 'vitest'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { buildDepartment, createBatch, savePoint } from '../../tests/build-department.ts'

const app = await startTestApplication()
const department = await buildDepartment(app)
const { clerk, stranger, bureau } = department

const keep = (occurredOn: string, place: string) =>
  clerk.call(endpoints.recordByHand, {
    body: { organisationId: bureau, item: '违法停车', occurredOn, place, procedure: 'simple' },
  })

test('heaps of records are offered as points with the level that their counts propose, and known again once taken', async () => {
  for (let day = 10; day < 16; day++) await keep(`2020-06-${day}`, '演示一路')
  for (let day = 10; day < 13; day++) await keep(`2020-05-${day}`, '演示二路')
  await keep('2019-06-10', '演示一路')
  await keep('2020-06-10', '演示三路')
  const batch = await createBatch(department)
  const params = { batchId: batch.id }
  const query = { from: '2020-01-01', to: '2020-12-31' }
  const mined = await clerk.call(endpoints.listCandidates, { params, query })
  expect(mined.items.map(({ label, count, taken }) => ({ label, count, taken }))).toEqual([
    { label: '演示一路：违法停车', count: 6, taken: false },
    { label: '演示二路：违法停车', count: 3, taken: false },
  ])
  expect(mined.items[0]).toMatchObject({ before: 1, proposal: { level: 'high', overlap: true } })
  expect(mined.items[1]).toMatchObject({ before: 0, proposal: { level: 'low' } })
  const point = await savePoint(department, batch.id, { ...mined.items[0]!.draft, timePattern: '工作日晚间' })
  expect(point.content).toMatchObject({ place: '演示一路', counts: { cases: 6, source: 'records' } })
  const again = await clerk.call(endpoints.listCandidates, { params, query })
  expect(again.items.map(({ taken }) => taken)).toEqual([true, false])
  const { basis } = await clerk.call(endpoints.showEvaluation, { params })
  expect(basis.comparisons).toMatchObject([{ riskPointId: point.id, cases: 6, casesBefore: 1, inspections: null }])
  const board = await clerk.call(endpoints.showBoard, { query: {} })
  expect(board.sentence).toBe('1 个风险点的等级待确认，1 个风险点待公布。')
  expect(board.steps[0]).toEqual({ step: 'points', batches: 1, points: 1 })
  expect((await stranger.call(endpoints.showBoard, { query: {} })).running).toEqual([])
  await expect(stranger.call(endpoints.listCandidates, { params, query })).rejects.toMatchObject({ status: 404 })
})
