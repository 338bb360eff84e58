import { expect, test } from 'vitest'
import { newId } from '#base/ids/index.ts'
import { listFactsOfUnit } from '#platform/evidence/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { buildNotice, buildSupervisedCity, inDays, today, visitOf } from '../../tests/build-check.ts'

const app = await startTestApplication()
const city = await buildSupervisedCity(app)
const { supervisor, clerk, reviewer, otherClerk, leader } = city

const acknowledge = (notice: endpoints.Rectification, by: SignedIn = clerk) =>
  by.call(endpoints.acknowledgeRectification, {
    params: { rectificationId: notice.id },
    body: { revision: notice.revision },
  })
const answer = (notice: endpoints.Rectification, by: SignedIn = clerk, text = '已补充责任单位并重新公布') =>
  by.call(endpoints.answerRectification, {
    params: { rectificationId: notice.id },
    body: { revision: notice.revision, text },
  })
const pass = (notice: endpoints.Rectification, by: SignedIn = supervisor) =>
  by.call(endpoints.recheckRectification, {
    params: { rectificationId: notice.id },
    body: { outcome: 'pass', revision: notice.revision, text: '现场核对，责任单位已补充' },
  })

test('a notice is delivered, acknowledged, answered, sent back, answered again and passed; the unit has the proof', async () => {
  const { notice } = await buildNotice(city)
  expect(notice).toMatchObject({ state: 'delivered', actions: ['void'], findings: [{ severity: 'general' }] })
  const taken = await acknowledge(notice)
  const answered = await answer(taken, reviewer)
  const back = await supervisor.call(endpoints.recheckRectification, {
    params: { rectificationId: notice.id },
    body: { outcome: 'again', revision: answered.revision, text: '两处仍缺责任单位', dueOn: inDays(20) },
  })
  expect(back).toMatchObject({ state: 'acknowledged', dueOn: inDays(20), originalDueOn: inDays(15) })
  const again = await clerk.call(endpoints.showRectification, { params: { rectificationId: notice.id } })
  const closed = await pass(await answer(again))
  expect(closed).toMatchObject({ state: 'closed', closedOn: today, actions: [] })
  expect(closed.steps.map((step) => step.action)).toEqual(['issue', 'acknowledge', 'answer', 'again', 'answer', 'pass'])
  const facts = await listFactsOfUnit(app.database.db, city.counties[0]!, {
    kinds: ['supervision.rectification-closed'],
  })
  expect(facts.find((fact) => fact.subject.id === notice.id)).toMatchObject({
    facts: { number: notice.number, findings: 1 },
    occurredOn: today,
  })
})

test('numbers run without gaps, however many are issued at once, and a void one stays taken', async () => {
  const notices = await Promise.all(Array.from({ length: 6 }, async () => (await buildNotice(city)).notice))
  await supervisor.call(endpoints.voidRectification, {
    params: { rectificationId: notices[0]!.id },
    body: { revision: notices[0]!.revision, reason: '对象有误' },
  })
  await buildNotice(city)
  const { rows } = await app.database.pool.query<{ sequence: number }>(
    'select sequence from supervision.rectification order by sequence',
  )
  expect(rows.map((row) => row.sequence)).toEqual(rows.map((_, index) => index + 1))
  expect(notices[0]!.number).toMatch(/^市法治政府建设领导小组办公室督改〔\d{4}〕\d+号$/)
})

test('a notice that fails on the way uses no number', async () => {
  const { visit, notice } = await buildNotice(city)
  await expect(
    supervisor.call(endpoints.issueRectification, {
      params: { visitId: visit.id },
      body: { findingIds: [visit.findings[0]!.id], requirement: '再次下达', dueOn: inDays(9) },
    }),
  ).rejects.toMatchObject({ code: 'supervision.already-in-notice' })
  const next = await buildNotice(city)
  const sequence = (text: string) => Number(/〕(\d+)号/.exec(text)![1])
  expect(sequence(next.notice.number)).toBe(sequence(notice.number) + 1)
})

test('of two people who answer at once one is told so, and one answer stands', async () => {
  const taken = await acknowledge((await buildNotice(city)).notice)
  const outcomes = await Promise.allSettled([answer(taken, clerk, '甲的回复'), answer(taken, reviewer, '乙的回复')])
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toMatchObject([
    { reason: { code: 'supervision.changed-meanwhile' } },
  ])
  const after = await clerk.call(endpoints.showRectification, { params: { rectificationId: taken.id } })
  expect(after.steps.filter((step) => step.action === 'answer')).toHaveLength(1)
})

