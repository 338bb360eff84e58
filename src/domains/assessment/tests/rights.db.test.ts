import { expect, test } from 'vitest'
import { addressOf } from '#base/http/call.ts'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { buildCity, inDays, issue, rowsOf2020, today } from './build-assessment.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { grader, supervisor, county, bureau, experts } = city

const { programme, rowId, handIn } = await issue(city, rowsOf2020(['G1', 'G5', 'G7', 'G11']), { experts: 2 })
const programmeId = programme.id
const taskId = await handIn(county, 'G1')
await handIn(county, 'G5')
const unit = { organisationId: county.id }
const g1 = { rowId: rowId('G1'), ...unit }
await grader.call(endpoints.drawExperts, { params: { rowId: rowId('G5') }, body: { organisationIds: [county.id] } })
const testOfUnit = await grader.call(endpoints.drawTest, {
  params: { rowId: rowId('G7'), ...unit },
  body: { size: 1, roster: [{ number: '1', name: '演示人员' }] },
})
const mark = await supervisor.call(endpoints.recordMark, {
  params: { rowId: rowId('G11'), ...unit },
  body: { what: '群众反映', method: 'dailyMonitoring', happenedOn: today },
})
await grader.call(endpoints.gradeProgramme, { params: { programmeId }, body: {} })
const [result] = (await grader.call(endpoints.listResults, { query: { programmeId, ...unit } })).items
const resultId = result!.id
const panel = (await grader.call(endpoints.listPanels, { query: { programmeId } })).items[0]!
const drawn = experts.filter((expert) => panel.reviews.some((review) => review.expertName === expert.name))
const undrawn = experts.find((expert) => !drawn.includes(expert))!
const [paper] = (await drawn[0]!.call(endpoints.listMyReviews, { query: {} })).items
const reviewId = paper!.id

const elsewhere = await app.createOrganisation('开封市', 'city', null)
const foreign = await app.signInAs('外市办公室', { role: 'cityOffice', organisationId: elsewhere })
const foreignLeader = await app.signInAs('外市领导', { role: 'leader', organisationId: elsewhere })

/** Every address that names a record of the county. */
const addresses: readonly [string, AnyEndpoint, Record<string, string>, object?][] = [
  ['preview', endpoints.previewTask, { taskId }],
  ['review page', endpoints.showReview, g1],
  [
    'criteria',
    endpoints.decideCriteria,
    g1,
    { revision: 0, decisions: [{ criterion: 'c1', met: true, reason: '无' }] },
  ],
  ['finding', endpoints.recordFinding, g1, { revision: 0, facts: {}, method: 'survey', foundOn: today }],
  ['grounds', endpoints.showGrounds, g1],
  ['mark', endpoints.recordMark, { rowId: rowId('G11'), ...unit }, { what: '无', method: 'survey', happenedOn: today }],
  [
    'act on mark',
    endpoints.actOnMark,
    { markId: mark.id },
    { action: 'notice', revision: 1, statementDueOn: inDays(3) },
  ],
  ['picture', endpoints.downloadMarkPicture, { markId: mark.id }],
  ['draw', endpoints.drawExperts, { rowId: rowId('G5') }, { organisationIds: [county.id] }],
  ['sheet', endpoints.showMyReview, { reviewId }],
  ['score', endpoints.scoreReview, { reviewId }, { revision: 1, score: 100, parts: [], comment: '无' }],
  ['recusal', endpoints.recuseFromReview, { reviewId }, { revision: 1, reason: '无' }],
  [
    'scores',
    endpoints.enterTestScores,
    { testId: testOfUnit.id },
    { revision: 1, scores: [{ number: '1', score: 1 }] },
  ],
  ['test sheet', endpoints.downloadTestSheet, { testId: testOfUnit.id }],
  ['survey', endpoints.bindSurveys, { rowId: rowId('G1') }, { organisationIds: [county.id] }],
  ['grading', endpoints.gradeProgramme, { programmeId }, {}],
  ['questions', endpoints.listOpenRuleQuestions, { programmeId }],
  ['decision', endpoints.decideRuleQuestion, { programmeId }, { key: 'G1.zeroCriteria', value: '优', reason: '无' }],
  ['result', endpoints.showResult, { resultId }],
  ['acceptance', endpoints.acceptResult, { resultId }, { revision: 1 }],
  ['objection', endpoints.objectToResult, { resultId }, { revision: 1, rowIds: [g1.rowId], reason: '无' }],
  ['re-examination', endpoints.reviewObjection, { resultId }, { revision: 1, outcome: 'rejected', answer: '无' }],
  ['feedback', endpoints.feedBackResults, {}, { results: [{ resultId, revision: 1 }] }],
  ['approval', endpoints.approveResults, {}, { results: [{ resultId, revision: 1 }], words: '无' }],
  ['circular', endpoints.downloadCircular, { programmeId, format: 'pdf' }],
]
type AnyEndpoint = Parameters<typeof addressOf>[0]

