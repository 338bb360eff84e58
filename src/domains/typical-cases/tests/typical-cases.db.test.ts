import { afterAll, beforeAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { publish, setDay } from '#domains/consultations/tests/build-consultation.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { removeRiskPoint, type RiskPoint } from '#domains/risk-prevention/contract/index.ts'
import { buildDepartment, createBatch, savePoint } from '#domains/risk-prevention/tests/build-department.ts'
import { listFactsOfSubject } from '#platform/evidence/index.ts'

const app = await startTestApplication()
afterAll(() => setBusinessOffset(0))
setDay('2020-12-01')
const department = await buildDepartment(app)
const { clerk, reviewer, leader, bureau, stranger } = department
const work = 'risk-prevention.point'
let point: RiskPoint
let found: endpoints.TypicalCase
const params = () => ({ typicalCaseId: found.id })
const save = (changed: object) =>
  clerk.call(endpoints.saveTypicalCase, {
    params: params(),
    body: {
      revision: found.revision,
      title: found.title,
      original: found.original,
      shown: found.shown,
      hidden: found.hidden,
      ...changed,
    },
  })
const send = () => clerk.call(endpoints.sendTypicalCase, { params: params(), body: { revision: found.revision } })

beforeAll(async () => {
  point = await savePoint(department, (await createBatch(department)).id)
  found = await clerk.call(endpoints.beginTypicalCase, { body: { work, recordId: point.id } })
})

test('a case begins with what the point says, once', async () => {
  expect(found.original.practice).toBe('建议：建议增加车位\n警示：设置警示牌')
  const again = await clerk.call(endpoints.beginTypicalCase, { body: { work, recordId: point.id } })
  expect(again.id).toBe(found.id)
  await expect(stranger.call(endpoints.showTypicalCase, { params: params() })).rejects.toMatchObject({
    code: 'typical-cases.not-found',
  })
})

test('names go from what others read; it is not sent while one still stands in it, or a part is missing', async () => {
  const original = { ...found.original, situation: '演示商行门前停车', effect: '演示商行门前不再停车' }
  await expect(send()).rejects.toMatchObject({ detail: expect.stringContaining('取得的效果') as string })
  found = await save({ original, shown: { situation: '', practice: '', effect: '' }, hidden: ['演示商行'] })
  expect(found.shown).toMatchObject({ situation: '某甲门前停车', effect: '某甲门前不再停车' })
  found = await save({ title: '演示商行的改变' })
  expect(found.stillIdentified).toEqual(['演示商行'])
  await expect(send()).rejects.toMatchObject({ detail: expect.stringContaining('还能认出当事人：演示商行') as string })
  found = await save({ title: '门前停车的改变' })
  await expect(save({ revision: 1 })).rejects.toMatchObject({ code: 'typical-cases.changed-meanwhile' })
})

test('sent, only what others read goes public, and the case stands still', async () => {
  found = await send()
  await publish({ app, organisationId: bureau, clerk, reviewer, leader }, found.publicationId!)
  found = await clerk.call(endpoints.showTypicalCase, { params: params() })
  expect(found).toMatchObject({ publicationState: 'published', mayEdit: false })
  for (const format of ['csv', 'xlsx']) {
    const file = await clerk.fetch(`/api/typical-cases/export?format=${format}&q=${encodeURIComponent('改变')}`)
    expect({ format, status: file.status }).toEqual({ format, status: 200 })
    if (format === 'csv') expect(await file.text()).toMatch(/门前停车的改变,法律风险防控,.*,2020,已公布,2020-12-01/)
  }
  await expect(save({ title: '改名' })).rejects.toMatchObject({ code: 'typical-cases.not-possible-now' })
  const facts = await listFactsOfSubject(app.database.db, { module: 'typical-cases', id: found.id })
  expect(facts.map(({ kind, facts: told }) => [kind, told])).toEqual([
    ['typical-cases.case-published', { work: '法律风险防控' }],
  ])
  const { items } = await clerk.call(endpoints.listTypicalCases, { query: { year: 2020, work } })
  expect(items).toHaveLength(1)
  expect(await clerk.call(endpoints.showCaseProgress, { query: { year: 2020 } })).toMatchObject([
    { written: 1, published: 1 },
  ])
  expect(await stranger.call(endpoints.showCaseProgress, { query: { year: 2020 } })).toEqual([])
  const { rows } = await app.database.pool.query<{ text: string }>(
    `select snapshot::text as text from publishing.published where title = '门前停车的改变'`,
  )
  expect(rows[0]!.text).toContain('某甲门前停车')
  expect(rows[0]!.text).not.toContain('演示商行')
})

test('a point is deleted with a case that nobody saw, but not with one that was sent', async () => {
  const batch = await createBatch(department, '第二批')
  const other = await savePoint(department, batch.id)
  await clerk.call(endpoints.beginTypicalCase, { body: { work, recordId: other.id } })
  await clerk.call(removeRiskPoint, { params: { riskPointId: other.id }, query: { revision: 1 } })
  expect((await clerk.call(endpoints.listTypicalCases, {})).items.map(({ id }) => id)).toEqual([found.id])
  await expect(
    clerk.call(removeRiskPoint, { params: { riskPointId: point.id }, query: { revision: 1 } }),
  ).rejects.toMatchObject({ detail: expect.stringContaining('典型案例') as string })
})

test('what is no record, or of no known kind, begins nothing', async () => {
  await expect(
    clerk.call(endpoints.beginTypicalCase, { body: { work: 'somewhere.else', recordId: point.id } }),
  ).rejects.toMatchObject({ code: 'typical-cases.no-source' })
  await expect(clerk.call(endpoints.beginTypicalCase, { body: { work, recordId: found.id } })).rejects.toMatchObject({
    code: 'risk-prevention.point-not-found',
  })
})