test('only the unit answers, only the supervisor re-checks, the leader reads, others see nothing', async () => {
  const { notice } = await buildNotice(city)
  const params = { rectificationId: notice.id }
  await expect(acknowledge(notice, supervisor)).rejects.toMatchObject({ code: 'base.forbidden' })
  await expect(acknowledge(notice, otherClerk)).rejects.toMatchObject({ code: 'supervision.rectification-not-found' })
  await expect(otherClerk.call(endpoints.showRectification, { params })).rejects.toMatchObject({ status: 404 })
  expect((await leader.call(endpoints.showRectification, { params })).actions).toEqual([])
  const answered = await answer(await acknowledge(notice))
  await expect(pass(answered, clerk)).rejects.toMatchObject({ code: 'base.forbidden' })
})

test('nothing is skipped: no answer before it was acknowledged, no re-check before an answer', async () => {
  const { notice } = await buildNotice(city)
  await expect(answer(notice)).rejects.toMatchObject({ code: 'supervision.not-possible-now' })
  await expect(pass(notice)).rejects.toMatchObject({ code: 'supervision.not-possible-now' })
})

test('days in the past, findings of another visit and empty words are refused', async () => {
  const { visit } = await buildNotice(city)
  const issue = (over: object) =>
    supervisor.call(endpoints.issueRectification, {
      params: { visitId: visit.id },
      body: { findingIds: [visit.findings[1]!.id], requirement: '请整改', dueOn: inDays(5), ...over },
    })
  await expect(issue({ dueOn: inDays(-1) })).rejects.toMatchObject({ code: 'supervision.wrong-day' })
  await expect(issue({ dueOn: '2020-02-30' })).rejects.toMatchObject({ code: 'base.invalid-input' })
  await expect(issue({ findingIds: [newId()] })).rejects.toMatchObject({ code: 'supervision.findings-missing' })
  await expect(issue({ requirement: '  ' })).rejects.toMatchObject({ code: 'base.invalid-input' })
})

test('the unit is reminded until it answers, and anew when it must mend again', async () => {
  const { notice } = await buildNotice(city)
  const waiting = async () => {
    const { rows } = await app.database.pool.query<{ name: string; on_day: string }>(
      `select name, on_day from notifications.reminder where subject_module = 'supervision' and subject_id = $1 and state = 'waiting' order by on_day`,
      [notice.id],
    )
    return rows.map((row) => [row.name, row.on_day])
  }
  expect(await waiting()).toContainEqual(['overdue', inDays(16)])
  const answered = await answer(await acknowledge(notice))
  expect(await waiting()).toEqual([])
  await supervisor.call(endpoints.recheckRectification, {
    params: { rectificationId: notice.id },
    body: { outcome: 'again', revision: answered.revision, text: '仍有缺漏', dueOn: inDays(30) },
  })
  expect(await waiting()).toContainEqual(['overdue', inDays(31)])
})

test('what waits for whom, what is overdue, and the notice as PDF and Word', async () => {
  const { notice } = await buildNotice(city, today)
  await app.database.pool.query('update supervision.rectification set due_on = $2 where id = $1', [
    notice.id,
    inDays(-2),
  ])
  const overdue = await supervisor.call(endpoints.listRectifications, { query: { overdue: 'yes' } })
  expect(overdue.items).toMatchObject([{ id: notice.id, isOverdue: true }])
  const mine = await clerk.call(endpoints.listRectifications, { query: { mine: 'yes', pageSize: 200 } })
  expect(mine.items.map((item) => item.id)).toContain(notice.id)
  const pdf = await clerk.fetch(`/api/supervision/rectifications/${notice.id}/notice`)
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  const docx = await clerk.fetch(`/api/supervision/rectifications/${notice.id}/notice?format=docx`)
  expect(
    Buffer.from(await docx.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test('督导体系 shows superiors and guides, and counts the visits of the year', async () => {
  await supervisor.call(endpoints.recordVisit, {
    body: visitOf(city, { organisationId: city.counties[3]!, findings: [] }),
  })
  const { relations } = await supervisor.call(endpoints.showSupervisionSystem, { query: {} })
  const of = (unit: string, by: string) => relations.find((one) => one.unit.id === unit && one.by === by)
  expect(of(city.counties[3]!, 'superior')).toMatchObject({
    supervisor: { name: '郑州市' },
    visits: 1,
    lastVisitedOn: today,
  })
  expect(of(city.guided, 'guidance')).toMatchObject({ supervisor: { name: '郑州市商务局' }, visits: 0 })
  const own = await otherClerk.call(endpoints.showSupervisionSystem, { query: {} })
  expect(own.relations.map((one) => one.unit.name)).toEqual(['惠济区'])
})
