import { expect, test } from 'vitest'
import { buildCity, buildIssued, buildRow } from '#domains/programmes/tests/build-programme.ts'
import * as tasks from '#domains/programmes/contract/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { trainingSession } from './contract/index.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { clerk, county } = city
const { endpoints } = trainingSession

const session = (over: object = {}) => ({
  organisationId: county,
  occurredOn: '2020-10-12',
  title: '服务型行政执法骨干培训',
  fields: {
    trainers: ['演示授课人'],
    participants: '法制骨干',
    participantCount: 42,
    content: '行政指导、行政调解、法律风险防控',
    audience: 'backbone',
  },
  ...over,
})

const binding = {
  factKind: 'training.training-held',
  period: { kind: 'fixed' as const, from: '2020-01-01', to: '2020-12-20' },
  conditions: [],
  atLeast: 1,
  distinctBy: null,
  whose: 'subtree' as const,
  orPrevious: false,
}

test('a training recorded once proves a task, and nothing is uploaded', async () => {
  const { tasks: own } = await buildIssued(city, [buildRow('G6', { bindings: [binding] })])
  const params = { taskId: own[0]!.id }
  expect((await clerk.call(tasks.showTask, { params })).evidence[0]?.result.missing).toBe('还差 1 次培训')
  const record = await clerk.call(endpoints.create, { body: session() })
  const [proof] = (await clerk.call(tasks.showTask, { params })).evidence
  expect(proof).toMatchObject({
    result: { satisfied: true, counted: [{ fact: { sentence: record.sentence } }] },
    confirmed: [],
  })
  const confirmed = await clerk.call(tasks.confirmEvidence, {
    params,
    body: { confirm: [proof!.result.counted[0]!.fact.id] },
  })
  expect(confirmed.evidence[0]?.confirmed).toMatchObject([{ by: '演示乙' }])
  const draft = await clerk.call(tasks.saveDraft, {
    params,
    body: { revision: confirmed.revision, statement: '', files: [] },
  })
  await expect(clerk.call(tasks.submitTask, { params, body: { revision: draft.revision } })).resolves.toMatchObject({
    state: 'inReview',
  })
})

test('a withdrawn record stays readable and counts no more', async () => {
  const record = await clerk.call(endpoints.create, { body: session({ title: '误登记的培训' }) })
  const params = { recordId: record.id }
  const withdrawn = await clerk.call(endpoints.withdraw, { params, body: { reason: '日期写错' } })
  expect(withdrawn.withdrawn).toMatchObject({ reason: '日期写错', by: '演示乙' })
  await expect(clerk.call(endpoints.withdraw, { params, body: { reason: '再次' } })).rejects.toMatchObject({
    code: 'work-records.already-withdrawn',
  })
})

test('refuses a record of the future, of another unit, and one that lacks what the notice asks', async () => {
  await expect(clerk.call(endpoints.create, { body: session({ occurredOn: '2098-01-01' }) })).rejects.toMatchObject({
    code: 'work-records.day-in-the-future',
  })
  await expect(clerk.call(endpoints.create, { body: session({ organisationId: city.bureau }) })).rejects.toMatchObject({
    status: 403,
  })
  await expect(
    clerk.call(endpoints.create, { body: session({ fields: { content: '只有内容' } }) }),
  ).rejects.toMatchObject({
    code: 'evidence.invalid-fact',
    detail: expect.stringContaining('授课人员'),
  })
})
