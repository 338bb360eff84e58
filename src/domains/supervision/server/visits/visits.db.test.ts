import { expect, test } from 'vitest'
import { newId } from '#base/ids/index.ts'
import { listFactsOfUnit } from '#platform/evidence/index.ts'
import { samplePng } from '#platform/files/testing/sample-image.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import { upload } from '#tests/harness/upload.ts'
import * as endpoints from '../../contract/index.ts'
import {
  buildNotice,
  buildPlan,
  buildSupervisedCity,
  inDays,
  today,
  visitOf,
  type VisitBody,
} from '../../tests/build-check.ts'

const app = await startTestApplication()
const city = await buildSupervisedCity(app)
const { supervisor, clerk, otherClerk, bureauSupervisor, office, counties, guided } = city
const record = (over: Partial<VisitBody> = {}, by: SignedIn = supervisor) =>
  by.call(endpoints.recordVisit, { body: visitOf(city, over) })

test('a visit without photographs is complete, and proves the work of the unit that made it', async () => {
  const visit = await record()
  expect(visit).toMatchObject({ organisationName: '金水区', state: 'recorded', photos: [], kind: null })
  expect(visit.findings.map((finding) => finding.severity)).toEqual(['general', 'serious'])
  const facts = await listFactsOfUnit(app.database.db, office, { kinds: ['supervision.visit-made'] })
  const fact = facts.find((one) => one.subject.id === visit.id)
  expect(fact).toMatchObject({ occurredOn: today, facts: { unit: '金水区', kind: 'daily', findings: 2, photos: 0 } })
  expect(fact!.sentence).toContain('对金水区开展日常督导，发现问题 2 个')
})

test('a withdrawn visit stays readable with its reason, and its fact counts no more', async () => {
  const visit = await record({ findings: [] })
  const withdrawn = await supervisor.call(endpoints.withdrawVisit, {
    params: { visitId: visit.id },
    body: { revision: visit.revision, reason: '单位选错' },
  })
  expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawalReason: '单位选错', actions: [] })
  const facts = await listFactsOfUnit(app.database.db, office, { kinds: ['supervision.visit-made'] })
  expect(facts.some((fact) => fact.subject.id === visit.id)).toBe(false)
})

test('a visit with a notice is not withdrawn before the notice is void', async () => {
  const { visit, notice } = await buildNotice(city)
  const withdraw = (revision: number) =>
    supervisor.call(endpoints.withdrawVisit, { params: { visitId: visit.id }, body: { revision, reason: '单位选错' } })
  await expect(withdraw(visit.revision)).rejects.toMatchObject({
    code: 'supervision.not-possible-now',
    detail: '已据此下达整改通知，请先作废通知再撤销督导记录',
  })
  await supervisor.call(endpoints.voidRectification, {
    params: { rectificationId: notice.id },
    body: { revision: notice.revision, reason: '问题认定有误' },
  })
  await expect(withdraw(visit.revision)).resolves.toMatchObject({ state: 'withdrawn' })
})

test('the visited unit reads its own visits, another unit sees nothing of them', async () => {
  const visit = await record()
  const params = { visitId: visit.id }
  expect((await clerk.call(endpoints.showVisit, { params })).actions).toEqual([])
  await expect(otherClerk.call(endpoints.showVisit, { params })).rejects.toMatchObject({
    code: 'supervision.visit-not-found',
  })
  const { items } = await otherClerk.call(endpoints.listVisits, { query: {} })
  expect(items.every((item) => item.organisationId === counties[1])).toBe(true)
  await expect(record({}, clerk)).rejects.toMatchObject({ code: 'base.forbidden', status: 403 })
})

test('a bureau visits the unit that it guides, and no other county unit', async () => {
  const own = { supervisingOrganisationId: city.bureau }
  await expect(record({ ...own, organisationId: guided }, bureauSupervisor)).resolves.toMatchObject({
    supervisingOrganisationName: '郑州市商务局',
  })
  await expect(record({ ...own, organisationId: counties[1]! }, bureauSupervisor)).rejects.toMatchObject({
    code: 'supervision.unit-not-supervised',
  })
})

