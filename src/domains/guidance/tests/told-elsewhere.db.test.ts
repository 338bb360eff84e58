import { afterAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { newId } from '#base/ids/index.ts'
import { setDay } from '#domains/consultations/tests/build-consultation.ts'
import { beginTypicalCase } from '#domains/typical-cases/contract/index.ts'
import { showCalendar } from '#platform/contact-calendar/contract/index.ts'
import { addCounterparty } from '#platform/counterparties/contract/index.ts'
import { readPdf } from '#platform/documents/testing/read-pdf.ts'
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
const written: endpoints.WrittenVisit = {
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
}
const visit = await officer.call(endpoints.recordVisit, { body: written })

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

test('a document that was served stands in the calendar and in the booklet; its firm, who agreed, is told of it', async () => {
  const { endpoints: cases } = endpoints.guidanceCases
  const papers = endpoints.guidancePapers.endpoints
  const leader = await app.signInAs('演示负责人', { role: 'leader', organisationId: city })
  const opened = await officer.call(cases.open, {
    body: {
      organisationId: bureau,
      title: '演示约谈',
      content: {
        topic: '明码标价',
        words: '请在菜单上写明价格',
        mode: 'interview',
        interviewAt: '2020年12月28日上午9时',
        interviewPlace: '演示路1号',
        interviewContact: '演示联系人',
      },
      parties: [
        {
          role: 'counterparty',
          kind: 'organisation',
          name: '演示老街面馆',
          code: '91410100MA0000015B',
          phone: '13800000000',
          wantsNotices: true,
        },
      ],
      clientKey: newId(),
    },
  })
  const act = async (by: typeof officer, action: string, form: object = {}) => {
    const { revision } = await officer.call(cases.show, { params: { caseId: opened.id } })
    return by.call(cases.acts[action]!, { params: { caseId: opened.id }, body: { revision, form } } as never)
  }
  await act(officer, 'propose')
  await act(leader, 'approveInterview')
  const draft = await officer.call(papers.draftPaper, {
    body: { subject: { kind: 'case', id: opened.id }, kind: 'interview' },
  })
  const params = { paperId: draft.id }
  await officer.call(papers.issuePaper, { params, body: { revision: draft.revision, issuedOn: '2020-12-20' } })
  const delivery = { way: 'direct' as const, recipient: '演示店主', receivedOn: '2020-12-20' }
  await officer.call(papers.recordDelivery, { params, body: { delivery } })
  await act(officer, 'setFollowUp', { followUpOn: '2020-12-29' })
  const { notices } = await officer.call(cases.show, { params: { caseId: opened.id } })
  expect(notices.map(({ text, onDay }) => [onDay, text])).toEqual([
    ['2020-12-28', expect.stringContaining('约定 2020-12-29 回访，不方便的可以要求改期')],
    ['2020-12-20', expect.stringContaining('约定 2020-12-29 回访')],
    ['2020-12-20', expect.stringMatching(/文书已出具.*查询码 \*\*\*\*/)],
  ])
  const { contacts } = await officer.call(showCalendar, { query: { from: '2020-12-20', until: '2020-12-29' } })
  expect(contacts.map(({ kind, on, topic }) => [kind, on, topic])).toEqual([
    ['行政指导（约谈）', '2020-12-20', '演示约谈'],
    ['约定回访', '2020-12-29', '演示约谈'],
  ])
})

test('without a receipt a letter counts as delivered only by the unit’s own rule, once its days are over', async () => {
  const papers = endpoints.guidancePapers.endpoints
  const posted = { ...written, id: newId(), counterparty: { name: '演示邮寄小店' }, topic: '邮寄的提醒' }
  const made = await officer.call(endpoints.recordVisit, { body: posted })
  const post = { way: 'post' as const, recipient: '演示老街面馆', sentOn: '2020-12-20', carrier: '邮政' }
  const sent = await officer.call(papers.recordDelivery, {
    params: { paperId: made.paperId! },
    body: { delivery: { ...post, trackingNumber: 'XA123457', address: '演示路1号' } },
  })
  const params = { paperDeliveryId: sent.deliveries.at(-1)!.id }
  const presume = () => officer.call(papers.settleDelivery, { params, body: { result: { outcome: 'presumed' } } })
  await expect(presume()).rejects.toMatchObject({ detail: expect.stringContaining('没有规定满多少日') })
  const rule = { organisationId: bureau, way: 'post' as const, days: 15, basis: '演示办法第三条', revision: 0 }
  const { items } = await officer.call(papers.decideDeliveryRule, { body: rule })
  expect(items.find(({ way }) => way === 'post')?.presumption).toMatchObject({
    days: 15,
    decidedBy: { on: '2020-12-20' },
  })
  expect(items.find(({ way }) => way === 'notice')).toMatchObject({
    presumption: null,
    basis: expect.stringContaining('第九十五条'),
  })
  await expect(officer.call(papers.decideDeliveryRule, { body: rule })).rejects.toMatchObject({
    code: 'papers.changed-meanwhile',
  })
  await expect(presume()).rejects.toMatchObject({ detail: expect.stringContaining('发送满 15 日') })
  setDay('2021-01-04')
  expect((await presume()).deliveries.at(-1)).toMatchObject({
    state: 'delivered',
    deliveredOn: '2021-01-04',
    presumedBy: expect.stringContaining('演示办法第三条'),
  })
  const receipt = await officer.fetch(`/api/guidance/paper-deliveries/${params.paperDeliveryId}/receipt?copy=blank`)
  const { content } = await readPdf(new Uint8Array(await receipt.arrayBuffer()))
  expect(content.replaceAll(/\s/g, '')).toContain('视为送达')
  setDay('2020-12-20')
})

test('a firm that is known by its number reads it in its booklet, until it is withdrawn', async () => {
  await app.database.pool.query(
    `insert into risk_prevention.booklet (id, code, shop_name, counterparty_id, created_at)
     values ($1, 'SHOP00000009', '演示老街面馆', $2, now())`,
    [newId(), firmId],
  )
  const address = '/booklets/SHOP00000009'
  const open = async () => (await app.fetch(new Request(`http://localhost${address}`))).text()
  expect(await open()).toMatch(/行政指导文书和书面指导意见[\s\S]*约谈“演示约谈”/)
  expect(await open()).toMatch(/上门指导[\s\S]*2020-12-19[\s\S]*没有明码标价[\s\S]*2020-12-30/)
  const december = { from: '2020-12-01', until: '2020-12-31', counterpartyId: firmId }
  const { contacts } = await officer.call(showCalendar, { query: december })
  expect(contacts.map(({ kind, on, state }) => [kind, on, state])).toEqual([
    ['现场指导（辅导）', '2020-12-19', 'done'],
    ['行政指导（约谈）', '2020-12-20', 'done'],
    ['约定回访', '2020-12-29', 'planned'],
    ['约定回访', '2020-12-30', 'planned'],
  ])
  await officer.call(endpoints.withdrawVisit, {
    params: { visitId: visit.id },
    body: { revision: 1, reason: '写错了户' },
  })
  expect(await open()).not.toContain('上门指导')
})
