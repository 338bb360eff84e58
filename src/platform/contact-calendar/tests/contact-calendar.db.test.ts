import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { now } from '#base/clock/index.ts'
import type { InputOf } from '#base/http/index.ts'
import { addCounterparty, mergeCounterparties } from '#platform/counterparties/contract/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { tellPlanner } from '../server/requests/tell-planner.ts'

const app = await startTestApplication()
setBusinessOffset(Date.parse('2020-12-20T09:00:00+08:00') - now().getTime())
afterAll(() => setBusinessOffset(0))
const city = await app.createOrganisation('演示市', 'city', null)
const bureau = await app.createOrganisation('演示城管局', 'department', city)
const office = await app.createOrganisation('演示商务局', 'department', city)
const clerk = await app.signInAs('演示执法员甲', { role: 'reportingClerk', organisationId: bureau })
const other = await app.signInAs('演示执法员乙', { role: 'reportingClerk', organisationId: office })
const leader = await app.signInAs('演示领导', { role: 'leader', organisationId: city })
const add = (by: SignedIn, organisationId: string, name: string) =>
  by.call(addCounterparty, { body: { organisationId, kind: 'organisation', name } })
let firmId: string

beforeAll(async () => {
  firmId = (await add(clerk, bureau, '演示老街面馆')).id
  await add(other, office, '演示老街面馆')
})

type Body = Partial<InputOf<typeof endpoints.planVisit>['body']>
const plan = (by: SignedIn, organisationId: string, on: string, body: Body = {}) =>
  by.call(endpoints.planVisit, {
    body: { organisationId, counterpartyName: '演示老街面馆', kind: 'guidance', topic: '门前摆放', on, ...body },
  })
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable('it was done'),
    (problem: unknown) => problem,
  )
const calendar = (by: SignedIn, query: object = {}) =>
  by.call(endpoints.showCalendar, { query: { from: '2020-12-01', until: '2020-12-31', ...query } })
const told = async (personId: string) => {
  const { rows } = await app.database.pool.query<{ title: string }>(
    'select title from notifications.notification where person_id = $1 order by at, id',
    [personId],
  )
  return rows.map(({ title }) => title)
}

