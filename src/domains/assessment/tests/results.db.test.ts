import { expect, test } from 'vitest'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as publishing from '#platform/publishing/contract/index.ts'
import * as endpoints from '../contract/index.ts'
import { buildCity, inDays, issue, rowsOf2020, today } from './build-assessment.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { grader, other, leader, county, bureau } = city

/** A programme of one graded row: the county 良, the bureau 中. */
async function graded() {
  const rows = rowsOf2020(['G6']).map((row) => ({
    ...row,
    applicability: { ...row.applicability, kinds: ['county' as const, 'department' as const] },
  }))
  const issued = await issue(city, rows)
  const programmeId = issued.programme.id
  for (const [unit, completed] of [
    [county, 10],
    [bureau, 5],
  ] as const)
    await grader.call(endpoints.recordFinding, {
      params: { rowId: issued.rowId('G6'), organisationId: unit.id },
      body: { revision: 0, facts: { completed, total: 15 }, method: 'supervisionPlatform', foundOn: today },
    })
  await grader.call(endpoints.gradeProgramme, { params: { programmeId }, body: {} })
  const results = async (who: SignedIn = grader) =>
    (await who.call(endpoints.listResults, { query: { programmeId } })).items.map(
      ({ id, revision, organisationId, stage }) => ({
        resultId: id,
        revision,
        organisationId,
        stage,
      }),
    )
  const refs = async () => (await results()).map(({ resultId, revision }) => ({ resultId, revision }))
  const ofCounty = async () => (await results()).find((one) => one.organisationId === county.id)!
  return { ...issued, programmeId, results, refs, ofCounty }
}

async function fedBack() {
  const made = await graded()
  await grader.call(endpoints.feedBackResults, { body: { results: await made.refs() } })
  return made
}
const object = (who: SignedIn, resultId: string, revision: number, rowId: string) =>
  who.call(endpoints.objectToResult, {
    params: { resultId },
    body: { revision, rowIds: [rowId], reason: '已全部完成，名册有误' },
  })
const review = (who: SignedIn, resultId: string, revision: number, changes: object[], outcome = 'upheld') =>
  who.call(endpoints.reviewObjection, {
    params: { resultId },
    body: { revision, outcome, answer: '经核对名册，申诉成立', changes } as never,
  })

test('a unit sees nothing before 反馈, its own line after, and never another’s', async () => {
  const { programmeId, rowId, refs } = await graded()
  const seen = (who: SignedIn) => who.call(endpoints.showMatrix, { params: { programmeId } })
  expect((await seen(county.clerk)).units).toMatchObject([{ organisationId: county.id, cells: [] }])
  expect((await county.clerk.call(endpoints.listResults, { query: { programmeId } })).items).toEqual([])
  const grounds = (unitId: string) =>
    county.clerk.call(endpoints.showGrounds, { params: { rowId: rowId('G6'), organisationId: unitId } })
  expect(await grounds(county.id)).toMatchObject({ versions: [], finding: null })
  await grader.call(endpoints.feedBackResults, { body: { results: await refs() } })
  const matrix = await seen(county.clerk)
  expect(matrix).toMatchObject({ mayOversee: false, units: [{ name: '金水区', cells: [{ grade: 'good' }] }] })
  expect((await grounds(county.id)).versions).toHaveLength(1)
  await expect(grounds(bureau.id)).rejects.toMatchObject({ code: 'assessment.not-found', status: 404 })
  expect((await seen(county.clerk)).units.map((unit) => unit.organisationId)).toEqual([county.id])
})

