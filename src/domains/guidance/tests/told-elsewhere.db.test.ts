import { afterAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { newId } from '#base/ids/index.ts'
import { setDay } from '#domains/consultations/tests/build-consultation.ts'
import { beginTypicalCase } from '#domains/typical-cases/contract/index.ts'
import { addCounterparty } from '#platform/counterparties/contract/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { recordVisit, withdrawVisit } from '../contract/index.ts'

const app = await startTestApplication()
setDay('2020-12-20')
afterAll(() => setBusinessOffset(0))
const city = await app.createOrganisation('演示市', 'city', null)
const bureau = await app.createOrganisation('演示市场监管局', 'department', city)
const officer = await app.signInAs('演示执法员甲', { role: 'reportingClerk', organisationId: bureau })
const { id: firmId } = await officer.call(addCounterparty, {
  body: { organisationId: bureau, kind: 'organisation', name: '演示老街面馆', code: '91410100MA0000015B' },
})
const visit = await officer.call(recordVisit, {
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

test('a firm that is known by its number reads it in its booklet, until it is withdrawn', async () => {
  await app.database.pool.query(
    `insert into risk_prevention.booklet (id, code, shop_name, counterparty_id, created_at)
     values ($1, 'SHOP00000009', '演示老街面馆', $2, now())`,
    [newId(), firmId],
  )
  const address = '/booklets/SHOP00000009'
  const open = async () => (await app.fetch(new Request(`http://localhost${address}`))).text()
  expect(await open()).toMatch(/上门指导[\s\S]*2020-12-19[\s\S]*没有明码标价[\s\S]*2020-12-30/)
  await officer.call(withdrawVisit, { params: { visitId: visit.id }, body: { revision: 1, reason: '写错了户' } })
  expect(await open()).not.toContain('上门指导')
})
