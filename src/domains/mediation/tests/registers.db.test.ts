import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { listFactsOfUnit } from '#platform/evidence/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import {
  addMediator,
  bookRoom,
  cancelBooking,
  changeMediator,
  listMediators,
  removeRoom,
  rosterPublished,
  sendList,
  showListStanding,
  showMediator,
  showRoomWeek,
} from '../contract/index.ts'
import { buildBureau, fillRegisters, mediatorContent, publishList, setDay, type Bureau } from './build-bureau.ts'

const app = await startTestApplication()
let bureau: Bureau
let registers: Awaited<ReturnType<typeof fillRegisters>>
afterAll(() => setBusinessOffset(0))

beforeAll(async () => {
  setDay('2026-10-12')
  bureau = await buildBureau(app)
  registers = await fillRegisters(bureau)
})

const roster = () => ({ organisationId: bureau.organisationId, list: 'mediators' as const })
const body = (from: string, minutes: number, day = '2026-10-14') => ({ day, from, minutes, purpose: '调解演示纠纷' })

describe('the roster', () => {
  test('becomes public with its publication, and leaves the fact that the programme asks for', async () => {
    expect(await bureau.clerk.call(showListStanding, { params: roster() })).toMatchObject({
      items: 1,
      published: null,
      because: null,
    })
    await publishList(bureau, 'mediators', '2026-10-12')
    const standing = await bureau.clerk.call(showListStanding, { params: roster() })
    expect(standing).toMatchObject({ hasChanged: false, published: { number: 1, on: '2026-10-12', items: 1 } })
    const facts = await listFactsOfUnit(app.database.db, bureau.organisationId, { kinds: [rosterPublished.kind] })
    expect(facts).toMatchObject([{ facts: { mediators: 1, areas: '消费者权益保护、物业管理' }, withdrawn: null }])
  })

  test('a change after publication shows as one, until it is published as well', async () => {
    const { id, revision } = await bureau.clerk.call(showMediator, { params: { mediatorId: registers.mediator.id } })
    const content = { ...mediatorContent, post: '法规科副科长' }
    const changed = await bureau.clerk.call(changeMediator, { params: { mediatorId: id }, body: { revision, content } })
    expect(changed.isPublished).toBe(false)
    await expect(
      bureau.clerk.call(changeMediator, { params: { mediatorId: id }, body: { revision, content } }),
    ).rejects.toMatchObject({ code: 'mediation.changed-meanwhile' })
    const { hasChanged } = await bureau.clerk.call(showListStanding, { params: roster() })
    expect(hasChanged).toBe(true)
  })

  test('somebody whose term has ended keeps the list from the public, by name', async () => {
    const ended = { ...mediatorContent, name: '演示调解乙', validTo: '2026-10-11' }
    await bureau.clerk.call(addMediator, { body: { organisationId: bureau.organisationId, content: ended } })
    await expect(
      bureau.clerk.call(sendList, { params: roster(), body: { effectiveOn: '2026-10-12' } }),
    ).rejects.toMatchObject({ code: 'mediation.not-publishable', detail: expect.stringContaining('演示调解乙') })
    const { items } = await bureau.clerk.call(listMediators, { query: { force: 'ended' } })
    expect(items.map(({ name }) => name)).toEqual(['演示调解乙'])
  })

  test('another bureau sees none of it', async () => {
    const other = await buildBureau(app, '演示住建局')
    expect((await other.clerk.call(listMediators, { query: {} })).items).toEqual([])
  })
})

describe('a room', () => {
  const params = () => ({ roomId: registers.room.id })

  test('is booked once at a time; whoever comes second is told by whom, and the next half hour is free', async () => {
    const first = await bureau.clerk.call(bookRoom, { params: params(), body: body('09:00', 90) })
    await expect(bureau.reviewer.call(bookRoom, { params: params(), body: body('10:00', 60) })).rejects.toMatchObject({
      code: 'mediation.room-taken',
      detail: expect.stringContaining('09:00—10:30'),
    })
    await bureau.reviewer.call(bookRoom, { params: params(), body: body('10:30', 30) })
    const { days } = await bureau.clerk.call(showRoomWeek, { params: params(), query: { day: '2026-10-18' } })
    expect(days.map(({ day }) => day)).toEqual(Array.from({ length: 7 }, (_, place) => `2026-10-${12 + place}`))
    expect(days[2]!.bookings.map(({ from, to }) => [from, to])).toEqual([
      ['09:00', '10:30'],
      ['10:30', '11:00'],
    ])
    const file = await (await app.anonymous.fetch(first.calendarPath)).text()
    expect(file).toContain('DTSTART:20261014T010000Z')
    expect(file).not.toContain('演示纠纷')
  })

  test('five who book the same hour at once: one has it', async () => {
    const asked = Array.from({ length: 5 }, () =>
      bureau.clerk.call(bookRoom, { params: params(), body: body('14:00', 60) }),
    )
    const outcomes = await Promise.allSettled(asked)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'mediation.room-taken' })
  })

  test('is not removed while somebody is to come; a cancelled hour is free again and its link says so', async () => {
    const day = '2026-11-16'
    const { id, calendarPath } = await bureau.clerk.call(bookRoom, {
      params: params(),
      body: body('09:00', 60, day),
    })
    const removal = { revision: registers.room.revision, reason: '改作他用' }
    await expect(bureau.clerk.call(removeRoom, { params: params(), body: removal })).rejects.toMatchObject({
      code: 'mediation.room-booked',
    })
    await bureau.clerk.call(cancelBooking, { params: { roomBookingId: id }, body: { reason: '当事人改期' } })
    expect((await app.anonymous.fetch(calendarPath)).status).toBe(404)
    await bureau.clerk.call(bookRoom, { params: params(), body: body('09:30', 60, day) })
  })

  test.each([
    [{ day: '2026-10-11' }, '不能预约过去的日期'],
    [{ minutes: 0 }, '至少 15 分钟'],
    [{ minutes: 241 }, '最长 240 分钟'],
    [{ from: '25:00' }, '开始时间应为'],
    [{ from: '09:07' }, '开始时间应为'],
    [{ purpose: ' ' }, '不能为空'],
    [{ day: '2026-02-30' }, '应为存在的日期'],
  ])('refuses %o, saying why', async (wrong, words) => {
    const asked = bureau.clerk.call(bookRoom, { params: params(), body: { ...body('16:00', 60), ...wrong } })
    const problem = await asked.catch((error: unknown) => error)
    expect(JSON.stringify(problem) + String((problem as Error).message)).toContain(words)
  })
})