describe('two units that plan to see one firm', () => {
  test('are proposed one visit, which moves both when the other agrees; both are told', async () => {
    const first = await plan(clerk, bureau, '2020-12-23')
    expect(first.proposals).toEqual([])
    const second = await plan(other, office, '2020-12-28', { counterpartyCode: null })
    const [proposal] = second.proposals
    expect(proposal).toMatchObject({
      state: 'open',
      counterpartyName: '演示老街面馆',
      mayOffer: true,
      mayAccept: false,
    })
    const params = { jointProposalId: proposal!.id }
    const offered = await other.call(endpoints.offerJointDay, { params, body: { revision: 1, on: '2020-12-25' } })
    expect(offered).toMatchObject({ state: 'offered', jointOn: '2020-12-25', mayAccept: false })
    expect(await refusal(other.call(endpoints.acceptJointDay, { params, body: { revision: 2 } }))).toMatchObject({
      code: 'contact-calendar.not-possible-now',
    })
    const [won, lost] = await Promise.allSettled([
      clerk.call(endpoints.acceptJointDay, { params, body: { revision: 2 } }),
      clerk.call(endpoints.keepApart, { params, body: { revision: 2, reason: '分开去' } }),
    ])
    expect([won.status, lost.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    const { items } = await clerk.call(endpoints.listJointProposals, {})
    expect(items).toHaveLength(1)
    if (items[0]!.state === 'joined') expect(items[0]!.sides.map(({ on }) => on)).toEqual(['2020-12-25', '2020-12-25'])
    expect(await told(clerk.personId)).toEqual(await told(other.personId))
    expect(await told(clerk.personId)).toHaveLength(3)
  })

  test('a day further apart is no proposal; a moved visit lets the question lapse, and brings it back', async () => {
    const body = { counterpartyName: '演示河畔市场' }
    const early = await plan(clerk, bureau, '2020-12-21', body)
    expect((await plan(other, office, '2020-12-29', body)).proposals).toEqual([])
    const move = (on: string, revision: number) =>
      clerk.call(endpoints.moveVisit, { params: { plannedVisitId: early.id }, body: { revision, topic: '停车', on } })
    expect((await move('2020-12-22', 1)).proposals).toMatchObject([{ state: 'open' }])
    expect((await move('2020-12-21', 2)).proposals).toMatchObject([{ state: 'lapsed' }])
    expect((await move('2020-12-30', 3)).proposals).toMatchObject([{ state: 'open' }])
    expect(await refusal(move('2020-12-30', 3))).toMatchObject({ code: 'contact-calendar.changed-meanwhile' })
  })

  test('the city may decide another window; firms merged later are one firm', async () => {
    const setting = { organisationId: city, days: 2, revision: 0 }
    await leader.call(endpoints.decideWindow, { body: setting })
    expect(await refusal(leader.call(endpoints.decideWindow, { body: setting }))).toMatchObject({
      code: 'contact-calendar.changed-meanwhile',
    })
    const { days, decidedBy } = await clerk.call(endpoints.showWindow, { query: { organisationId: bureau } })
    expect([days, decidedBy?.organisationName]).toEqual([2, '演示市'])
    await plan(clerk, bureau, '2020-12-21', { counterpartyName: '演示甲店' })
    expect((await plan(other, office, '2020-12-24', { counterpartyName: '演示甲店' })).proposals).toEqual([])
    const twin = await plan(clerk, bureau, '2021-02-01', { counterpartyName: '演示老街面馆（后门）' })
    const boss = await app.signInAs('演示审核员', { role: 'reviewer', organisationId: city })
    await boss.call(mergeCounterparties, {
      params: { counterpartyId: firmId },
      body: { mergedId: twin.counterpartyId, revision: 1, mergedRevision: 1, reason: '同一家' },
    })
    expect((await plan(other, office, '2021-02-02')).proposals).toMatchObject([{ state: 'open' }])
  })
})

describe('the calendar', () => {
  test('shows a unit its own visits, the city all, one firm its own, and nothing of what is cancelled', async () => {
    const visit = await plan(clerk, bureau, '2020-12-27', { counterpartyName: '演示乙店' })
    const mine = await calendar(clerk)
    expect(mine.contacts.map(({ id }) => id)).toContain(visit.id)
    expect(new Set(mine.contacts.map(({ organisationId }) => organisationId))).toEqual(new Set([bureau]))
    expect((await calendar(leader)).contacts.length).toBeGreaterThan(mine.contacts.length)
    const firm = await calendar(leader, { counterpartyId: visit.counterpartyId })
    expect(firm.contacts).toMatchObject([{ id: visit.id, kind: '行政指导', state: 'planned' }])
    await clerk.call(endpoints.cancelVisit, {
      params: { plannedVisitId: visit.id },
      body: { revision: 1, reason: '已电话说明' },
    })
    expect((await calendar(leader, { counterpartyId: visit.counterpartyId })).contacts).toEqual([])
    const file = await clerk.fetch('/api/contact-calendar/export?from=2020-12-01&until=2020-12-31')
    expect(await file.text()).toContain('演示老街面馆,门前摆放,演示城管局')
  })

  test.each<[string, () => Promise<unknown>, string]>([
    ['more than 62 days', () => calendar(clerk, { from: '2020-01-01' }), '最多查看 62 天'],
    ['an end before its beginning', () => calendar(clerk, { until: '2020-11-01' }), '早于开始日期'],
    ['a visit in the past', () => plan(clerk, bureau, '2020-12-01'), '不能早于今天'],
    ['a visit of another unit', () => plan(clerk, office, '2020-12-28'), '不在您的权限范围内'],
    [
      'hours that run backwards',
      () => plan(clerk, bureau, '2020-12-28', { from: '10:00', until: '09:00' }),
      '晚于开始时间',
    ],
    ['an hour that is none', () => plan(clerk, bureau, '2020-12-28', { from: '25:00' }), '09:30'],
  ])('%s is refused in words', async (_name, work, words) => {
    const problem = (await refusal(work())) as { status: number; detail: string; errors: { message: string }[] }
    expect(problem.status).toBeLessThan(500)
    expect(problem.detail + problem.errors.map(({ message }) => message).join()).toContain(words)
  })
})

describe('换个时间', () => {
  const open = async (address: string, init?: RequestInit) => {
    const answer = await app.fetch(new Request(`http://localhost${address}`, init))
    return { status: answer.status, text: await answer.text() }
  }
  const ask = (code: string, fields: Record<string, string>) =>
    open(`/visits/${code}`, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })

  test('a firm asks by the code, twice is once; the unit agrees, the visit moves and the firm reads it', async () => {
    const visit = await plan(clerk, bureau, '2020-12-22', { counterpartyName: '演示丙店', from: '09:30' })
    const form = { wishedOn: '2020-12-24', reason: '当天盘点', form: 'FORM1234567890AB' }
    expect((await ask(visit.code, form)).status).toBe(303)
    expect((await ask(visit.code, form)).status).toBe(303)
    const { rows } = await app.database.pool.query(
      `select id, name, payload, at from base.outbox where name = 'contact-calendar.date-asked'`,
    )
    expect(rows).toHaveLength(1)
    await tellPlanner.hear({ ...rows[0], at: rows[0].at.toISOString() }, app.database.db)
    expect((await told(clerk.personId)).at(-1)).toContain('申请把走访改到 2020-12-24')
    const params = { plannedVisitId: visit.id }
    const [request] = (await clerk.call(endpoints.showPlannedVisit, { params })).requests
    expect(request).toMatchObject({ state: 'waiting', reason: '当天盘点' })
    const answer = { params: { dateRequestId: request!.id }, body: { agreed: true, answer: '好的' } }
    expect(await refusal(other.call(endpoints.answerDateRequest, answer))).toMatchObject({ status: 404 })
    expect(await clerk.call(endpoints.answerDateRequest, answer)).toMatchObject({ on: '2020-12-24', from: null })
    expect(await refusal(clerk.call(endpoints.answerDateRequest, answer))).toMatchObject({ status: 409 })
    const { text } = await open(`/visits/${visit.code}`)
    for (const words of ['2020-12-24', '同意改期', '好的', '演示城管局']) expect(text).toContain(words)
    expect(text).not.toContain('演示丙店')
  })

  test.each<[string, Record<string, string>, number, string]>([
    ['the day that it is', { wishedOn: '2020-12-22', reason: '不便' }, 422, '原定 2020-12-22'],
    ['a day that is past', { wishedOn: '2020-12-01', reason: '不便' }, 422, '今天以后'],
    ['no day', { wishedOn: '明天', reason: '不便' }, 422, '应为存在的日期'],
    ['no reason', { wishedOn: '2020-12-29', reason: ' ' }, 422, '不能为空'],
  ])('%s is refused in words, and what was typed stays', async (_name, fields, status, words) => {
    const visit = await plan(clerk, bureau, '2020-12-22', { counterpartyName: '演示丁店' })
    const answer = await ask(visit.code, fields)
    expect(answer.status).toBe(status)
    expect(answer.text).toContain(words)
    expect(answer.text).toContain(`value="${fields['wishedOn']}"`)
  })

  test('a code that nobody has opens nothing', async () => {
    expect((await open('/visits/NOBODY000000')).status).toBe(404)
  })
})