test('the whole way: 反馈, 申诉, 复核 by another, 集体审定, 签批, 通报; every step stands with its person', async () => {
  const { programmeId, rowId, refs, ofCounty, results } = await fedBack()
  const { resultId, revision } = await ofCounty()
  await expect(object(bureau.reviewer, resultId, revision, rowId('G6'))).rejects.toMatchObject({
    code: 'assessment.result-not-found',
  })
  const appealed = await object(county.reviewer, resultId, revision, rowId('G6'))
  expect(appealed).toMatchObject({ stage: 'appealed', openObjections: 1, organisationName: '金水区' })
  const change = [{ rowId: rowId('G6'), grade: 'excellent', reason: '名册重复登记五人' }]
  await expect(review(grader, resultId, appealed.revision, change)).rejects.toMatchObject({
    code: 'assessment.four-eyes',
  })
  const reviewed = await review(other, resultId, appealed.revision, change)
  expect(reviewed).toMatchObject({
    stage: 'reviewed',
    objections: [{ outcome: 'upheld', answeredByName: '演示复核人', answer: '经核对名册，申诉成立' }],
  })
  const { versions, objections } = await county.clerk.call(endpoints.showGrounds, {
    params: { rowId: rowId('G6'), organisationId: county.id },
  })
  expect(versions[0]).toMatchObject({ grade: 'excellent', basis: 'review', reason: '名册重复登记五人', version: 2 })
  expect(objections).toHaveLength(1)
  // The bureau has not answered and its term still runs.
  const minutes = { heldOn: today, attendees: ['演示领导', '演示复核人'], minutes: '逐单位审议，一致同意' }
  await expect(
    grader.call(endpoints.recordDeliberation, { body: { ...minutes, results: await refs() } }),
  ).rejects.toMatchObject({ code: 'assessment.not-possible-now', detail: expect.stringContaining('市商务局') })
  const ofBureau = (await results()).find((one) => one.organisationId === bureau.id)!
  await bureau.reviewer.call(endpoints.acceptResult, {
    params: { resultId: ofBureau.resultId },
    body: { revision: ofBureau.revision },
  })
  await grader.call(endpoints.recordDeliberation, { body: { ...minutes, results: await refs() } })
  await expect(
    leader.call(endpoints.circulateResults, {
      body: { results: await refs(), docNumber: '郑法政办〔2021〕1号', scopeReason: '仅发受考评单位' },
    }),
  ).rejects.toMatchObject({ code: 'base.forbidden' })
  await leader.call(endpoints.approveResults, { body: { results: await refs(), words: '同意' } })
  const { circularId } = await grader.call(endpoints.circulateResults, {
    body: { results: await refs(), docNumber: '郑法政办〔2021〕1号', scopeReason: '仅发受考评单位' },
  })
  const full = await grader.call(endpoints.showResult, { params: { resultId } })
  expect(full.steps.map((step) => [step.action, step.personName])).toEqual([
    ['feedBack', '演示初评人'],
    ['appeal', '金水区演示审核人'],
    ['review', '演示复核人'],
    ['decide', '演示初评人'],
    ['approve', '演示领导'],
    ['circulate', '演示初评人'],
  ])
  expect(full).toMatchObject({ stage: 'circulated', deliberation: { attendees: minutes.attendees }, actions: [] })
  expect((await county.clerk.call(endpoints.showResult, { params: { resultId } })).deliberation).toBeNull()
  const { rows } = await app.database.pool.query(
    'select scope, publication_id, content from assessment.circular where id = $1',
    [circularId],
  )
  expect(rows[0]).toMatchObject({ scope: 'internal', publication_id: null })
  expect(rows[0].content.units.map((unit: { grades: string[] }) => unit.grades)).toEqual([['excellent'], ['medium']])
  const audited = await app.database.pool.query(`select event from audit.entry where subject = $1 order by id`, [
    `assessment.result:${resultId}`,
  ])
  expect(audited.rows.map((row: { event: string }) => row.event)).toEqual([
    'assessment.results-fed-back',
    'assessment.objection-made',
    'assessment.objection-reviewed',
    'assessment.results-deliberated',
    'assessment.results-approved',
    'assessment.results-circulated',
  ])
  void programmeId
})

test('for the portal a draft goes into 发布审核, and nothing is public before that has passed', async () => {
  const { refs, results } = await fedBack()
  for (const unit of [county, bureau]) {
    const one = (await results()).find((result) => result.organisationId === unit.id)!
    await unit.reviewer.call(endpoints.acceptResult, {
      params: { resultId: one.resultId },
      body: { revision: one.revision },
    })
  }
  await grader.call(endpoints.recordDeliberation, {
    body: { results: await refs(), heldOn: today, attendees: ['甲某', '乙某'], minutes: '同意' },
  })
  await leader.call(endpoints.approveResults, { body: { results: await refs(), words: '同意公开' } })
  await grader.call(endpoints.circulateResults, {
    body: { results: await refs(), docNumber: '郑法政办〔2021〕2号', scope: 'portal', scopeReason: '领导批示同意公开' },
  })
  const published = await app.anonymous.call(publishing.listPublished, { query: { kind: 'assessment-result' } })
  expect(published.items).toEqual([])
  const { items } = await grader.call(publishing.listPublications, { query: { module: 'assessment' } })
  expect(items).toMatchObject([{ state: 'draft', scope: 'public', subject: { kind: 'assessment-result' } }])
})

test('签批 is not for the grader, in whatever post', async () => {
  const both = await app.signInAs(
    '演示兼任',
    { role: 'cityOffice', organisationId: city.city },
    { role: 'leader', organisationId: city.city },
  )
  const { programmeId, refs, results, rowId } = await graded()
  await both.call(endpoints.recordFinding, {
    params: { rowId: rowId('G6'), organisationId: county.id },
    body: { revision: 1, facts: { completed: 15, total: 15 }, method: 'supervisionPlatform', foundOn: today },
  })
  void programmeId
  await grader.call(endpoints.feedBackResults, { body: { results: await refs() } })
  const one = (await results()).find((result) => result.organisationId === county.id)!
  await county.reviewer.call(endpoints.acceptResult, {
    params: { resultId: one.resultId },
    body: { revision: one.revision },
  })
  const ref = async () =>
    (await results())
      .filter((r) => r.organisationId === county.id)
      .map(({ resultId, revision }) => ({ resultId, revision }))
  await grader.call(endpoints.recordDeliberation, {
    body: { results: await ref(), heldOn: today, attendees: ['甲某', '乙某'], minutes: '同意' },
  })
  const approve = async (who: SignedIn) =>
    who.call(endpoints.approveResults, { body: { results: await ref(), words: '同意' } })
  await expect(approve(both)).rejects.toMatchObject({ code: 'assessment.four-eyes' })
  expect(await approve(leader)).toEqual({ done: 1 })
})

