import { expect, test } from 'vitest'
import { Binding } from '#platform/evidence/contract/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { buildCity, buildIssued, buildRow } from '../../tests/build-programme.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { clerk, reviewer, composer, county } = city
const second = await app.signInAs('演示丁', { role: 'reviewer', organisationId: county })
const outsider = await app.signInAs('演示戊', { role: 'reportingClerk', organisationId: city.bureau })

const draftOf = (params: { taskId: string }, revision: number, statement = '已按要求完成，见工作记录') =>
  clerk.call(endpoints.saveDraft, { params, body: { revision, statement, files: [] } })

async function submitted(settings: Partial<endpoints.ProgrammeSettings> = {}) {
  const { tasks } = await buildIssued(city, [buildRow('G1')], settings)
  const params = { taskId: tasks[0]!.id }
  const draft = await draftOf(params, 1)
  return { params, task: await clerk.call(endpoints.submitTask, { params, body: { revision: draft.revision } }) }
}

test('a task is drafted, reviewed, released, returned for correction and accepted, and keeps its first moment', async () => {
  const { params, task } = await submitted()
  const released = await reviewer.call(endpoints.decideRelease, {
    params,
    body: { decision: 'approve', revision: task.revision },
  })
  expect(released).toMatchObject({
    state: 'released',
    submissions: [{ state: 'released', receiptCode: expect.stringMatching(/^[2-9A-Z]{16}$/) }],
  })
  const back = await composer.call(endpoints.receiveSubmission, {
    params,
    body: { decision: 'return', revision: released.revision, reason: '同期口径有误', correctionDueOn: '2099-08-10' },
  })
  expect(back).toMatchObject({ state: 'returned', correctionDueOn: '2099-08-10' })
  const again = await draftOf(params, back.revision, '已更正同期口径')
  const handed = await clerk.call(endpoints.submitTask, { params, body: { revision: again.revision } })
  await reviewer.call(endpoints.decideRelease, { params, body: { decision: 'approve', revision: handed.revision } })
  const { rows } = await app.database.pool.query(
    'select first_released_at, released_at from programmes.task where id = $1',
    [params.taskId],
  )
  expect(rows[0].first_released_at.toISOString()).toBe(released.releasedAt)
  expect(rows[0].released_at > rows[0].first_released_at).toBe(true)
})

test('two reviewers who release the same submission at once write it once', async () => {
  const { params, task } = await submitted()
  const approve = (person: typeof reviewer) =>
    person.call(endpoints.decideRelease, { params, body: { decision: 'approve', revision: task.revision } })
  const outcomes = await Promise.allSettled([approve(reviewer), approve(second)])
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
    reason: { code: 'programmes.task-changed-meanwhile' },
  })
})

test('with two release steps the same person cannot pass both', async () => {
  const { params, task } = await submitted({ releaseSteps: 2 })
  const first = await reviewer.call(endpoints.decideRelease, {
    params,
    body: { decision: 'approve', revision: task.revision },
  })
  expect(first.state).toBe('inReview')
  const again = reviewer.call(endpoints.decideRelease, {
    params,
    body: { decision: 'approve', revision: first.revision },
  })
  await expect(again).rejects.toMatchObject({ code: 'programmes.four-eyes' })
  await expect(
    second.call(endpoints.decideRelease, { params, body: { decision: 'approve', revision: first.revision } }),
  ).resolves.toMatchObject({ state: 'released' })
})

test('a clerk of another unit sees nothing of the task', async () => {
  const { params } = await submitted()
  await expect(outsider.call(endpoints.showTask, { params })).rejects.toMatchObject({
    code: 'programmes.task-not-found',
  })
  const { items } = await outsider.call(endpoints.listTasks, { query: {} })
  expect(items.every((item) => item.organisationId === city.bureau)).toBe(true)
})

test('a granted extension moves the due day and keeps the first one', async () => {
  const { tasks } = await buildIssued(city, [buildRow('G1')])
  const params = { taskId: tasks[0]!.id }
  const asked = await clerk.call(endpoints.askExtension, {
    params,
    body: { askedUntil: '2099-08-15', reason: '征求意见期未满' },
  })
  const granted = await composer.call(endpoints.decideExtension, {
    params: { ...params, extensionId: asked.extensions[0]!.id },
    body: { decision: 'grant', reason: '情况属实' },
  })
  expect(granted).toMatchObject({ dueOn: '2099-08-15', originalDueOn: '2099-07-29' })
})

test('an empty draft cannot be submitted', async () => {
  const { tasks } = await buildIssued(city, [buildRow('G1')])
  const params = { taskId: tasks[0]!.id }
  const draft = await draftOf(params, 1, '')
  await expect(clerk.call(endpoints.submitTask, { params, body: { revision: draft.revision } })).rejects.toMatchObject({
    code: 'programmes.nothing-to-submit',
  })
})

test('a clerk is told how much of a task the ledger proves already, and nobody else is', async () => {
  const period = { kind: 'relative', from: { anchor: 'yearStart' }, to: { anchor: 'dueOn' } }
  const binding = { factKind: 'training.training-held', period }
  const { tasks } = await buildIssued(city, [buildRow('G9', { bindings: [Binding.parse(binding)] })])
  const taskId = tasks.find((task) => task.organisationId === city.county)!.id
  const proofs = await clerk.call(endpoints.listProofs, {})
  expect(proofs.items.find((proof) => proof.taskId === taskId)).toEqual({
    taskId,
    asked: 1,
    satisfied: 0,
    missing: [expect.stringMatching(/^还差 1 /)],
  })
  const others = await outsider.call(endpoints.listProofs, {})
  expect(others.items.map((proof) => proof.taskId)).not.toContain(taskId)
})
