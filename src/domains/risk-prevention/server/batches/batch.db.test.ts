import { expect, test } from 'vitest'
import { findFacts } from '#platform/evidence/contract/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { act, buildDepartment, createBatch, parkingPoint, savePoint } from '../../tests/build-department.ts'

const app = await startTestApplication()
const department = await buildDepartment(app)
const { clerk, reviewer, leader, stranger, bureau } = department

test('a batch is sorted out: points, proposed levels, a named person confirms, and the fact says so', async () => {
  const batch = await createBatch(department)
  await expect(act(reviewer, batch.id, 'finishPoints')).rejects.toMatchObject({
    code: 'risk-prevention.not-possible-now',
    detail: '还没有违法风险点：请先梳理至少一个',
  })
  const point = await savePoint(department, batch.id)
  expect(point.proposal).toMatchObject({ level: 'high', overlap: true })
  expect(point).toMatchObject({ mayEdit: true, mayConfirm: false, level: null })
  await expect(act(reviewer, batch.id, 'finishPoints')).rejects.toMatchObject({
    detail: '还有 1 个风险点的等级没有确认',
  })

  const params = { riskPointId: point.id }
  await expect(
    reviewer.call(endpoints.confirmLevel, { params, body: { revision: 1, level: 'low' } }),
  ).rejects.toMatchObject({ code: 'risk-prevention.reason-needed' })
  const confirmed = await reviewer.call(endpoints.confirmLevel, { params, body: { revision: 1, level: 'high' } })
  expect(confirmed.level).toMatchObject({ level: 'high', byName: '演示审核' })

  const sorted = await act(reviewer, batch.id, 'finishPoints')
  expect(sorted).toMatchObject({ stage: 'measures', high: 1 })
  const measured = await act(reviewer, batch.id, 'finishMeasures')
  expect(measured.stage).toBe('consultation')
  const { items } = await leader.call(findFacts, { query: { organisationId: bureau } })
  expect(items.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining('制定防控措施 2 项（建议、警示）'),
    expect.stringContaining('共 1 个，高 1、中 0、低 0'),
  ])

  const back = await act(reviewer, batch.id, 'goBack', '措施要重写')
  expect(back.stage).toBe('measures')
  const after = await leader.call(findFacts, { query: { organisationId: bureau } })
  expect(after.items).toHaveLength(1)
})

test('other counts ask for a new confirmation; other words do not', async () => {
  const batch = await createBatch(department, '第二批')
  const point = await savePoint(department, batch.id)
  const params = { riskPointId: point.id }
  await reviewer.call(endpoints.confirmLevel, { params, body: { revision: 1, level: 'high' } })
  const address = { params: { batchId: batch.id, riskPointId: point.id } }
  const reworded = await clerk.call(endpoints.saveRiskPoint, {
    ...address,
    body: { revision: 2, content: parkingPoint({ advice: '新的说法' }) },
  })
  expect(reworded.level?.level).toBe('high')
  const recounted = await clerk.call(endpoints.saveRiskPoint, {
    ...address,
    body: { revision: 3, content: parkingPoint({ counts: { from: '2020-01-01', to: '2020-06-30', cases: 1 } }) },
  })
  expect(recounted).toMatchObject({ level: null, proposal: { level: 'low' } })
})

test('nobody overwrites what somebody else saved meanwhile', async () => {
  const batch = await createBatch(department, '第三批')
  const point = await savePoint(department, batch.id)
  const address = { params: { batchId: batch.id, riskPointId: point.id } }
  const save = (advice: string) =>
    clerk.call(endpoints.saveRiskPoint, { ...address, body: { revision: 1, content: parkingPoint({ advice }) } })
  const outcomes = await Promise.allSettled([save('甲'), save('乙')])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'risk-prevention.changed-meanwhile' },
  })
})

test('thresholds are decided by a named person, hold below, and change the proposal', async () => {
  const batch = await createBatch(department, '第四批')
  const content = parkingPoint({ counts: { from: '2019-07-01', to: '2020-06-30', cases: 40 } })
  const point = await savePoint(department, batch.id, content)
  expect(point.proposal.level).toBe('medium')
  const params = { organisationId: bureau }
  const before = await leader.call(endpoints.showRiskSettings, { params })
  expect(before).toMatchObject({ decidedFor: null, revision: 0 })
  await leader.call(endpoints.decideRiskSettings, {
    params,
    body: { revision: 0, settings: { frequentCases: 30 }, reason: '本局案件总量小' },
  })
  const shown = await clerk.call(endpoints.showRiskPoint, { params: { riskPointId: point.id } })
  expect(shown.proposal.level).toBe('high')
  await expect(
    leader.call(endpoints.decideRiskSettings, { params, body: { revision: 0, settings: {}, reason: '重复' } }),
  ).rejects.toMatchObject({ code: 'risk-prevention.changed-meanwhile' })
})

test('a stranger neither sees nor changes anything of it', async () => {
  const batch = await createBatch(department, '第五批')
  const point = await savePoint(department, batch.id)
  await expect(stranger.call(endpoints.showBatch, { params: { batchId: batch.id } })).rejects.toMatchObject({
    status: 404,
  })
  await expect(stranger.call(endpoints.showRiskPoint, { params: { riskPointId: point.id } })).rejects.toMatchObject({
    status: 404,
  })
  const { total } = await stranger.call(endpoints.listRiskPoints, { query: {} })
  expect(total).toBe(0)
})

test('lists filter, search and leave as a table', async () => {
  const batch = await createBatch(department, '第六批')
  await savePoint(department, batch.id, parkingPoint({ place: '演示二路', name: '占道经营' }))
  await savePoint(department, batch.id)
  const query = { batchId: batch.id }
  const found = await clerk.call(endpoints.listRiskPoints, { query: { ...query, q: '占道' } })
  expect(found.items.map(({ place }) => place)).toEqual(['演示二路'])
  const none = await clerk.call(endpoints.listRiskPoints, { query: { ...query, level: 'none', sort: '-cases' } })
  expect(none.total).toBe(2)
  const table = await clerk.fetch(`/api/risk-prevention/risk-points/export?batchId=${batch.id}`)
  expect((await table.text()).split('\r\n')).toHaveLength(4)
})
