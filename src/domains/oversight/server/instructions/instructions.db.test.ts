import { expect, test } from 'vitest'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { buildOverseenCity, inDays } from '../../tests/build-oversight.ts'

const app = await startTestApplication()
const city = await buildOverseenCity(app)
const { leader, composer, clerk, reviewer, otherClerk, counties } = city

const write = (over: object = {}, by: SignedIn = leader) =>
  by.call(endpoints.writeInstruction, {
    body: {
      organisationId: city.city,
      text: '请查明超期原因并补报',
      about: { label: '超期任务 2 项', link: '/tasks?overdue=yes' },
      ownerOrganisationId: counties[0],
      dueOn: inDays(7),
      ...over,
    },
  })
const feedBack = (one: endpoints.Instruction, by: SignedIn = clerk, text = '已补报两项，原因是人员变动') =>
  by.call(endpoints.feedBackInstruction, {
    params: { instructionId: one.id },
    body: { revision: one.revision, text },
  })

test('a line goes to a unit, is fed back, sent again with a new day, and closed', async () => {
  const written = await write()
  expect(written).toMatchObject({ state: 'open', ownerOrganisationName: '金水区', actions: ['close', 'withdraw'] })
  const params = { instructionId: written.id }
  const answered = await feedBack(written)
  const again = await leader.call(endpoints.decideInstruction, {
    params,
    body: { decision: 'again', revision: answered.revision, text: '还差一项', dueOn: inDays(14) },
  })
  expect(again).toMatchObject({ state: 'open', dueOn: inDays(14) })
  const second = await feedBack(again, reviewer)
  const closed = await leader.call(endpoints.decideInstruction, {
    params,
    body: { decision: 'close', revision: second.revision },
  })
  expect(closed).toMatchObject({ state: 'closed', actions: [] })
  expect(closed.steps.map((step) => step.action)).toEqual(['write', 'feedBack', 'again', 'feedBack', 'close'])
})

test('an instruction to a person is that person’s, not a colleague’s', async () => {
  const { people } = await leader.call(endpoints.listInstructionOwners, { query: { organisationId: counties[0] } })
  expect(people.map((person) => person.name).toSorted()).toEqual(['演示审核人甲', '演示联络员甲'].toSorted())
  const written = await write({ ownerPersonId: reviewer.personId })
  await expect(feedBack(written, clerk)).rejects.toMatchObject({ code: 'oversight.not-possible-now' })
  await expect(feedBack(written, reviewer)).resolves.toMatchObject({ state: 'answered' })
})

test('only below the own unit, only to somebody of the unit, and not for a day that has passed', async () => {
  const other = await app.createOrganisation('开封市', 'city', null)
  await expect(write({ ownerOrganisationId: other })).rejects.toMatchObject({ code: 'oversight.owner-outside' })
  await expect(write({ ownerPersonId: otherClerk.personId })).rejects.toMatchObject({ code: 'oversight.owner-outside' })
  await expect(write({ dueOn: inDays(-1) })).rejects.toMatchObject({ code: 'oversight.day-in-the-past' })
  await expect(write({ text: ' ' })).rejects.toMatchObject({ code: 'base.invalid-input' })
  await expect(write({ about: { label: 'x', link: 'https://evil.example' } })).rejects.toMatchObject({
    code: 'base.invalid-input',
  })
})

test('who may write, who may read', async () => {
  await expect(write({}, composer)).rejects.toMatchObject({ code: 'base.forbidden' })
  const written = await write()
  const params = { instructionId: written.id }
  await expect(otherClerk.call(endpoints.showInstruction, { params })).rejects.toMatchObject({
    code: 'oversight.instruction-not-found',
  })
  await expect(feedBack(written, otherClerk)).rejects.toMatchObject({ code: 'oversight.instruction-not-found' })
  expect((await composer.call(endpoints.showInstruction, { params })).text).toBe('请查明超期原因并补报')
  await expect(
    clerk.call(endpoints.decideInstruction, { params, body: { decision: 'close', revision: written.revision } }),
  ).rejects.toMatchObject({ code: 'base.forbidden' })
})

test('of two who feed back at once one is told so', async () => {
  const written = await write()
  const outcomes = await Promise.allSettled([feedBack(written, clerk), feedBack(written, reviewer)])
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toMatchObject([
    { reason: { code: 'oversight.changed-meanwhile' } },
  ])
})

test('what is late stands on the leader’s page and in the list, and what was fed back waits for the leader', async () => {
  const written = await write()
  await app.database.pool.query('update oversight.instruction set due_on = $2 where id = $1', [written.id, inDays(-1)])
  const late = await leader.call(endpoints.listInstructions, { query: { overdue: 'yes' } })
  expect(late.items).toMatchObject([{ id: written.id, isOverdue: true }])
  const before = await leader.call(endpoints.showLeaderPage, { query: {} })
  expect(before.overdue.map((item) => item.key)).toContain(`instruction-${written.id}`)
  const mine = await clerk.call(endpoints.listInstructions, { query: { mine: 'yes', pageSize: 200 } })
  expect(mine.items.map((item) => item.id)).toContain(written.id)
  await feedBack({ ...written })
  const after = await leader.call(endpoints.showLeaderPage, { query: {} })
  expect(after.decisions.find((one) => one.key === `instruction-${written.id}`)).toMatchObject({ kind: 'feedback' })
  const csv = await (await leader.fetch('/api/oversight/instructions/export')).text()
  expect(csv).toContain('请查明超期原因并补报')
})
