import { expect, test } from 'vitest'
import type { Endpoint } from '#base/http/index.ts'
import { readPdf } from '#platform/documents/testing/read-pdf.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import { runClocks } from '#platform/procedures/index.ts'
import { papersModule } from '#platform/papers/module.ts'
import { showCalendar } from '#platform/contact-calendar/contract/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { upload } from '#tests/harness/upload.ts'
import {
  acceptApplication,
  listTurns,
  mediateOnTheSpot,
  mediationCases,
  mediationPapers,
  refuseApplication,
  registerApplication,
  sayTurn,
  setVideoLink,
  showApplication,
  tellApplicantAgain,
  showCaseFile,
} from '../contract/index.ts'
import { mediationModule } from '../module.ts'
import { buildBureau, fillRegisters, setDay } from './build-bureau.ts'

const app = await startTestApplication()
useOwnCipher()
setDay('2026-03-02')
const bureau = await buildBureau(app)
const { organisationId, clerk, reviewer, leader } = bureau
const { mediator, room } = await fillRegisters(bureau)
const { endpoints } = mediationCases
/** Small, and a PNG by its first bytes; long enough to be somebody's signature. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const dispute = {
  disputeClass: 'civil' as const,
  area: 'property' as const,
  applicantName: '演示业主',
  respondentName: '演示物业公司',
  facts: '演示：电梯停用三个月',
  request: '修好电梯',
}

async function apply(over: object = {}) {
  const body = {
    organisationId,
    submissionKey: crypto.randomUUID(),
    source: 'counter',
    content: { ...dispute, ...over },
  }
  const made = await clerk.call(registerApplication, { body: body as never })
  return { applicationId: made.id, revision: made.revision }
}

async function open(over: object = {}): Promise<Case> {
  const { applicationId, revision } = await apply(over)
  const params = { applicationId }
  const { caseId } = await clerk.call(acceptApplication, { params, body: { revision, toldParties: true } })
  return clerk.call(endpoints.show, { params: { caseId: caseId! } })
}

const act = (one: Case, action: string, form: object = {}, by = clerk) =>
  by.call(
    endpoints.acts[action] as Endpoint,
    { params: { caseId: one.id }, body: { revision: one.revision, form } } as never,
  ) as Promise<Case>
const show = (one: Case) => clerk.call(endpoints.show, { params: { caseId: one.id } })
const fileOf = (one: Case) => clerk.call(showCaseFile, { params: { caseId: one.id } })
const page = async (code: string) =>
  (await app.fetch(new Request(`http://localhost/mediation/progress/${code}`))).text()

async function send(address: string, form: Record<string, string>) {
  const answer = await app.fetch(
    new Request(`http://localhost/mediation/progress/${address}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
    }),
  )
  await deliver()
  return answer.status
}

async function deliver(): Promise<void> {
  const { rows } = await app.database.pool.query(
    `select id, name, payload, at from base.outbox where name like 'mediation.%' order by at, id`,
  )
  for (const event of rows)
    for (const listener of mediationModule.listeners ?? [])
      if (listener.event === event.name) await listener.hear({ ...event, at: event.at.toISOString() }, app.database.db)
}

async function inSession(over: object = {}): Promise<Case> {
  const appointed = await act(await open(over), 'appoint', { mediatorId: mediator.id })
  const record = { heldOn: '2026-03-02', present: '双方', course: '各自陈述' }
  return act(appointed, 'record', record)
}

const duties = [{ by: 'respondent', what: '退还物业费', amountFen: 30_000, dueOn: '2026-03-20' }]

test('an accepted application is a case with its parties, codes and mediators; a refused one tells why and where to go', async () => {
  const one = await open()
  expect(one).toMatchObject({ state: 'accepted', title: '物业管理：修好电梯', handlerName: '演示市场监管局经办' })
  const file = await fileOf(one)
  expect(file.parties.map(({ side, name }) => [side, name])).toEqual([
    ['applicant', '演示业主'],
    ['respondent', '演示物业公司'],
  ])
  const read = await leader.call(endpoints.show, { params: { caseId: one.id } })
  for (const { code } of file.parties) expect(JSON.stringify(read)).not.toContain(code!)
  expect(file.mediators).toMatchObject([{ id: mediator.id, eligible: true }])
  expect(await page(file.parties[1]!.code!)).toContain('已受理，待选调解人员')
  const { applicationId, revision } = await apply()
  const params = { applicationId }
  await clerk.call(refuseApplication, { params, body: { revision, reason: '法院已立案', goTo: ['court'] } })
  const refused = await clerk.call(showApplication, { params })
  expect(await clerk.call(endpoints.show, { params: { caseId: refused.caseId! } })).toMatchObject({ state: 'refused' })
})

test('a mediator steps aside and is not appointed again; a room that is taken undoes the appointment of talks', async () => {
  const appointed = await act(await open(), 'appoint', { mediatorId: mediator.id })
  const booking = { day: '2026-03-10', from: '09:00', minutes: 60, way: 'room', roomId: room.id }
  const scheduled = await act(appointed, 'schedule', booking)
  expect((await fileOf(scheduled)).sessions).toMatchObject([
    {
      day: '2026-03-10',
      from: '09:00',
      to: '10:00',
      place: '演示路 1 号二楼 第一调解室',
      calendarPath: expect.any(String),
    },
  ])
  const other = await act(await open(), 'appoint', { mediatorId: mediator.id })
  await expect(act(other, 'schedule', booking)).rejects.toThrow('09:00—10:00 已由')
  expect(await show(other)).toMatchObject({ revision: other.revision })
  const recused = await act(scheduled, 'recuse', { recusal: 'interest' })
  await expect(act(recused, 'appoint', { mediatorId: mediator.id })).rejects.toThrow('应当回避：与纠纷有利害关系')
})

test('what one party says to the mediator alone the other never reads, nor a colleague of the clerk', async () => {
  const one = await inSession()
  const [applicant, respondent] = (await fileOf(one)).parties
  await send(`${applicant!.code}/turns`, { form: 'TALK000001', words: '大家好，我先说' })
  await send(`${applicant!.code}/turns`, { form: 'TALK000002', privateWords: '我最低能接受二百元' })
  await send(`${applicant!.code}/turns`, { form: 'TALK000002', privateWords: '我最低能接受二百元' })
  const params = { caseId: one.id }
  const { turns } = await clerk.call(listTurns, { params, query: { partyId: applicant!.partyId } })
  expect(turns.map(({ speaker, words }) => [speaker, words])).toEqual([['申请人', '我最低能接受二百元']])
  const answer = { words: '这话我不告诉对方', partyId: applicant!.partyId, submissionKey: crypto.randomUUID() }
  await clerk.call(sayTurn, { params, body: answer })
  const others = await page(respondent!.code!)
  expect(others).toContain('大家好，我先说')
  expect(others).not.toContain('最低能接受')
  expect(others).not.toContain('不告诉对方')
  const own = await page(applicant!.code!)
  for (const words of ['最低能接受', '不告诉对方']) expect(own).toContain(words)
  expect(JSON.stringify(await leader.call(listTurns, { params, query: {} }))).not.toContain('最低能接受')
  const asked = leader.call(listTurns, { params, query: { partyId: applicant!.partyId } })
  await expect(asked).rejects.toThrow('单独谈话只有承办人')
})

test('both sign by their codes, the creditor confirms a payment, and the case is performed; its dossier is sealed', async () => {
  const drafted = await act(await inSession(), 'draftAgreement', { terms: '退还三百元', duties })
  const [applicant, respondent] = (await fileOf(drafted)).parties
  expect(await page(applicant!.code!)).toContain('对方当事人于2026年3月20日（含当日）前退还物业费，300.00 元')
  const sign = { version: '1' }
  expect(await send(`${applicant!.code}/acts/sign`, { ...sign, form: 'SIGN000001' })).toBe(303)
  expect(await send(`${applicant!.code}/acts/sign`, { ...sign, form: 'SIGN000002' })).toBe(409)
  expect(await show(drafted)).toMatchObject({ state: 'agreed' })
  await send(`${respondent!.code}/acts/sign`, { ...sign, form: 'SIGN000003' })
  expect(await show(drafted)).toMatchObject({ state: 'performing' })
  const paid = { dutyId: '1', on: '2026-03-02', amount: '100' }
  expect(await send(`${respondent!.code}/acts/confirmPerformed`, { ...paid, form: 'PAID000001' })).toBe(409)
  await send(`${applicant!.code}/acts/confirmPerformed`, { ...paid, form: 'PAID000002' })
  expect(await page(applicant!.code!)).toContain('还差 200.00 元')
  await send(`${applicant!.code}/acts/confirmPerformed`, { ...paid, amount: '250', form: 'PAID000003' })
  expect(await page(applicant!.code!)).toContain('这一项只差 200.00 元')
  await send(`${applicant!.code}/acts/confirmPerformed`, { ...paid, amount: '200', form: 'PAID000004' })
  expect(await show(drafted)).toMatchObject({ state: 'performed' })
  const subject = { kind: 'case', id: drafted.id }
  for (const kind of ['acceptance', 'agreement']) {
    const paper = await clerk.call(mediationPapers.endpoints.draftPaper, { body: { subject, kind } })
    expect(paper.open).toEqual([])
    const params = { paperId: paper.id }
    await clerk.call(mediationPapers.endpoints.issuePaper, {
      params,
      body: { revision: paper.revision, issuedOn: '2026-03-02' },
    })
  }
  const { id } = await clerk.call(mediationPapers.endpoints.bindDossier, { body: { subject } })
  for (const job of papersModule.jobs ?? []) await job.run({}, app.database.db)
  const dossier = await clerk.call(mediationPapers.endpoints.showDossier, { params: { dossierId: id } })
  expect(dossier).toMatchObject({ state: 'sealed', seal: expect.any(String) })
  const { rows } = await app.database.pool.query(
    `select facts from evidence.fact where kind = 'mediation.held' and subject_id = $1`,
    [drafted.id],
  )
  expect(rows).toMatchObject([{ facts: { outcome: 'settled', area: 'property' } }])
})

test('即时调解 is opened, agreed, signed on the glass and closed at once; sent twice it is one case', async () => {
  const image = png + 'A'.repeat(200 - (png.length % 4))
  const body = {
    organisationId,
    clientKey: crypto.randomUUID(),
    area: 'consumerRights' as const,
    facts: '演示：买到的苹果坏了',
    terms: '当场退款二十元，双方再无争议',
    parties: [
      { side: 'applicant' as const, kind: 'individual' as const, name: '演示顾客', image },
      { side: 'respondent' as const, kind: 'organisation' as const, name: '演示水果店', image },
    ],
  }
  const made = await clerk.call(mediateOnTheSpot, { body })
  expect(made).toMatchObject({ state: 'performed', content: { onTheSpot: true }, closedOn: '2026-03-02' })
  expect(made.attachments.map(({ name }) => name)).toEqual(['演示顾客的签名.png', '演示水果店的签名.png'])
  expect((await clerk.call(mediateOnTheSpot, { body })).id).toBe(made.id)
  const [one] = body.parties
  await expect(clerk.call(mediateOnTheSpot, { body: { ...body, parties: [one!, one!] } })).rejects.toThrow('对方当事人')
})

test('an extension needs another person; the term that runs out ends the case by itself, and no remedy moves', async () => {
  const administrative = {
    disputeClass: 'administrative',
    respondentName: '演示街道办',
    actName: '演示决定书',
    actMadeOn: '2026-02-10',
    actKnownOn: '2026-02-11',
    actTold: true,
  }
  const one = await open(administrative)
  const { remedies } = await fileOf(one)
  expect(remedies.map(({ lastOn }) => lastOn)).toEqual(['2026-04-12', '2026-08-11'])
  const suspended = await act(one, 'suspend', { reason: '等待鉴定' })
  setDay('2026-03-12')
  const resumed = await act(suspended, 'resume', { reason: '鉴定已出' })
  expect((await fileOf(resumed)).remedies).toEqual(remedies)
  const { rows: reminders } = await app.database.pool.query(
    `select on_day::text as day, title from notifications.reminder
     where subject_module = 'mediation.days' and subject_id = $1 and state = 'waiting' order by on_day limit 1`,
    [one.id],
  )
  expect(reminders).toEqual([
    { day: '2026-03-28', title: expect.stringContaining('申请行政复议的最后一天是 2026-04-12') },
  ])
  const asked = await act(resumed, 'askExtension', { reason: '还差一次' })
  const extended = await act(asked, 'approveExtension', {}, reviewer)
  expect(extended.clocks.find(({ limit }) => limit === 'mediating')).toMatchObject({ dueOn: '2026-05-11' })
  setDay('2026-05-12')
  await runClocks(app.database.db, new Date('2026-05-12T01:00:00Z'))
  expect(await show(one)).toMatchObject({ state: 'lapsed' })
  const [applicant] = (await fileOf(one)).parties
  expect(await page(applicant!.code!)).toContain('提起行政诉讼的最后一天是2026年8月11日')
  setDay('2026-03-02')
})

test('the unit sets the address of its video room, which only https may be', async () => {
  const link = 'https://video.example.invalid/room'
  expect(await leader.call(setVideoLink, { body: { organisationId, link, revision: 0 } })).toMatchObject({ link })
  const wrong = { organisationId, link: 'javascript:alert(1)', revision: 1 }
  await expect(leader.call(setVideoLink, { body: wrong })).rejects.toThrow()
  await expect(leader.call(setVideoLink, { body: { organisationId, link: '', revision: 0 } })).rejects.toMatchObject({
    code: 'mediation.changed-meanwhile',
  })
  const online = { day: '2026-03-10', from: '14:00', minutes: 60, way: 'online' }
  const one = await act(await act(await open(), 'appoint', { mediatorId: mediator.id }), 'schedule', online)
  const [applicant] = (await fileOf(one)).parties
  expect(await page(applicant!.code!)).toContain(`href="${link}"`)
})

test('a firm reads in its booklet that and when it was asked to talks, nothing of what; so does the calendar', async () => {
  const appointed = await act(await open({ respondentName: '演示热力公司' }), 'appoint', { mediatorId: mediator.id })
  const scheduled = await act(appointed, 'schedule', { day: '2026-03-11', from: '09:00', minutes: 60, way: 'online' })
  const counterpartyId = scheduled.partyList[1]!.counterpartyId!
  await app.database.pool.query(
    `insert into risk_prevention.booklet (id, code, shop_name, counterparty_id, created_at)
     values (gen_random_uuid(), 'SHOP00000012', '演示热力公司', $1, now())`,
    [counterpartyId],
  )
  const shown = await (await app.fetch(new Request('http://localhost/booklets/SHOP00000012'))).text()
  expect(shown).toMatch(/参加行政调解（案件 [\s\S]*2026-03-11 09:00/)
  for (const secret of ['电梯', '演示业主', (await fileOf(scheduled)).parties[1]!.code!])
    expect(shown).not.toContain(secret)
  const query = { from: '2026-03-01', until: '2026-03-31', counterpartyId }
  expect((await clerk.call(showCalendar, { query })).contacts).toMatchObject([
    { kind: '行政调解', on: '2026-03-11', from: '09:00', state: 'planned', counterpartyName: '演示热力公司' },
  ])
})

test('an applicant who agreed is told from the receipt to the day before the talks; a code never stands in the list', async () => {
  const applied = await apply({ applicantContact: 'yanshi@example.cn', wantsNotices: true })
  await deliver()
  const { rows } = await app.database.pool.query<{ text: string; code: string }>(
    `select text, code from notifications.outside_notice where outsider_kind = 'mediation.applicant'`,
  )
  expect(rows).toEqual([{ text: expect.stringContaining('已收到您的调解申请'), code: expect.any(String) }])
  const shown = await clerk.call(showApplication, { params: { applicationId: applied.applicationId } })
  expect(shown.notices).toMatchObject([{ state: 'waiting', text: expect.stringContaining('查询码 ****') }])
  const params = { applicationId: applied.applicationId, outsideNoticeId: shown.notices[0]!.id }
  const again = () => clerk.call(tellApplicantAgain, { params })
  await expect(again()).rejects.toMatchObject({ detail: expect.stringContaining('还在等待发送') })
  await app.database.pool.query(
    `update notifications.outside_notice set state = 'failed' where outsider_kind = 'mediation.applicant'`,
  )
  expect((await again()).notices.map(({ nth, state }) => [nth, state])).toEqual([
    [1, 'waiting'],
    [0, 'failed'],
  ])
  const { caseId } = await clerk.call(acceptApplication, {
    params: { applicationId: applied.applicationId },
    body: { revision: applied.revision, toldParties: true },
  })
  const one = await clerk.call(endpoints.show, { params: { caseId: caseId! } })
  const appointed = await act(one, 'appoint', { mediatorId: mediator.id })
  const slip = await clerk.fetch(`/api/mediation/cases/${caseId}/parties/${one.partyList[1]!.id}/slip`)
  const printed = (await readPdf(new Uint8Array(await slip.arrayBuffer()))).content
  const [own, others] = (await fileOf(one)).parties.map(({ code }) => code!)
  expect(printed).toContain(others)
  expect(printed).not.toContain(own)
  const booking = { day: '2026-03-12', from: '09:00', minutes: 60, way: 'online' }
  const { notices, partyList } = await act(appointed, 'schedule', booking)
  expect(partyList[0]).toMatchObject({ wantsNotices: true, email: 'y***@example.cn' })
  expect(notices.map(({ onDay, text }) => [onDay, text])).toEqual([
    ['2026-03-11', expect.stringContaining('2026-03-12 09:00 调解')],
    ['2026-03-02', expect.stringContaining('定于 2026-03-12 09:00 调解')],
    ['2026-03-02', expect.stringContaining('已受理。查询码 ****')],
  ])
  await expect(apply({ applicantContact: '0371-60000000', wantsNotices: true })).rejects.toThrow('座机收不到短信')
})

test('a mediator’s papers in the room reach the parties, of the private talk that party alone', async () => {
  const one = await inSession()
  const [applicant, respondent] = (await fileOf(one)).parties
  const say = async (name: string, partyId: string | null, content: string | Buffer = Buffer.from(png, 'base64')) => {
    const uploadIds = [await upload(clerk, name, Buffer.from(content))]
    const body = { words: `见${name}`, partyId, uploadIds, submissionKey: crypto.randomUUID() }
    return clerk.call(sayTurn, { params: { caseId: one.id }, body })
  }
  await say('清单.png', null)
  await say('底线.png', applicant!.partyId)
  await expect(say('脚本.txt', null, '不是给当事人的')).rejects.toMatchObject({ code: 'files.refused' })
  const [mine, theirs] = [await page(applicant!.code!), await page(respondent!.code!)]
  for (const name of ['清单.png', '底线.png']) expect(mine).toContain(name)
  expect(theirs).toContain('清单.png')
  expect(theirs).not.toContain('底线.png')
  const link = /files\/[0-9a-f-]{36}/.exec(theirs)![0]
  expect((await app.fetch(new Request(`http://localhost/mediation/progress/${respondent!.code}/${link}`))).status).toBe(
    200,
  )
})

test('a party of a case without an application says by its code that it knows the last days', async () => {
  const content = {
    disputeClass: 'administrative',
    area: 'property',
    facts: '演示：主动调解',
    request: '演示：核对处罚',
    actName: '演示决定书',
    actMadeOn: '2026-02-10',
    actKnownOn: '2026-02-11',
    actTold: true,
  }
  const parties = [
    { role: 'applicant', kind: 'individual' as const, name: '演示商户' },
    { role: 'respondent', kind: 'organisation' as const, name: '演示街道办' },
  ]
  const opened = await clerk.call(endpoints.open, {
    body: { organisationId, title: '主动调解', content, parties, clientKey: crypto.randomUUID() } as never,
  })
  const one = await act(opened, 'accept', { told: true })
  const [applicant, respondent] = (await fileOf(one)).parties
  expect(await page(applicant!.code!)).toContain('我已知道这些日期')
  await send(`${applicant!.code}/acknowledgement`, {})
  expect(await page(applicant!.code!)).toContain('您已于 2026-03-02 确认知道')
  expect((await fileOf(one)).parties[0]!.acknowledgedAt).not.toBeNull()
  expect(await send(`${respondent!.code}/acknowledgement`, {})).toBe(404)
})
