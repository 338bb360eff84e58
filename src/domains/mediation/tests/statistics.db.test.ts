import { expect, test } from 'vitest'
import type { Endpoint } from '#base/http/index.ts'
import { beginTypicalCase } from '#domains/typical-cases/contract/index.ts'
import { answerBinding, listKnownKinds } from '#platform/evidence/index.ts'
import { offerBindings } from '#platform/evidence/domain/index.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import {
  approveLegality,
  approvePrivacy,
  publishPublication,
  showPublication,
  signPublication,
  submitPublication,
} from '#platform/publishing/contract/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { readPdf } from '#platform/documents/testing/read-pdf.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import {
  acceptApplication,
  draftQuarterReport,
  listCountedCases,
  mediationCases,
  publishQuarterResults,
  recountQuarterReport,
  registerApplication,
  saveQuarterReport,
  showStatistics,
  submitQuarterReport,
} from '../contract/index.ts'
import { buildBureau, fillRegisters, setDay } from './build-bureau.ts'

const app = await startTestApplication()
useOwnCipher()
setDay('2026-05-06')
const bureau = await buildBureau(app)
const other = await buildBureau(app, '演示城管局')
await fillRegisters(bureau)
const { clerk, reviewer, leader, organisationId } = bureau
const { endpoints } = mediationCases
const { pool } = app.database

const act = (by: SignedIn, one: Case, action: string, form: object) =>
  by.call(
    endpoints.acts[action] as Endpoint,
    { params: { caseId: one.id }, body: { revision: one.revision, form } } as never,
  ) as Promise<Case>

async function accepted(place: number): Promise<Case> {
  const { id } = await clerk.call(registerApplication, {
    body: {
      organisationId,
      submissionKey: `019a0000-0000-7000-8000-0000000000${place + 10}`,
      source: 'counter',
      content: {
        disputeClass: 'civil',
        area: 'consumerRights',
        applicantName: '演示甲女士',
        respondentName: '演示商店',
        facts: '演示：买的鞋开胶，演示甲女士要求退货',
        request: '退货',
      },
    },
  })
  await clerk.call(acceptApplication, { params: { applicationId: id }, body: { revision: 1, toldParties: true } })
  const { rows } = await pool.query('select case_id from mediation.case_file where application_id = $1', [id])
  return clerk.call(endpoints.show, { params: { caseId: rows[0].case_id } })
}

const payment = { by: 'respondent', what: '退款', amountFen: 30_050, dueOn: '2026-05-20' }

async function settled(place: number): Promise<Case> {
  let one = await act(clerk, await accepted(place), 'settleAtOnce', { terms: '退款', duties: [payment] })
  for (const { id } of one.partyList) one = await act(clerk, one, 'signOnPaper', { partyId: id, on: '2026-05-06' })
  return one
}

const failing = { reason: '双方分歧较大', told: true }
const performedCase = await act(clerk, await settled(1), 'notePerformed', {
  dutyId: '1',
  on: '2026-05-06',
  amountFen: 30_050,
})
await settled(2)
const failedCase = await act(clerk, await accepted(3), 'fail', failing)
await accepted(4)