async function statusFor(who: SignedIn, endpoint: AnyEndpoint, params: Record<string, string>, body?: object) {
  const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}
  const answer = await who.fetch(addressOf(endpoint, params), { method: endpoint.method, ...init })
  return answer.status
}

test.each(addresses)(
  '%s of a county is closed to another unit, to an expert not drawn and to a foreign city',
  async (_, endpoint, params, body) => {
    for (const who of [bureau.clerk, bureau.reviewer, undrawn, foreign, foreignLeader])
      expect([403, 404], who.name).toContain(await statusFor(who, endpoint, params, body))
  },
)

test('after all these tries nothing has changed', async () => {
  const { stage, revision } = await grader.call(endpoints.showResult, { params: { resultId } })
  expect({ stage, revision }).toEqual({ stage: 'proposed', revision: 1 })
  const review = await grader.call(endpoints.showReview, { params: g1 })
  expect(review.criteria.every((criterion) => criterion.decision === null)).toBe(true)
})

test('lists show another unit nothing of the county', async () => {
  for (const list of [endpoints.listResults, endpoints.listMarks] as const) {
    const { items } = await bureau.reviewer.call(list, { query: {} })
    expect(items.filter((item: { organisationId: string }) => item.organisationId === county.id)).toEqual([])
  }
  const { units } = await bureau.reviewer.call(endpoints.showMatrix, { params: { programmeId } })
  expect(units.map((one) => one.organisationId)).toEqual([bureau.id])
})

test('a score sheet is read once however often the database asks for another try', async () => {
  const stop = injectBeforeCommit((attempt) => {
    if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40001' })
  })
  const answer = await grader
    .fetch(addressOf(endpoints.importTestScores, { testId: testOfUnit.id }, { revision: 1 }), {
      method: 'POST',
      body: '编号,成绩\n1,92\n',
    })
    .finally(stop)
  expect(await answer.json()).toMatchObject({ mean: '92', revision: 2 })
})

test.each([
  ['an id that is none', `/api/assessment/rows/x/units/${county.id}/review`, 400],
  ['a row that the unit was not asked', `/api/assessment/rows/${county.id}/units/${county.id}/review`, 404],
  ['a day that does not exist', `/api/assessment/programmes/${programmeId}/matrix?asOf=2020-02-30`, 400],
  ['an unknown order', '/api/assessment/results?sort=secret', 400],
  ['a foreign cursor', '/api/assessment/marks?cursor=abc', 400],
  ['words with a quote', `/api/assessment/results?q=${encodeURIComponent("%'; drop table assessment.grade; --")}`, 200],
])('%s is answered in words', async (_, address, status) => {
  const answer = await grader.fetch(address)
  expect(answer.status).toBe(status)
  if (status !== 200) expect(((await answer.json()) as { title: string }).title).toMatch(/[一-鿿]/)
})