test('after 反馈 facts stand, and another run of 初评 leaves the unit as it is', async () => {
  const { programmeId, rowId } = await fedBack()
  await expect(
    grader.call(endpoints.recordFinding, {
      params: { rowId: rowId('G6'), organisationId: county.id },
      body: { revision: 1, facts: { completed: 15, total: 15 }, method: 'supervisionPlatform', foundOn: today },
    }),
  ).rejects.toMatchObject({ code: 'assessment.frozen' })
  expect(await grader.call(endpoints.gradeProgramme, { params: { programmeId }, body: {} })).toMatchObject({
    frozen: 2,
    changed: 0,
  })
})

test('an objection after its term, or after 无异议, is refused', async () => {
  const { rowId, ofCounty } = await fedBack()
  const { resultId, revision } = await ofCounty()
  await app.database.pool.query('update assessment.result set appeal_due_on = $2 where id = $1', [resultId, inDays(-1)])
  await expect(object(county.reviewer, resultId, revision, rowId('G6'))).rejects.toMatchObject({
    code: 'assessment.not-possible-now',
    detail: expect.stringContaining('已过'),
  })
  await app.database.pool.query('update assessment.result set appeal_due_on = $2 where id = $1', [resultId, inDays(3)])
  const accepted = await county.reviewer.call(endpoints.acceptResult, { params: { resultId }, body: { revision } })
  await expect(object(county.reviewer, resultId, accepted.revision, rowId('G6'))).rejects.toMatchObject({
    detail: expect.stringContaining('无异议'),
  })
})

test('a deduction that waits for the unit holds 反馈 back for all, and nothing is half done', async () => {
  const rows = rowsOf2020(['G6', 'G11'])
  const { programme, rowId } = await issue(city, rows)
  await grader.call(endpoints.gradeProgramme, { params: { programmeId: programme.id }, body: {} })
  await city.supervisor.call(endpoints.recordMark, {
    params: { rowId: rowId('G11'), organisationId: county.id },
    body: { what: '群众反映执法不作为', method: 'dailyMonitoring', happenedOn: today },
  })
  const { items } = await grader.call(endpoints.listResults, { query: { programmeId: programme.id } })
  await expect(
    grader.call(endpoints.feedBackResults, {
      body: { results: items.map(({ id, revision }) => ({ resultId: id, revision })) },
    }),
  ).rejects.toMatchObject({ code: 'assessment.not-possible-now', detail: expect.stringContaining('先听取单位意见') })
  const after = await grader.call(endpoints.listResults, { query: { programmeId: programme.id } })
  expect(after.items.every((item) => item.stage === 'proposed')).toBe(true)
})

test('two people who feed back the same results at once: one does, the other is told', async () => {
  const { refs } = await graded()
  const results = await refs()
  const feedBack = (who: SignedIn) => who.call(endpoints.feedBackResults, { body: { results } })
  const outcomes = await Promise.allSettled([feedBack(grader), feedBack(other)])
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const { rows } = await app.database.pool.query(
    'select count(*)::int as n from assessment.result_step where result_id = $1',
    [results[0]!.resultId],
  )
  expect(rows[0].n).toBe(1)
})

test('an injected serialization failure in every kind of write is retried whole and written once', async () => {
  const attempts = new Set<number>()
  const stop = injectBeforeCommit((attempt) => {
    attempts.add(attempt)
    if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40001' })
  })
  const made = await fedBack().finally(stop)
  expect(attempts).toContain(3)
  const { rows } = await app.database.pool.query(
    'select count(*)::int as n, max(version) as version from assessment.grade where programme_id = $1',
    [made.programmeId],
  )
  expect(rows[0]).toEqual({ n: 2, version: 1 })
  const steps = await app.database.pool.query(
    'select count(*)::int as n from assessment.result_step s join assessment.result r on r.id = s.result_id where r.programme_id = $1',
    [made.programmeId],
  )
  expect(steps.rows[0].n).toBe(2)
})

test.each([
  ['upheld without a changed grade', 'upheld', false],
  ['rejected with a changed grade', 'rejected', true],
])('a review %s is refused', async (_, outcome, withChange) => {
  const { rowId, ofCounty } = await fedBack()
  const { resultId, revision } = await ofCounty()
  const appealed = await object(county.reviewer, resultId, revision, rowId('G6'))
  const changes = withChange ? [{ rowId: rowId('G6'), grade: 'excellent', reason: '见材料' }] : []
  await expect(review(other, resultId, appealed.revision, changes, outcome)).rejects.toMatchObject({
    code: 'assessment.unusable-value',
    status: 400,
  })
})
