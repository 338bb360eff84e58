import { afterAll, expect, test } from 'vitest'
import { businessToday, setBusinessOffset } from '#base/clock/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import {
  countTasks,
  listOpenExtensions,
  listOpenQuestions,
  listOverdueByUnit,
  listOverdueByUnitOn,
  readEarlierAnswers,
} from '../../index.ts'
import { buildCity, buildDraft, buildIssued, buildRow } from '../../tests/build-programme.ts'
import type { Actor } from '#base/http/index.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { composer, clerk, reviewer, county, bureau } = city
const today = businessToday()
const ago = (days: number) => addCalendarDays(today, -days)
const atDay = (days: number) => setBusinessOffset(-days * 86_400_000)
afterAll(() => setBusinessOffset(0))

const actorAt = (path: string): Actor => ({
  personId: '',
  name: '',
  sessionId: '',
  mustChangePassword: false,
  posts: [
    {
      organisationId: city.city,
      organisationName: '',
      organisationPath: path,
      role: 'leader',
      onBehalfOf: null,
      permissions: new Set(['programmes.read']),
    },
  ],
})
const { rows: paths } = await app.database.pool.query<{ id: string; path: string }>(
  'select id, path from organisations.organisation',
)
const pathOf = (id: string) => paths.find((row) => row.id === id)!.path
const leader = actorAt(pathOf(city.city))
const { db } = app.database

const due = (day: string) => ({ dates: [{ kind: 'onOrBeforeDate', from: null, due: day, quote: '' }] })
atDay(20)
const { programme: first, tasks } = await buildIssued(city, [buildRow('A', due(ago(10))), buildRow('B', due(ago(3)))])
const early = tasks.find((task) => task.rowCode === 'A')!
const params = { taskId: early.id }

async function handIn(statement: string) {
  const { revision } = await clerk.call(endpoints.showTask, { params })
  const draft = await clerk.call(endpoints.saveDraft, { params, body: { revision, statement, files: [] } })
  const sent = await clerk.call(endpoints.submitTask, { params, body: { revision: draft.revision } })
  return reviewer.call(endpoints.decideRelease, { params, body: { decision: 'approve', revision: sent.revision } })
}
atDay(5)
const released = await handIn('五天前才报送')
atDay(1)
await composer.call(endpoints.receiveSubmission, {
  params,
  body: { decision: 'return', revision: released.revision, reason: '口径有误', correctionDueOn: ago(-10) },
})
atDay(0)

const counts = (units: readonly { organisationId: string; tasks: number }[]) =>
  Object.fromEntries(units.map((unit) => [unit.organisationId, unit.tasks]))

test('what was overdue at the end of an earlier day is told from the steps on record', async () => {
  expect(counts(await listOverdueByUnitOn(db, leader, ago(11)))).toEqual({})
  expect(counts(await listOverdueByUnitOn(db, leader, ago(6)))).toEqual({ [county]: 1, [bureau]: 1 })
  expect(counts(await listOverdueByUnitOn(db, leader, ago(4)))).toEqual({ [bureau]: 1 })
  expect(counts(await listOverdueByUnitOn(db, leader, ago(2)))).toEqual({ [county]: 1, [bureau]: 2 })
})

test('what was returned by the office is overdue only after its 补正期限', async () => {
  expect(counts(await listOverdueByUnitOn(db, leader, ago(1)))).toEqual({ [county]: 1, [bureau]: 2 })
  expect(counts(await listOverdueByUnit(db, leader, ago(-10)))).toEqual({ [county]: 1, [bureau]: 2 })
  expect(counts(await listOverdueByUnit(db, leader, ago(-11)))).toEqual({ [county]: 2, [bureau]: 2 })
})

test('a bonus that nobody claims is not overdue', async () => {
  atDay(5)
  const bonus = {
    ...due(ago(3)),
    name: '加分项',
    grading: { kind: 'bonus' as const, quotes: ['予以加分'], poorWhen: [], downgrade: null },
  }
  await buildIssued(city, [buildRow('E', bonus)])
  atDay(0)
  expect(counts(await listOverdueByUnit(db, leader, today))).toEqual({ [county]: 1, [bureau]: 2 })
})

test('told from the record or read from the list, today is the same', async () => {
  const now = await listOverdueByUnit(db, leader, today)
  expect(await listOverdueByUnitOn(db, leader, today)).toEqual(now)
  expect(now[0]).toMatchObject({ since: ago(10), tasks: 2 })
  const list = await composer.call(endpoints.listTasks, { query: { overdue: 'yes' } })
  expect(list.total).toBe(now.reduce((sum, unit) => sum + unit.tasks, 0))
  expect(await countTasks(db, leader, { overdue: 'yes' }, today)).toBe(list.total)
})

test('a county sees its own', async () => {
  expect(counts(await listOverdueByUnit(db, actorAt(pathOf(county)), today))).toEqual({ [county]: 1 })
  expect(await listOverdueByUnit(db, { ...leader, posts: [] }, today)).toEqual([])
})

test('extensions asked and questions open wait for whoever issued, not for the unit', async () => {
  const { tasks: later } = await buildIssued(city, [buildRow('C')])
  await clerk.call(endpoints.askExtension, {
    params: { taskId: later[0]!.id },
    body: { askedUntil: '2099-08-15', reason: '征求意见期未满' },
  })
  await buildDraft(
    city,
    [buildRow('D')],
    [{ rowCode: 'D', about: 'deadline', quote: '', question: '由谁确定期限？', proposal: null }],
  )
  expect(await listOpenExtensions(db, leader, today)).toMatchObject([
    { taskId: later[0]!.id, reason: '征求意见期未满' },
  ])
  expect((await listOpenQuestions(db, leader)).map((one) => one.question)).toContain('由谁确定期限？')
  expect(await listOpenExtensions(db, actorAt(pathOf(county)), today)).toEqual([])
  expect(await listOpenQuestions(db, actorAt(pathOf(county)))).toEqual([])
})

test('the row that is most like one of last year brings its answer and why it was returned', async () => {
  const { programme } = await buildIssued(city, [buildRow('X1', { name: '任务 A' })])
  await app.database.pool.query(
    'update programmes.programme set year = case id when $1 then 2020 when $2 then 2021 else 2018 end',
    [first.id, programme.id],
  )
  const answers = await readEarlierAnswers(db, programme.id, county)
  expect(answers.get(programme.rows[0]!.id)).toMatchObject({
    year: 2020,
    statement: '五天前才报送',
    returns: [{ by: 'issuer', reason: '口径有误' }],
  })
  expect(await readEarlierAnswers(db, programme.id, bureau)).toEqual(new Map())
})