test('a visit of the future, of a unit outside the plan, with rows of nowhere, or of no unit is refused', async () => {
  await expect(record({ visitedOn: inDays(1) })).rejects.toMatchObject({ code: 'supervision.wrong-day' })
  await expect(record({ organisationId: newId() })).rejects.toMatchObject({ code: 'supervision.unit-not-supervised' })
  await expect(record({ findings: [{ text: '问题', severity: 'minor', rowId: newId() }] })).rejects.toMatchObject({
    code: 'supervision.wrong-row',
  })
  await expect(record({ visitors: [] })).rejects.toMatchObject({ code: 'base.invalid-input' })
  await expect(record({ lookedAt: '   ' })).rejects.toMatchObject({ code: 'base.invalid-input' })
  await expect(record({ planId: newId() })).rejects.toMatchObject({ code: 'supervision.plan-not-found' })
  const plan = await buildPlan(city, { kind: 'focused', focus: '看文书存档' })
  await expect(record({ planId: plan.id })).rejects.toMatchObject({ detail: '检查计划还没有启动，启动后才能登记督导' })
  const named = await supervisor.call(endpoints.setPlanUnits, {
    params: { planId: plan.id },
    body: { revision: plan.revision, organisationIds: [counties[1]!] },
  })
  await supervisor.call(endpoints.startPlan, { params: { planId: plan.id }, body: { revision: named.revision } })
  await expect(record({ planId: plan.id })).rejects.toMatchObject({ code: 'supervision.unit-not-in-plan' })
})

test('photographs come with the record; what is no picture undoes the whole record', async () => {
  const uploadId = await upload(supervisor, '现场.png', samplePng(64, 48))
  const visit = await record({ photos: [{ uploadId }] })
  expect(visit.photos).toMatchObject([{ name: '现场.png', mediaType: 'image/png' }])
  const address = `/api/supervision/visits/${visit.id}/photos/${visit.photos[0]!.id}`
  expect((await clerk.fetch(address)).status).toBe(200)
  expect((await otherClerk.fetch(address)).status).toBe(404)
  const before = await supervisor.call(endpoints.listVisits, { query: {} })
  const words = await upload(supervisor, '现场.jpg', Buffer.from('这不是照片'))
  await expect(record({ photos: [{ uploadId: words }] })).rejects.toMatchObject({ code: 'files.refused' })
  expect((await supervisor.call(endpoints.listVisits, { query: {} })).total).toBe(before.total)
})

test('the record prints as PDF, also with markup in every text field', async () => {
  const nasty = '<script>alert(1)</script> #set page() $x$ \\ 𠮷'
  const visit = await record({ lookedAt: nasty, notes: nasty, findings: [{ text: nasty, severity: 'minor' }] })
  const response = await supervisor.fetch(`/api/supervision/visits/${visit.id}/record.pdf`)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('the list is narrowed, sorted and fetched as a table', async () => {
  await record({ organisationId: counties[2]!, visitedOn: inDays(-5), findings: [] })
  const { items } = await supervisor.call(endpoints.listVisits, {
    query: { organisationId: counties[2]!, to: inDays(-5) },
  })
  expect(items).toMatchObject([{ organisationName: '中原区', findings: 0 }])
  const none = await supervisor.call(endpoints.listVisits, {
    query: { organisationId: counties[2]!, withFindings: 'yes' },
  })
  expect(none.items).toEqual([])
  await expect(supervisor.call(endpoints.listVisits, { query: { sort: 'nonsense' } })).rejects.toMatchObject({
    code: 'base.invalid-input',
  })
  const csv = await (await supervisor.fetch('/api/supervision/visits/export?q=中原')).text()
  expect(csv).toContain('中原区')
  expect(csv).not.toContain('金水区')
})