const second = { from: '2026-04-01', to: '2026-06-30' }
const page = async (address: string) => (await app.fetch(new Request(`http://localhost${address}`))).text()
const send = async (address: string, form: Record<string, string>) =>
  app.fetch(
    new Request(`http://localhost${address}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
    }),
  )

test('statistics count what happened in the period, and every number opens its cases', async () => {
  const { rows, total } = await clerk.call(showStatistics, { query: { ...second, by: 'area' } })
  expect(total).toMatchObject({
    bodies: 1,
    mediators: 1,
    accepted: 4,
    settled: 2,
    unsettled: 1,
    performed: 1,
    parties: 8,
    sumFen: 60_100,
  })
  expect(rows.find(({ key }) => key === 'consumerRights')).toMatchObject({ label: '消费者权益保护', accepted: 4 })
  const levels = await clerk.call(showStatistics, { query: { ...second, by: 'level' } })
  expect(levels.rows).toMatchObject([{ key: 'department', label: '部门', accepted: 4 }])
  const behind = {
    ...second,
    by: 'department' as const,
    key: organisationId,
    measure: 'settled' as const,
    pageSize: 10,
  }
  expect((await clerk.call(listCountedCases, { query: behind })).items).toHaveLength(2)
  const april = await clerk.call(showStatistics, { query: { from: '2026-04-01', to: '2026-04-30' } })
  expect(april.total).toMatchObject({ accepted: 0, mediators: 1 })
  const strange = await other.clerk.call(showStatistics, { query: second })
  expect(strange.total).toMatchObject({ accepted: 0, bodies: 0 })
  expect((await other.clerk.call(listCountedCases, { query: behind })).items).toEqual([])
  const csv = await (await clerk.fetch(`/api/mediation/statistics/export?from=2026-04-01&to=2026-06-30`)).text()
  expect(csv).toContain('演示市场监管局,1,1,4,2,1,1,8,601.00')
})

test('a party says once by its code, after the end, what it thinks; it is counted and stays nobody’s', async () => {
  const codesOf = async ({ id }: Case) =>
    (await pool.query<{ code: string }>('select code from mediation.case_party where case_id = $1 order by role', [id]))
      .rows
  const [first] = await codesOf(performedCase)
  const answers = { heard: 'yes', respected: 'yes', understood: 'partly' }
  const address = `/mediation/satisfaction/${first!.code}`
  expect(await page(address)).toContain('听进去了')
  const empty = await send(address, { heard: 'yes' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('请选择一项')
  expect((await send(address, answers)).status).toBe(303)
  expect((await send(address, { ...answers, heard: 'no' })).status).toBe(303)
  expect(await page(address)).toContain('已经收到')
  const { total } = await clerk.call(showStatistics, { query: second })
  // Fewer than five: how many, not what.
  expect(total).toMatchObject({ answers: 1, heard: null })
  const { rows } = await pool.query('select heard from mediation.satisfaction')
  expect(rows).toEqual([{ heard: 'yes' }])
  const [open] = await codesOf(await accepted(5))
  expect(await page(`/mediation/satisfaction/${open!.code}`)).toContain('还没有结束')
  expect((await send(`/mediation/satisfaction/${open!.code}`, answers)).status).toBe(409)
  expect((await send('/mediation/satisfaction/ZZZZ2222ZZZZ', answers)).status).toBe(404)
})

test('a quarter’s report is drafted from the numbers, edited, reported as a fact; its results go to the public', async () => {
  const body = { organisationId, year: 2026, quarter: 2 }
  const draft = await clerk.call(draftQuarterReport, { body })
  expect(draft.parts.overview).toContain('达成协议 2 件，调解不成 1 件，调解成功率 66.7%；协议金额 601.00 元')
  expect((await clerk.call(draftQuarterReport, { body })).id).toBe(draft.id)
  await expect(clerk.call(draftQuarterReport, { body: { ...body, quarter: 3 } })).rejects.toMatchObject({
    detail: expect.stringContaining('还没有开始'),
  })
  const params = { quarterReportId: draft.id }
  const parts = { ...draft.parts, suggestions: '演示建议：加强预付卡提示。' }
  const saved = await clerk.call(saveQuarterReport, { params, body: { revision: draft.revision, parts } })
  await expect(
    clerk.call(saveQuarterReport, { params, body: { revision: draft.revision, parts } }),
  ).rejects.toMatchObject({ code: 'mediation.changed-meanwhile' })
  const submit = (revision: number) => clerk.call(submitQuarterReport, { params, body: { revision } })
  await expect(submit(saved.revision)).rejects.toMatchObject({ detail: expect.stringContaining('还没有结束') })
  setDay('2026-07-03')
  await expect(submit(saved.revision)).rejects.toMatchObject({ detail: expect.stringContaining('请先刷新数字') })
  const counted = await clerk.call(recountQuarterReport, { params, body: { revision: saved.revision } })
  expect(counted).toMatchObject({ parts, figures: { countedOn: '2026-07-03', total: { accepted: 5 } } })
  const reported = await submit(counted.revision)
  expect(reported).toMatchObject({ state: 'reported', reportedByName: '演示市场监管局经办' })
  const { rows } = await pool.query(`select facts from evidence.fact where kind = 'mediation.statistics-reported'`)
  expect(rows).toMatchObject([{ facts: { quarter: '2026 年第二季度', accepted: 5, settled: 2 } }])
  // 2015 六.3 and a row of statistics: what the rows' words offer is answered by the ledger.
  const context = { organisationId, year: 2026, dueOn: '2026-12-31', issuedOn: null }
  for (const [words, kind] of [
    ['开展行政调解情况；开展行政调解的案例', 'mediation.held'],
    ['定期对行政调解数据进行统计分析', 'mediation.statistics-reported'],
  ] as const) {
    const offered = offerBindings(words, listKnownKinds()).find(({ factKind }) => factKind === kind)
    expect((await answerBinding(app.database.db, offered!, context)).satisfied).toBe(true)
  }
  await expect(submit(reported.revision)).rejects.toMatchObject({ detail: expect.stringContaining('不能再改') })
  for (const format of ['pdf', 'docx'] as const) {
    const file = await clerk.fetch(`/api/mediation/quarter-reports/${draft.id}/file?format=${format}`)
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect({ status: file.status, isLong: bytes.byteLength > 2000 }).toEqual({ status: 200, isLong: true })
    if (format === 'docx') continue
    const { content } = await readPdf(bytes)
    expect(content, 'what was reported carries its day').toContain('2026年7月3日')
    expect(content).not.toContain('草稿')
  }
  expect(await page('/mediation/results')).toContain('还没有单位公布')
  const sent = await clerk.call(publishQuarterResults, { params, body: { revision: reported.revision } })
  for (const [person, endpoint] of [
    [clerk, submitPublication],
    [reviewer, approveLegality],
    [reviewer, approvePrivacy],
    [leader, signPublication],
    [leader, publishPublication],
  ] as const) {
    const publication = { publicationId: sent.publicationId! }
    const { revision } = await clerk.call(showPublication, { params: publication })
    await person.call(endpoint, { params: publication, body: { revision, comment: '同意' } })
  }
  const results = await page('/mediation/results')
  for (const words of ['演示市场监管局，2026 年第二季度', '少于 5', '不公布']) expect(results).toContain(words)
  expect(results).not.toContain('601')
})

test('a case that has ended is told as 典型案例 in its three parts, and names do not get out', async () => {
  const told = await clerk.call(beginTypicalCase, { body: { work: 'mediation.case', recordId: failedCase.id } })
  expect(told.partTexts).toEqual({ situation: '案情', practice: '调解过程', effect: '评析和启示' })
  expect(told.hidden).toEqual(expect.arrayContaining(['演示甲女士', '演示商店']))
  expect(told.shown.situation).not.toContain('演示甲女士')
  const open = await accepted(6)
  await expect(
    clerk.call(beginTypicalCase, { body: { work: 'mediation.case', recordId: open.id } }),
  ).rejects.toMatchObject({ detail: expect.stringContaining('达成协议或者结束以后') })
})
