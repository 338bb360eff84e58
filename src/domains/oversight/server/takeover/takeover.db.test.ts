import { afterAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import {
  decideRelease,
  listTasks,
  receiveSubmission,
  saveDraft,
  showTask,
  submitTask,
} from '#domains/programmes/contract/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { buildOverseenCity, inDays, issueFor } from '../../tests/build-oversight.ts'

const app = await startTestApplication()
const city = await buildOverseenCity(app)
const { clerk, reviewer, composer, otherClerk } = city
afterAll(() => setBusinessOffset(0))

test('without a running programme it says so', async () => {
  await expect(clerk.call(endpoints.showTakeover, { query: {} })).rejects.toMatchObject({
    code: 'oversight.no-programme',
    detail: '“金水区”没有执行中的年度方案任务，方案印发后再来看',
  })
})

test('per row: last year’s answer, why it was returned, what is open, and whom to call', async () => {
  await issueFor(city, [{ code: 'G1', dueOn: inDays(30) }], 2019)
  const { items } = await clerk.call(listTasks, { query: {} })
  const params = { taskId: items[0]!.id }
  const { revision } = await clerk.call(showTask, { params })
  const draft = await clerk.call(saveDraft, { params, body: { revision, statement: '去年的情况说明', files: [] } })
  const sent = await clerk.call(submitTask, { params, body: { revision: draft.revision } })
  const released = await reviewer.call(decideRelease, {
    params,
    body: { decision: 'approve', revision: sent.revision },
  })
  await composer.call(receiveSubmission, {
    params,
    body: { decision: 'return', revision: released.revision, reason: '同期口径有误', correctionDueOn: inDays(9) },
  })
  await app.database.pool.query(`update identity.person set phone = '13812345678' where id = $1`, [composer.personId])
  const programmeId = await issueFor(city, [
    { code: 'G1', dueOn: inDays(30) },
    { code: 'G2', dueOn: inDays(10) },
  ])
  const found = await clerk.call(endpoints.showTakeover, { query: {} })
  expect(found.programme).toMatchObject({ id: programmeId, year: 2020, issuerName: '市法治政府建设领导小组办公室' })
  expect(found.rows.map((row) => [row.code, row.earlier?.statement ?? null])).toEqual([
    ['G1', '去年的情况说明'],
    ['G2', null],
  ])
  expect(found.rows[0]!.earlier!.returns).toMatchObject([{ by: 'issuer', reason: '同期口径有误' }])
  expect(found.openDays.map((day) => day.code)).toEqual(['G2', 'G1'])
  expect(found.contacts.unit.map((person) => person.roles)).toContainEqual(['审核人'])
  expect(found.contacts.issuer).toMatchObject([{ name: '演示办公室', phone: '138****5678' }])
  expect(found.otherProgrammes).toHaveLength(1)
})

test('of another unit nothing is shown', async () => {
  await expect(
    clerk.call(endpoints.showTakeover, { query: { organisationId: city.counties[1] } }),
  ).rejects.toMatchObject({ code: 'base.forbidden' })
  const own = await otherClerk.call(endpoints.showTakeover, { query: {} })
  expect(own.organisationName).toBe('惠济区')
  expect(own.rows.every((row) => row.earlier === null)).toBe(true)
})
