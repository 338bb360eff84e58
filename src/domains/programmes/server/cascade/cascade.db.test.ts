import { expect, test } from 'vitest'
import { trainingSession } from '#domains/training/contract/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { buildCity, buildIssued, buildRow, paper } from '../../tests/build-programme.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { composer, clerk, reviewer, county, bureau } = city
const street = await app.createOrganisation('金水区花园路街道', 'town', county)
const streetClerk = await app.signInAs('演示己', { role: 'reportingClerk', organisationId: street })
const streetReviewer = await app.signInAs('演示庚', { role: 'reviewer', organisationId: street })
const outsider = await app.signInAs('演示辛', { role: 'reportingClerk', organisationId: bureau })

const due = (day: string) => [{ kind: 'onOrBeforeDate', from: null, due: day, quote: '' }]

/** The county's own programme, made from what it received, with these rows or with the received ones. */
async function answerOf(parent: endpoints.Programme, rows: endpoints.RowDraft[] = []): Promise<endpoints.Programme> {
  const body = { organisationId: county, year: 2020, title: '金水区工作方案', parent: parent.id, rows }
  const { id } = await clerk.call(endpoints.createProgramme, { body })
  const params = { programmeId: id }
  const { revision } = await clerk.call(endpoints.showProgramme, { params })
  return clerk.call(endpoints.changeProgramme, { params, body: { revision, addressees: [street] } })
}

const issue = ({ id, revision }: endpoints.Programme, who: SignedIn = reviewer) =>
  who.call(endpoints.issueProgramme, { params: { programmeId: id }, body: { revision, ...paper } })

test('what a street does for the county stands at the county’s task, with state and day', async () => {
  const { programme, tasks } = await buildIssued(city, [buildRow('G1')])
  const own = await answerOf(programme)
  expect(own.rows).toMatchObject([{ parentRowId: programme.rows[0]!.id }])
  await issue(own)
  const params = { taskId: tasks[0]!.id }
  const before = await clerk.call(endpoints.listSubordinateTasks, { params })
  expect(before).toMatchObject({ total: 1, done: 0, items: [{ organisationName: '金水区花园路街道', state: 'open' }] })
  const below = { taskId: before.items[0]!.id }
  const draft = await streetClerk.call(endpoints.saveDraft, {
    params: below,
    body: { revision: 1, statement: '已完成', files: [] },
  })
  const handed = await streetClerk.call(endpoints.submitTask, { params: below, body: { revision: draft.revision } })
  await streetReviewer.call(endpoints.decideRelease, {
    params: below,
    body: { decision: 'approve', revision: handed.revision },
  })
  // The issuer of the parent sees it as well as the county between them.
  for (const person of [clerk, composer])
    expect(await person.call(endpoints.listSubordinateTasks, { params })).toMatchObject({ total: 1, done: 1 })
  await expect(outsider.call(endpoints.listSubordinateTasks, { params })).rejects.toMatchObject({
    code: 'programmes.task-not-found',
  })
})

test('a unit beside it counts nothing of the county’s own programme', async () => {
  const { programme } = await buildIssued(city, [buildRow('G1')])
  await issue(await answerOf(programme))
  const { items } = await outsider.call(endpoints.listTasks, { query: { programmeId: programme.id } })
  const rolledUp = await outsider.call(endpoints.listSubordinateTasks, { params: { taskId: items[0]!.id } })
  expect(rolledUp.total).toBe(0)
})

test('a day later than the parent’s stops the issue until a named person decides it; an earlier one does not', async () => {
  const { programme } = await buildIssued(city, [
    buildRow('G1', { name: '征求意见', materials: ['采纳情况汇总表'] }),
    buildRow('G2', { name: '公布风险点', materials: ['公布页面图片'] }),
  ])
  const late = await answerOf(programme, [
    buildRow('1', { name: '征求意见', materials: ['采纳情况汇总表'], dates: due('2099-08-10') }),
    buildRow('2', { name: '公布风险点', materials: ['公布页面图片'], dates: due('2099-07-01') }),
    buildRow('3', { name: '本区自定工作', materials: ['工作小结'], dates: due('2099-12-31') }),
  ])
  expect(late.questions).toMatchObject([
    { rowCode: '1', about: 'dateAfterParent', proposal: '2099-07-29', state: 'open' },
  ])
  expect(late.rows[2]!.parentRowId).toBeNull()
  await expect(issue(late)).rejects.toMatchObject({ code: 'programmes.open-questions' })
  const decided = await reviewer.call(endpoints.decideQuestion, {
    params: { programmeId: late.id, questionId: late.questions[0]!.id },
    body: { decision: 'answer', answer: '2099-07-20' },
  })
  expect(decided.rows[0]!.dates[0]).toMatchObject({ due: '2099-07-20' })
  await expect(issue(decided)).resolves.toMatchObject({ state: 'issued' })
})

test('a row answers only rows of the programme that was received', async () => {
  const { programme } = await buildIssued(city, [buildRow('G1')])
  const { programme: other } = await buildIssued(city, [buildRow('G9')])
  const own = await answerOf(programme, [buildRow('1', { name: '本区自定', materials: ['工作小结'] })])
  const link = (parentRowId: string) =>
    clerk.call(endpoints.saveRow, {
      params: { programmeId: own.id, rowId: own.rows[0]!.id },
      body: { revision: own.revision, position: 0, row: buildRow('1'), parentRowId },
    })
  await expect(link(other.rows[0]!.id)).rejects.toMatchObject({ code: 'programmes.row-not-found' })
  const linked = await link(programme.rows[0]!.id)
  expect(linked.rows[0]!.parentRowId).toBe(programme.rows[0]!.id)
})

test('a fact that proves tasks of two programmes is shown at each of them', async () => {
  const binding = {
    factKind: 'training.training-held',
    period: { kind: 'fixed' as const, from: '2020-01-01', to: '2020-12-20' },
    conditions: [],
    atLeast: 1,
    distinctBy: null,
    whose: 'subtree' as const,
    orPrevious: false,
  }
  const first = await buildIssued(city, [buildRow('G6', { bindings: [binding] })])
  const second = await buildIssued(city, [buildRow('7', { bindings: [binding] })])
  await clerk.call(trainingSession.endpoints.create, {
    body: {
      organisationId: county,
      occurredOn: '2020-10-12',
      title: '骨干培训',
      fields: {
        trainers: ['演示授课人'],
        participants: '法制骨干',
        participantCount: 42,
        content: '行政指导',
        audience: 'backbone',
      },
    },
  })
  const [one, other] = [first.tasks[0]!.id, second.tasks[0]!.id]
  const task = await clerk.call(endpoints.showTask, { params: { taskId: other } })
  const factId = task.evidence[0]!.result.counted[0]!.fact.id
  await clerk.call(endpoints.confirmEvidence, { params: { taskId: other }, body: { confirm: [factId] } })
  const { items } = await clerk.call(endpoints.listSharedProofs, { params: { taskId: one } })
  expect(items).toEqual([
    { factId, taskId: other, rowCode: '7', name: '任务 7', programmeTitle: second.programme.title },
  ])
  expect((await clerk.call(endpoints.listSharedProofs, { params: { taskId: other } })).items).toEqual([])
})
