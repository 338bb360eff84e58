import { expect, test } from 'vitest'
import { newId } from '#base/ids/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { isReproducible } from '../../domain/index.ts'
import { buildPlan, buildSupervisedCity, inDays, visitOf } from '../../tests/build-check.ts'

const app = await startTestApplication()
const city = await buildSupervisedCity(app)
const { supervisor, leader, clerk, bureauSupervisor, counties } = city

const draw = (plan: endpoints.Plan, over: object = {}) =>
  supervisor.call(endpoints.drawUnits, {
    params: { planId: plan.id },
    body: { revision: plan.revision, pool: [...counties], wanted: 2, seed: '种子-1', ...over },
  })

test('a random check keeps pool, seed and result, and anyone who draws again gets the same units', async () => {
  const drawn = await draw(await buildPlan(city))
  const [record] = drawn.draws
  expect(record).toMatchObject({ number: 1, seed: '种子-1', wanted: 2, reason: null, drawnByName: '演示督导员' })
  expect(record!.pool.map((unit) => unit.id).toSorted()).toEqual([...counties].toSorted())
  expect(isReproducible(record!)).toBe(true)
  expect(drawn.units.map((unit) => unit.id)).toEqual(record!.drawn)
  const again = await draw(await buildPlan(city), { pool: counties.toReversed() })
  expect(again.draws[0]!.drawn).toEqual(record!.drawn)
})

test('without a seed the platform makes one and records it', async () => {
  const drawn = await draw(await buildPlan(city), { seed: undefined })
  expect(drawn.draws[0]!.seed).toMatch(/^[2-9A-Z]{8}$/)
  expect(isReproducible(drawn.draws[0]!)).toBe(true)
})

test('drawing again needs a reason, makes a new record and keeps the old one', async () => {
  const drawn = await draw(await buildPlan(city))
  await expect(draw(drawn, { seed: '种子-2' })).rejects.toMatchObject({ code: 'supervision.reason-missing' })
  const again = await draw(drawn, { seed: '种子-2', reason: '抽中单位正在换届' })
  expect(again.draws.map((one) => [one.number, one.seed, one.reason])).toEqual([
    [2, '种子-2', '抽中单位正在换届'],
    [1, '种子-1', null],
  ])
  expect(again.units.map((unit) => unit.id)).toEqual(again.draws[0]!.drawn)
})

test('once a drawn unit was visited nobody draws again', async () => {
  const drawn = await draw(await buildPlan(city))
  const params = { planId: drawn.id }
  const running = await supervisor.call(endpoints.startPlan, { params, body: { revision: drawn.revision } })
  const organisationId = running.units[0]!.id
  await supervisor.call(endpoints.recordVisit, { body: visitOf(city, { organisationId, planId: drawn.id }) })
  await expect(draw(running, { seed: '种子-2', reason: '换一批' })).rejects.toMatchObject({
    code: 'supervision.not-possible-now',
    detail: '已经督导过抽取的单位，不能重新抽取',
  })
  const shown = await supervisor.call(endpoints.showPlan, { params })
  expect(shown).toMatchObject({ visitedUnits: 1, units: [{ visits: 1, findings: 2 }, { visits: 0 }] })
})

test('a pool that is too small, a stranger in it, and a draw for a named check are refused in words', async () => {
  const plan = await buildPlan(city)
  await expect(draw(plan, { wanted: 5 })).rejects.toMatchObject({
    code: 'supervision.cannot-draw',
    detail: '抽取范围只有 4 个单位，不能抽取 5 个',
  })
  await expect(draw(plan, { pool: [counties[0], city.city] })).rejects.toMatchObject({
    code: 'supervision.unit-not-supervised',
  })
  await expect(draw(plan, { pool: [counties[0], newId()] })).rejects.toMatchObject({
    code: 'supervision.unit-not-supervised',
  })
  const focused = await buildPlan(city, { kind: 'focused', focus: '去年退回较多' })
  await expect(draw(focused)).rejects.toMatchObject({ detail: '只有随机抽查需要抽取单位' })
})

test('of two people who draw at once one is told that the plan changed, and one draw stands', async () => {
  const plan = await buildPlan(city)
  const outcomes = await Promise.allSettled([draw(plan, { seed: '甲' }), draw(plan, { seed: '乙' })])
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
    reason: { code: 'supervision.changed-meanwhile' },
  })
  const { draws } = await supervisor.call(endpoints.showPlan, { params: { planId: plan.id } })
  expect(draws).toHaveLength(1)
})

test('重点督导 must say why, takes named units, and rests when closed', async () => {
  await expect(buildPlan(city, { kind: 'focused' })).rejects.toMatchObject({ code: 'base.invalid-input' })
  const plan = await buildPlan(city, { kind: 'focused', focus: '去年退回较多' })
  const params = { planId: plan.id }
  const named = await supervisor.call(endpoints.setPlanUnits, {
    params,
    body: { revision: plan.revision, organisationIds: [counties[1]!, counties[0]!, counties[1]!] },
  })
  expect(named.units).toHaveLength(2)
  const running = await supervisor.call(endpoints.startPlan, { params, body: { revision: named.revision } })
  const closed = await supervisor.call(endpoints.closePlan, {
    params,
    body: { revision: running.revision, summary: '总体较好' },
  })
  expect(closed).toMatchObject({ state: 'closed', summary: '总体较好', actions: [] })
})

test('a plan without units cannot start', async () => {
  const plan = await buildPlan(city)
  await expect(
    supervisor.call(endpoints.startPlan, { params: { planId: plan.id }, body: { revision: plan.revision } }),
  ).rejects.toMatchObject({ detail: '还没有确定检查单位，请先选择或抽取' })
})

test('who will be visited does not see the plan; the leader reads it and changes nothing', async () => {
  const plan = await buildPlan(city)
  const params = { planId: plan.id }
  await expect(clerk.call(endpoints.showPlan, { params })).rejects.toMatchObject({ status: 403 })
  await expect(bureauSupervisor.call(endpoints.showPlan, { params })).rejects.toMatchObject({
    code: 'supervision.plan-not-found',
  })
  expect((await leader.call(endpoints.showPlan, { params })).actions).toEqual([])
  await expect(leader.call(endpoints.startPlan, { params, body: { revision: plan.revision } })).rejects.toMatchObject({
    code: 'base.forbidden',
  })
})

test('a supervisor of a bureau plans for the own unit only, and reaches what it guides beside what is below it', async () => {
  const body = {
    organisationId: city.office,
    title: '越权计划',
    kind: 'full' as const,
    fromOn: inDays(0),
    untilOn: inDays(1),
  }
  await expect(bureauSupervisor.call(endpoints.createPlan, { body })).rejects.toMatchObject({ code: 'base.forbidden' })
  const { items } = await bureauSupervisor.call(endpoints.listSupervisedUnits, { query: {} })
  expect(items.map((unit) => unit.name)).toEqual(['金水区商务局'])
})

test('a plan that ends before it begins and rows without a programme are refused', async () => {
  const body = {
    organisationId: city.office,
    title: '计划',
    kind: 'full' as const,
    fromOn: inDays(5),
    untilOn: inDays(1),
  }
  await expect(supervisor.call(endpoints.createPlan, { body })).rejects.toMatchObject({
    code: 'base.invalid-input',
    errors: [{ message: '结束日期不能早于开始日期' }],
  })
  await expect(
    supervisor.call(endpoints.createPlan, { body: { ...body, untilOn: inDays(9), rowIds: [newId()] } }),
  ).rejects.toMatchObject({ code: 'supervision.wrong-row' })
})
