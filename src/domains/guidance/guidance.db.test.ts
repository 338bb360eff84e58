import { afterAll, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import type { Problem } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { setDay } from '#domains/consultations/tests/build-consultation.ts'
import { addCounterparty, listDealings } from '#platform/counterparties/contract/index.ts'
import { listFactsOfSubject } from '#platform/evidence/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from './contract/index.ts'
import { picture } from './tests/picture.ts'

const app = await startTestApplication()
setDay('2020-12-20')
afterAll(() => setBusinessOffset(0))
const city = await app.createOrganisation('演示市', 'city', null)
const bureau = await app.createOrganisation('演示市场监管局', 'department', city)
const other = await app.createOrganisation('演示乙区', 'county', city)
const officer = await app.signInAs('演示执法员甲', { role: 'reportingClerk', organisationId: bureau })
const stranger = await app.signInAs('演示执法员乙', { role: 'reportingClerk', organisationId: other })
const { id: firmId } = await officer.call(addCounterparty, {
  body: { organisationId: bureau, kind: 'organisation', name: '演示老街面馆' },
})

const written = (changed: Partial<endpoints.WrittenVisit> = {}): endpoints.WrittenVisit => ({
  id: newId(),
  organisationId: bureau,
  guidedAt: '2020-12-19T10:00:00+08:00',
  counterparty: { id: firmId, name: '演示老街面馆' },
  topic: '没有明码标价',
  mode: 'coaching',
  words: '请在菜单上写明价格',
  officers: [{ name: '演示执法员甲', certificate: '演示-0001' }],
  acknowledgement: { kind: 'signed', image: picture, signer: '演示店主' },
  copy: { kind: 'none' },
  ...changed,
})
const send = (body: endpoints.WrittenVisit) => officer.call(endpoints.recordVisit, { body })
const refusal = (body: endpoints.WrittenVisit) =>
  send(body).then(
    () => expect.unreachable('it was kept'),
    (problem: Problem) => problem,
  )

describe('a visit that a phone sends', () => {
  test('is kept once however often it is sent, also twice at the same moment, with one fact', async () => {
    const body = written({ photos: [picture, picture] })
    const answers = await Promise.all([send(body), send(body), send(body)])
    expect(await send(body)).toEqual(answers[0])
    expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([body.id]))
    expect(answers[0]!.photoIds).toHaveLength(2)
    const { items } = await officer.call(endpoints.listVisits, { query: { q: '老街' } })
    expect(items.map(({ id }) => id)).toEqual([body.id])
    const facts = await listFactsOfSubject(app.database.db, { module: 'guidance', id: body.id })
    expect(facts).toHaveLength(1)
    expect((await officer.fetch(`/api/guidance/visits/${body.id}/signature`)).headers.get('content-type')).toBe(
      'image/png',
    )
  })

  test('with another content under the same id is told so and changes nothing', async () => {
    const body = written()
    await send(body)
    const problem = await refusal({ ...body, words: '后来又改过的话' })
    expect(problem).toMatchObject({ code: 'guidance.visit-differs', status: 409 })
    expect((await officer.call(endpoints.showVisit, { params: { visitId: body.id } })).words).toBe('请在菜单上写明价格')
  })

  test('registers a firm as it was written down, and keeps an individual without a number as a name alone', async () => {
    const firm = await send(written({ counterparty: { name: '演示新开小店' } }))
    expect(firm.counterpartyId).not.toBeNull()
    const person = await send(written({ counterparty: { kind: 'individual', name: '演示王某' } }))
    expect(person).toMatchObject({ counterpartyId: null, counterpartyName: expect.stringContaining('*') })
  })

  test.each<[string, Partial<endpoints.WrittenVisit>, string, string]>([
    ['a 约谈 without approval', { mode: 'interview' }, 'body.approval.byName', '事先批准'],
    [
      'a 约谈 approved afterwards',
      { mode: 'interview', approval: { byName: '演示领导', on: '2020-12-20' } },
      'body.approval.on',
      '不能晚于走访当天',
    ],
    ['a clock that is ahead', { guidedAt: '2020-12-22T10:00:00+08:00' }, 'body.guidedAt', '核对手机'],
    ['a return before the visit', { followUpOn: '2020-12-18' }, 'body.followUpOn', '不能早于走访当天'],
    [
      '限期改正 without a day',
      { violation: { text: '没有标价', correction: 'correctionDue' } },
      'body.violation.dueOn',
      '改正到哪一天',
    ],
    [
      'a wrong number',
      { counterparty: { name: '甲', code: '91410100123456788X' } },
      'body.counterparty.code',
      '校验码',
    ],
    ['a picture that is none', { photos: ['不是图片'] }, 'body.photos.0', '图片内容不完整'],
  ])('%s is refused at its field in words', async (_name, changed, path, words) => {
    const { status, errors } = await refusal(written(changed))
    expect(status).toBeLessThan(500)
    expect(errors).toContainEqual({ path, message: expect.stringContaining(words), pointer: expect.any(String) })
  })

  test('a number stands on one paper; after a withdrawal it is free again', async () => {
    const copy = { kind: 'pad' as const, number: '演示-0007' }
    const first = await send(written({ copy }))
    expect(await refusal(written({ copy }))).toMatchObject({ code: 'guidance.number-taken' })
    await officer.call(endpoints.withdrawVisit, {
      params: { visitId: first.id },
      body: { revision: first.revision, reason: '写错了户' },
    })
    await send(written({ copy }))
  })
})

test('what came of it is noted by one of two, the other is told; without a violation nothing is corrected', async () => {
  const { id: visitId, revision } = await send(written())
  const note = (changed: { correction?: 'corrected' } = {}) =>
    officer.call(endpoints.noteOutcome, {
      params: { visitId },
      body: { revision, response: 'partlyAdopted', correction: null, followUpOn: '2020-12-28', ...changed },
    })
  await expect(note({ correction: 'corrected' })).rejects.toMatchObject({ code: 'guidance.no-violation' })
  expect(await note()).toMatchObject({ response: 'partlyAdopted', followUpOn: '2020-12-28' })
  await expect(note()).rejects.toMatchObject({ code: 'guidance.changed-meanwhile' })
})

test('the page of the firm tells of the visit and not of the response; another county sees neither', async () => {
  const { sections } = await officer.call(listDealings, { params: { counterpartyId: firmId } })
  const visits = sections.find(({ title }) => title === '走访指导')!
  expect(visits.total).toBeGreaterThan(0)
  expect(JSON.stringify(visits)).not.toContain('采纳')
  const { items } = await stranger.call(endpoints.listVisits, { query: {} })
  expect(items).toEqual([])
})

test('the sheet lists time, mode, object, content and result, and leaves out what was withdrawn', async () => {
  const sheet = await (await officer.fetch('/api/guidance/visits/export?mode=coaching')).text()
  expect(sheet).toContain('序号,时间,方式,对象,内容,结果,备注')
  expect(sheet).toContain('2020-12-19,辅导,演示老街面馆,没有明码标价：请在菜单上写明价格')
  expect(sheet).toContain('演示-0007')
  expect(sheet.match(/演示-0007/g)).toHaveLength(1)
})
