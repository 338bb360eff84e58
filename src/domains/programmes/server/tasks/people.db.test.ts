import { expect, test } from 'vitest'
import { newId } from '#base/ids/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { buildCity, buildIssued, buildRow } from '../../tests/build-programme.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { clerk, reviewer, composer, county } = city
const both = await app.signInAs(
  '演示兼岗',
  { role: 'reportingClerk', organisationId: county },
  { role: 'reviewer', organisationId: county },
)
const leader = await app.signInAs('演示分管领导', { role: 'leader', organisationId: county })
const elsewhere = await app.signInAs('演示外单位', { role: 'leader', organisationId: city.bureau })

const assign = (who: typeof reviewer, taskId: string, revision: number, personId: string | null) =>
  who.call(endpoints.assignTask, { params: { taskId }, body: { revision, personId } })

test('the reviewer names who is responsible, and takes it back', async () => {
  const { tasks } = await buildIssued(city, [buildRow('G1')])
  const named = await assign(reviewer, tasks[0]!.id, 1, clerk.personId)
  expect(named.responsible).toEqual({ personId: clerk.personId, name: '演示乙' })
  expect((await assign(reviewer, tasks[0]!.id, named.revision, null)).responsible).toBeNull()
})

test('nobody of another unit is made responsible, and nobody but the reviewer names one', async () => {
  const { tasks } = await buildIssued(city, [buildRow('G1')])
  const [id] = [tasks[0]!.id]
  for (const stranger of [composer.personId, elsewhere.personId, newId()])
    await expect(assign(reviewer, id, 1, stranger)).rejects.toMatchObject({ code: 'programmes.person-not-usable' })
  await expect(assign(clerk, id, 1, clerk.personId)).rejects.toMatchObject({ status: 403 })
})

test('the second of two reviewers who name somebody at once is told so', async () => {
  const { tasks } = await buildIssued(city, [buildRow('G1')])
  const outcomes = await Promise.allSettled([
    assign(reviewer, tasks[0]!.id, 1, clerk.personId),
    assign(both, tasks[0]!.id, 1, both.personId),
  ])
  expect(outcomes.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { code: 'programmes.task-changed-meanwhile' } },
  ])
})

test('who drafted may pass it only after a named leader of the unit waived four eyes, for this submission alone', async () => {
  const { tasks } = await buildIssued(city, [buildRow('G1')])
  const params = { taskId: tasks[0]!.id }
  const submit = async (from: number) => {
    const draft = await both.call(endpoints.saveDraft, {
      params,
      body: { revision: from, statement: '已完成', files: [] },
    })
    return both.call(endpoints.submitTask, { params, body: { revision: draft.revision } })
  }
  const approve = (revision: number) =>
    both.call(endpoints.decideRelease, { params, body: { decision: 'approve', revision } })
  const handed = await submit(1)
  await expect(approve(handed.revision)).rejects.toMatchObject({ code: 'programmes.four-eyes' })
  const waive = (who: typeof leader, revision: number, reason = '科室仅一人在岗') =>
    who.call(endpoints.waiveFourEyes, { params, body: { revision, reason } })
  await expect(waive(elsewhere, handed.revision)).rejects.toMatchObject({ code: 'programmes.task-not-found' })
  await expect(waive(reviewer, handed.revision)).rejects.toMatchObject({ status: 403 })
  await expect(waive(leader, handed.revision, ' ')).rejects.toMatchObject({ status: 400 })
  const waived = await waive(leader, handed.revision)
  expect(waived.submissions[0]!.steps.at(-1)).toMatchObject({
    action: 'waive',
    personName: '演示分管领导',
    comment: '科室仅一人在岗',
  })
  const back = await both.call(endpoints.withdrawSubmission, {
    params,
    body: { revision: waived.revision, reason: '补充材料' },
  })
  const again = await submit(back.revision)
  await expect(approve(again.revision)).rejects.toMatchObject({ code: 'programmes.four-eyes' })
  const released = await approve((await waive(leader, again.revision)).revision)
  expect(released.state).toBe('released')
})
