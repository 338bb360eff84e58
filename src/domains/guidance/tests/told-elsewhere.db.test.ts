import { afterAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { newId } from '#base/ids/index.ts'
import { setDay } from '#domains/consultations/tests/build-consultation.ts'
import { beginTypicalCase } from '#domains/typical-cases/contract/index.ts'
import { showCalendar } from '#platform/contact-calendar/contract/index.ts'
import { addCounterparty } from '#platform/counterparties/contract/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'

const app = await startTestApplication()
setDay('2020-12-20')
afterAll(() => setBusinessOffset(0))
const city = await app.createOrganisation('演示市', 'city', null)
const bureau = await app.createOrganisation('演示市场监管局', 'department', city)
const officer = await app.signInAs('演示执法员甲', { role: 'reportingClerk', organisationId: bureau })
const { id: firmId } = await officer.call(addCounterparty, {
  body: { organisationId: bureau, kind: 'organisation', name: '演示老街面馆', code: '91410100MA0000015B' },
})
const visit = await officer.call(endpoints.recordVisit, {
  body: {
    id: newId(),
    organisationId: bureau,
    guidedAt: '2020-12-19T10:00:00+08:00',
    counterparty: { id: firmId, name: '演示老街面馆' },
    topic: '没有明码标价',
    mode: 'coaching',
    words: '请演示老街面馆在菜单上写明价格',
    officers: [{ name: '演示执法员甲' }],
    acknowledgement: { kind: 'onPaper' },
    copy: { kind: 'none' },
    followUpOn: '2020-12-30',
  },
})

test('a visit becomes a typical case without the names of the firm and the officer', async () => {
  const told = await officer.call(beginTypicalCase, { body: { work: 'guidance.visit', recordId: visit.id } })
  expect(told).toMatchObject({ work: '行政指导', recordPath: `/guidance/visits/${visit.id}` })
  expect(told.original.practice).toContain('演示老街面馆')
  expect(told.shown.practice).toBe('辅导：请某甲在菜单上写明价格')
  expect(told.stillIdentified).toEqual([])
})

test('a visit stands in the calendar of its day and in the statistics, which are handed in as a fact', async () => {
  const day = { from: '2020-12-19', until: '2020-12-19' }
  const { contacts } = await officer.call(showCalendar, { query: { ...day, counterpartyId: firmId } })
  expect(contacts).toMatchObject([
    { id: visit.id, kind: '现场指导（辅导）', on: '2020-12-19', from: '10:00', state: 'done' },
  ])
  const { units, total } = await officer.call(endpoints.showGuidanceStatistics, { query: day })
  expect(units).toMatchObject([
    { organisationId: bureau, visits: { coaching: 1 }, documents: { coaching: 1 }, documentsByForm: { simple: 1 } },
  ])
  expect(total.visits).toEqual({ coaching: 1 })
  const before = { from: '2020-12-01', until: '2020-12-18' }
  expect((await officer.call(endpoints.showGuidanceStatistics, { query: before })).units).toEqual([])
  for (const [format, magic] of [
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
    ['csv', '单位'],
  ] as const) {
    const file = await officer.fetch(
      `/api/guidance/statistics/export?from=2020-12-01&until=2020-12-31&format=${format}`,
    )
    expect((await file.text()).replace('\uFEFF', '').startsWith(magic)).toBe(true)
  }
  const { factId } = await officer.call(endpoints.reportGuidanceStatistics, {
    body: { ...day, organisationId: bureau },
  })
  const { rows } = await app.database.pool.query('select facts from evidence.fact where id = $1', [factId])
  expect(rows[0].facts).toEqual({ period: '2020-12-19至2020-12-19', documents: 1, visits: 1 })
  await expect(
    officer.call(endpoints.showGuidanceStatistics, { query: { from: '2020-12-02', until: '2020-12-01' } }),
  ).rejects.toMatchObject({ code: 'guidance.wrong-time', detail: expect.stringContaining('早于') as string })
  const behind = (mode: 'coaching' | 'reminder') =>
    officer.call(endpoints.listUsedDocuments, { query: { ...day, mode, kind: 'guidance' } })
  expect((await behind('coaching')).items).toMatchObject([{ mode: 'coaching', form: 'simple', issuedOn: '2020-12-19' }])
  expect((await behind('reminder')).items).toEqual([])
})

test('a firm that is known by its number reads it in its booklet, until it is withdrawn', async () => {
  await app.database.pool.query(
    `insert into risk_prevention.booklet (id, code, shop_name, counterparty_id, created_at)
     values ($1, 'SHOP00000009', '演示老街面馆', $2, now())`,
    [newId(), firmId],
  )
  const address = '/booklets/SHOP00000009'
  const open = async () => (await app.fetch(new Request(`http://localhost${address}`))).text()
  expect(await open()).toMatch(/上门指导[\s\S]*2020-12-19[\s\S]*没有明码标价[\s\S]*2020-12-30/)
  await officer.call(endpoints.withdrawVisit, {
    params: { visitId: visit.id },
    body: { revision: 1, reason: '写错了户' },
  })
  expect(await open()).not.toContain('上门指导')
})
