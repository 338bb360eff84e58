import { afterAll, beforeAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { publish, sendForm, setDay, type Office } from '#domains/consultations/tests/build-consultation.ts'
import {
  answerOpinions,
  concludeConsultation,
  listOpinions,
  registerOpinion,
  showConsultation,
} from '#domains/consultations/contract/index.ts'
import { findFacts } from '#platform/evidence/contract/index.ts'
import { showPublication, withdrawPublication } from '#platform/publishing/contract/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { hideWithdrawn } from '../server/publication/hide-withdrawn.ts'
import { act, buildDepartment, createBatch, parkingPoint, savePoint } from './build-department.ts'

const app = await startTestApplication()
useOwnCipher()
afterAll(() => setBusinessOffset(0))
setDay('2020-06-01')
const department = await buildDepartment(app)
const { clerk, reviewer, leader, bureau, stranger } = department
const office: Office = { app, organisationId: bureau, clerk, reviewer, leader }

let batchId: string
let point: endpoints.RiskPoint
let rare: endpoints.RiskPoint
const params = () => ({ batchId })
const show = (person: SignedIn = clerk) => person.call(endpoints.showBatch, { params: params() })
const reader = async (address: string) => {
  const answer = await app.fetch(new Request(`http://localhost${address}`))
  return { status: answer.status, text: await answer.text() }
}

beforeAll(async () => {
  batchId = (await createBatch(department)).id
  point = await savePoint(department, batchId)
  rare = await savePoint(
    department,
    batchId,
    parkingPoint({
      name: '占用消防通道',
      place: '演示二路',
      counts: { from: '2019-07-01', to: '2020-06-30', cases: 3 },
      fineTo: 50_000,
    }),
  )
  for (const { id, proposal } of [point, rare])
    await reviewer.call(endpoints.confirmLevel, {
      params: { riskPointId: id },
      body: { revision: 1, level: proposal.level! },
    })
  await act(reviewer, batchId, 'finishPoints')
  await act(reviewer, batchId, 'finishMeasures')
})

let consultationId: string

test('three audiences are asked; internal causes are not shown to them', async () => {
  const { revision } = await show()
  const opened = await clerk.call(endpoints.consultOnBatch, {
    params: params(),
    body: {
      revision,
      explanation: '请对等级和措施提出意见',
      audiences: ['internal', 'society', 'counterparties'],
      channels: ['website', 'letter'],
      submitTo: '演示路 1 号',
    },
  })
  consultationId = opened.consultationId
  await publish(office, opened.publicationId!)
  const consultation = await clerk.call(showConsultation, { params: { consultationId } })
  expect(consultation.clauses.map(({ title }) => title)).toEqual(['在禁停路段违法停车', '占用消防通道'])
  expect(consultation.clauses[0]!.text).toContain('侥幸心理')
  expect(consultation.clauses[0]!.text).not.toContain('规划不合理')
  const sent = await sendForm(app, consultation.code, { text: '演示一路车位太少', audience: 'society' })
  expect(sent.status).toBeLessThan(400)
  await clerk.call(registerOpinion, {
    params: { consultationId },
    body: {
      channel: 'letter',
      audience: 'counterparties',
      receivedOn: '2020-06-01',
      authorName: '演示商户',
      text: '建议夜间开放停车',
    } as never,
  })
  expect((await show()).steps.find(({ step }) => step === 'consultation')?.summary).toBe('2 条意见未答复')
})

test('with one unanswered opinion the batch goes no further', async () => {
  setDay('2020-07-10')
  await expect(act(reviewer, batchId, 'finishConsultation')).rejects.toMatchObject({
    code: 'risk-prevention.not-possible-now',
    detail: expect.stringContaining('2 条意见没有答复') as string,
  })
  const { items } = await clerk.call(listOpinions, { params: { consultationId } })
  const answer = (opinion: { id: string }) =>
    clerk.call(answerOpinions, {
      params: { consultationId },
      body: { opinionIds: [opinion.id], fate: 'adopted', reason: '已吸收', changeNote: '已列入疏导措施' },
    })
  await answer(items[0]!)
  await expect(act(reviewer, batchId, 'finishConsultation')).rejects.toMatchObject({
    detail: expect.stringContaining('1 条意见没有答复') as string,
  })
  await answer(items[1]!)
  const { revision } = await clerk.call(showConsultation, { params: { consultationId } })
  await reviewer.call(concludeConsultation, { params: { consultationId }, body: { revision } })
  expect((await act(reviewer, batchId, 'finishConsultation')).stage).toBe('publication')
})

test('the list goes through 发布审核, cannot be changed meanwhile, and is then read by trade, place, level and words', async () => {
  setDay('2020-08-10')
  const { revision } = await show()
  const body = { revision, effectiveOn: '2020-08-10', note: '' }
  const { publicationId } = await clerk.call(endpoints.sendListToReview, { params: params(), body })
  await expect(
    clerk.call(endpoints.saveRiskPoint, {
      params: { batchId, riskPointId: point.id },
      body: { revision: 2, content: parkingPoint() },
    }),
  ).rejects.toMatchObject({ detail: expect.stringContaining('发布审核') as string })
  expect((await reader(`/risks/${point.id}`)).status).toBe(404)
  await publish(office, publicationId)
  const page = await reader(`/risks/${point.id}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('有 900 件被处理')
  expect(page.text).toContain('请停入划定车位')
  expect(page.text).not.toContain('规划不合理')
  expect(page.text).not.toContain('<script')
  const few = await reader(`/risks/${rare.id}`)
  expect(few.text).toContain('少于 5 件')
  expect(few.text).not.toContain('500 元')
  for (const query of ['trade=H62', 'place=演示一路', 'level=high', `unit=${bureau}`, 'q=堵塞道路'])
    expect({ query, found: (await reader(`/risks?${query}`)).text.includes(point.id) }).toEqual({ query, found: true })
  expect((await reader('/risks?q=没有这个词')).text).toContain('没有找到')
  expect((await reader('/risks?place=堵塞道路')).text).not.toContain(point.id)
  expect((await reader('/risks?page=0&level=x&unit=%27;--&trade=%00')).status).toBe(200)
  const card = await app.fetch(new Request(`http://localhost/risks/${point.id}/card.pdf`))
  expect(
    Buffer.from(await card.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('publicity is counted by distinct ways; the picture for a chat group logs itself', async () => {
  const record = (channel: endpoints.PublicityChannel, more: object = {}) =>
    clerk.call(endpoints.recordPublicity, {
      params: params(),
      body: { channel, activity: '宣传活动', audience: '沿街商户', heldOn: '2020-08-10', reach: 30, ...more },
    })
  await record('lecture')
  await record('lecture')
  const site = await record('governmentWebsite', { address: 'https://example.invalid/risk' })
  expect(site.seenAt).not.toBeNull()
  await expect(record('governmentWebsite')).rejects.toMatchObject({ status: 400 })
  await expect(record('lecture', { heldOn: '2020-08-11' })).rejects.toMatchObject({
    code: 'risk-prevention.day-in-the-future',
  })
  const picture = await clerk.call(endpoints.makeGroupPicture, {
    params: { riskPointId: point.id },
    body: { group: '演示商户群', people: 200 },
  })
  expect(picture.svg).toContain('演示甲区城市管理局')
  expect(picture.text).toContain(`/risks/${point.id}`)
  const { channels, total } = await clerk.call(endpoints.listPublicity, { query: { batchId } })
  expect({ channels, total }).toEqual({ channels: 3, total: 4 })
  await clerk.call(endpoints.withdrawPublicity, {
    params: { publicityId: site.id },
    body: { reason: '网页地址填错' },
  })
  expect((await clerk.call(endpoints.listPublicity, { query: { batchId } })).channels).toBe(2)
  for (const format of ['html', 'word', 'json']) {
    const file = await clerk.fetch(`/api/risk-prevention/batches/${batchId}/official-site/${format}`)
    expect({ format, status: file.status }).toEqual({ format, status: 200 })
  }
  expect((await act(reviewer, batchId, 'finishPublication')).stage).toBe('guidance')
})

test('guidance follows the plan, is voluntary, and its answer comes later', async () => {
  setDay('2020-09-10')
  const { items } = await clerk.call(endpoints.planGuidance, { params: params() })
  expect(items.map(({ riskPointName }) => riskPointName)).toEqual(['在禁停路段违法停车', '占用消防通道'])
  const guide = (place: number) =>
    clerk.call(endpoints.recordGuidance, {
      params: { riskPointId: point.id },
      body: {
        counterpartyName: `演示商户${place}`,
        contactTitle: '店长',
        mode: 'reminder',
        guidedOn: '2020-09-10',
        officers: ['演示执法员'],
        content: '提醒停入划定车位',
      },
    })
  for (let place = 1; place <= 10; place++) await guide(place)
  const [first] = (await clerk.call(endpoints.listGuidance, { query: { batchId, result: 'none' } })).items
  const answered = await clerk.call(endpoints.answerGuidance, {
    params: { guidanceRecordId: first!.id },
    body: { revision: 1, result: 'notAdopted', resultOn: '2020-09-10' },
  })
  expect(answered.result).toBe('notAdopted')
  const order = await clerk.call(endpoints.planGuidance, { params: params() })
  expect(order.items.map(({ riskPointId }) => riskPointId)).toEqual(items.map(({ riskPointId }) => riskPointId))
  const paper = await clerk.fetch(`/api/risk-prevention/guidance/${first!.id}/paper`)
  expect(paper.headers.get('content-type')).toContain('application/pdf')
  expect((await act(reviewer, batchId, 'finishGuidance')).stage).toBe('evaluation')
})

test('the evaluation counts honestly, is drafted in four parts, edited, finalised and printed', async () => {
  setDay('2020-12-08')
  const empty = await clerk.call(endpoints.showEvaluation, { params: params() })
  expect(empty).toMatchObject({ state: 'none', mayEdit: true, basis: { to: '2020-11-30', beforeTo: '2019-11-30' } })
  const counts = { cases: 300, casesBefore: 600, inspections: 100, inspectionsBefore: 400 }
  const basis = { ...empty.basis, comparisons: [{ riskPointId: point.id, ...counts }] }
  const drafted = await clerk.call(endpoints.saveEvaluation, { params: params(), body: { revision: 0, basis } })
  expect(drafted.figures).toMatchObject({ points: 2, opinions: 2, opinionsAdopted: 2, guidances: 10, guided: 10 })
  expect(drafted.figures!.total.sentence).toContain('检查减少，不能据此判断违法减少')
  expect(drafted.figures!.effect.verdict).toBe('cannotTell')
  expect(drafted.figures!.compliance).toMatchObject({ share: null })
  const finalise = (revision: number) =>
    reviewer.call(endpoints.finaliseEvaluation, { params: params(), body: { revision, final: true } })
  await expect(finalise(1)).rejects.toMatchObject({ detail: expect.stringContaining('请补写') as string })
  const parts = {
    ...drafted.parts!,
    conclusion: [{ text: '提前提醒有效；车位仍不足，建议继续疏导。', notes: [] }],
  }
  const edited = await clerk.call(endpoints.saveEvaluation, { params: params(), body: { revision: 1, basis, parts } })
  await expect(finalise(2)).rejects.toMatchObject({ detail: expect.stringContaining('遵从度') as string })
  await leader.call(endpoints.decideRiskSettings, {
    params: { organisationId: bureau },
    body: { revision: 0, settings: { complianceFormula: 'firstTime' }, reason: '以检查合格率为准' },
  })
  const chosen = await clerk.call(endpoints.saveEvaluation, {
    params: params(),
    body: { revision: edited.revision, basis, parts },
  })
  expect(chosen.figures!.compliance.sentence).toContain('演示领导')
  const final = await finalise(chosen.revision)
  expect(final).toMatchObject({ state: 'final', finalisedByName: '演示审核', mayEdit: false })
  for (const format of ['pdf', 'word']) {
    const file = await clerk.fetch(`/api/risk-prevention/batches/${batchId}/evaluation/${format}`)
    expect({ format, status: file.status }).toEqual({ format, status: 200 })
  }
  expect((await act(reviewer, batchId, 'close')).stage).toBe('closed')
})

test('each step has left its fact in the ledger', async () => {
  const { items } = await leader.call(findFacts, { query: { organisationId: bureau, pageSize: 200 } })
  const kinds = new Set(items.map(({ kind }) => kind))
  expect([...kinds].filter((kind) => kind.startsWith('risk-prevention.')).toSorted()).toEqual([
    'risk-prevention.evaluation-completed',
    'risk-prevention.guidance-given',
    'risk-prevention.list-published',
    'risk-prevention.measures-made',
    'risk-prevention.points-sorted',
    'risk-prevention.publicity-done',
  ])
  expect(kinds).toContain('consultations.opinions-handled')
  expect(items.find(({ kind }) => kind === 'risk-prevention.list-published')?.sentence).toContain(
    '风险等级、法律依据、裁量标准、防控措施、责任单位',
  )
})

test('a stranger reaches none of it', async () => {
  const refused = { status: 404 }
  await expect(stranger.call(endpoints.showEvaluation, { params: params() })).rejects.toMatchObject(refused)
  await expect(stranger.call(endpoints.planGuidance, { params: params() })).rejects.toMatchObject(refused)
  expect((await stranger.call(endpoints.listGuidance, { query: {} })).total).toBe(0)
  expect((await stranger.call(endpoints.listPublicity, { query: {} })).total).toBe(0)
})

test('a list that is taken down leaves the portal, and only then', async () => {
  const { publicationId } = await show()
  const { subject, revision } = await leader.call(showPublication, { params: { publicationId: publicationId! } })
  const event = { id: 'event', name: 'publishing.withdrawn', payload: { subject }, at: '2020-12-08T10:00:00+08:00' }
  await hideWithdrawn.hear(event, app.database.db)
  expect((await reader(`/risks/${point.id}`)).status).toBe(200)
  await leader.call(withdrawPublication, {
    params: { publicationId: publicationId! },
    body: { revision, comment: '内容有误，另行公布' },
  })
  await hideWithdrawn.hear(event, app.database.db)
  expect((await reader(`/risks/${point.id}`)).status).toBe(404)
})
