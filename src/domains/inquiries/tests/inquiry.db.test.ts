import { expect, test } from 'vitest'
import { businessToday } from '#base/clock/index.ts'
import type { Endpoint } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { showCalendar } from '#platform/contact-calendar/contract/index.ts'
import { samplePng } from '#platform/documents/testing/sample-papers.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import {
  approveLegality,
  approvePrivacy,
  publishPublication,
  showPublication,
  signPublication,
  submitPublication,
  withdrawPublication,
} from '#platform/publishing/contract/index.ts'
import { bindWaitingDossiers } from '#platform/papers/server/dossiers/bind-dossiers.ts'
import { tellSuperiors } from '#platform/procedures/index.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import { upload } from '#tests/harness/upload.ts'
import { inquiryCases, inquiryPapers, putRoutingWord, sendAnswer } from '../contract/index.ts'
import { inquiryIntake } from '../contract/intake.ts'
import { deliver } from './deliver.ts'

const app = await startTestApplication()
useOwnCipher()
const city = await app.createOrganisation('演示市', 'city', null)
const bureau = await app.createOrganisation('演示城管局', 'department', city)
const other = await app.createOrganisation('演示商务局', 'department', city)
const office = await app.signInAs('演示办公室', { role: 'cityOffice', organisationId: city })
const clerk = await app.signInAs('演示经办', { role: 'reportingClerk', organisationId: bureau })
const reviewer = await app.signInAs('演示审核', { role: 'reviewer', organisationId: bureau })
const leader = await app.signInAs('演示领导', { role: 'leader', organisationId: city })
const stranger = await app.signInAs('演示外人', { role: 'reportingClerk', organisationId: other })
const { endpoints } = inquiryCases

await office.call(putRoutingWord, { body: { word: '占道', organisationId: bureau } })

const page = async (address: string) => (await app.fetch(new Request(`http://localhost${address}`))).text()
const send = async (address: string, form: Record<string, string>) => {
  const answer = await app.fetch(
    new Request(`http://localhost${address}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' },
    }),
  )
  return { status: answer.status, text: await answer.text() }
}
const written = { question: '演示：门口花箱算不算占道？我的电话是 13800000000', mayPublish: 'yes', organisationId: '' }
const codeIn = (text: string) => /receipt\/([A-Z0-9]{12})/.exec(text)![1]!

async function ask(over: Record<string, string> = {}): Promise<string> {
  const sent = await send('/inquiries/new', {
    ...written,
    form: `KEY${Math.random().toString(36).slice(2, 12).toUpperCase()}`,
    ...over,
  })
  expect(sent.status).toBe(200)
  await deliver(app)
  return codeIn(sent.text)
}

async function caseOf(by: SignedIn, code: string): Promise<Case> {
  const { items } = await by.call(endpoints.list, { query: { q: code, pageSize: 10 } })
  return by.call(endpoints.show, { params: { caseId: items[0]!.id } })
}

const act = (by: SignedIn, one: Case, action: string, form: object = {}) =>
  by.call(
    endpoints.acts[action] as Endpoint,
    { params: { caseId: one.id }, body: { revision: one.revision, form } } as never,
  ) as Promise<Case>

async function publish(publicationId: string): Promise<void> {
  const params = { publicationId }
  const steps = [
    [clerk, submitPublication],
    [reviewer, approveLegality],
    [reviewer, approvePrivacy],
    [leader, signPublication],
    [leader, publishPublication],
  ] as const
  for (const [person, endpoint] of steps) {
    const { revision } = await clerk.call(showPublication, { params })
    await person.call(endpoint, { params, body: { revision, comment: '同意' } })
  }
}

const answer = { answer: '演示答复：不占用人行道的不算。', basis: '', publicQuestion: '门口摆花箱算占道吗？' }

async function answered(code: string): Promise<Case> {
  const accepted = await act(clerk, await caseOf(clerk, code), 'accept')
  return act(reviewer, await act(clerk, accepted, 'draft', answer), 'approve')
}

test('a question goes where its words lead, is answered under four eyes, and the asker reads it by the code', async () => {
  expect(await page(`/inquiries/new?question=${encodeURIComponent('花箱占道吗')}`)).toContain('建议由演示城管局答复')
  const code = await ask({ askerName: '演示提问人', contact: '13800000001' })
  expect(await page(`/inquiries/receipt/${code}`)).toContain('待受理')
  await expect(caseOf(stranger, code)).rejects.toThrow()
  const opened = await caseOf(clerk, code)
  expect(opened).toMatchObject({ organisationName: '演示城管局', state: 'received', intakeNumber: null })
  expect(JSON.stringify(opened)).not.toContain(code)
  expect(opened.partyList).toMatchObject([{ name: '演示提问人', phone: expect.not.stringContaining('13800000001') }])
  const drafted = await act(clerk, await act(clerk, opened, 'accept'), 'draft', answer)
  expect(await page(`/inquiries/receipt/${code}`)).not.toContain('不占用人行道')
  await act(reviewer, drafted, 'approve')
  const shown = await page(`/inquiries/receipt/${code}`)
  for (const words of ['不占用人行道的不算', '不是书面指导意见', '追问', '答复解决问题了吗'])
    expect(shown).toContain(words)
  expect(shown).not.toContain('13800000000')
  const { rows } = await app.database.pool.query(`select facts from evidence.fact where kind = 'inquiries.answered'`)
  expect(rows[0]?.facts).toMatchObject({ inTime: 'yes' })
})

test('an asker who agreed is told, sends papers with a supplement, and gets those of the answer', async () => {
  const contact = '13800000002'
  const refused = await send('/inquiries/new', { ...written, contact: '0371-00000000', wantsNotices: 'yes' })
  expect(refused.text).toContain('座机收不到短信')
  const code = await ask({ contact, wantsNotices: 'yes' })
  const accepted = await act(clerk, await caseOf(clerk, code), 'accept')
  const waiting = await act(clerk, accepted, 'askSupplement', { words: '请发一张照片' })
  expect(waiting.notices.map(({ text }) => text)).toEqual([
    expect.stringContaining('前补充说明，逾期没有补充的将办结'),
    expect.stringContaining('需要您补充说明'),
    expect.stringContaining('已受理'),
    expect.stringContaining('已收到。查询码 ****'),
  ])
  expect(JSON.stringify(waiting.notices)).not.toContain('占道')
  const form = new FormData()
  for (const [name, value] of [
    ['words', '照片在此'],
    ['form', 'SUPPLEMENT001'],
  ] as const)
    form.set(name, value)
  form.append('files', new File(['%PDF nothing'], '坏的.pdf'))
  const supplement = () =>
    app.fetch(
      new Request(`http://localhost/inquiries/receipt/${code}/supplement`, {
        method: 'POST',
        body: form,
        headers: { origin: 'http://localhost' },
      }),
    )
  expect((await supplement()).status).toBe(422)
  form.set('files', new File([samplePng], '照片.png', { type: 'image/png' }))
  expect((await supplement()).status).toBe(303)
  await deliver(app)
  const heard = await clerk.call(endpoints.show, { params: { caseId: waiting.id } })
  expect(heard.attachments).toMatchObject([{ name: '照片.png', part: 'question', addedByName: '提问人' }])
  const uploadId = await upload(clerk, '办事指南.png', Buffer.from(samplePng))
  const drafted = await clerk.call(endpoints.acts['draft']!, {
    params: { caseId: heard.id },
    body: { revision: heard.revision, form: answer, uploadIds: [uploadId] },
  } as never)
  const address = `/inquiries/receipt/${code}`
  expect(await page(address)).not.toContain('办事指南')
  await act(reviewer, drafted, 'approve')
  const link = /\/inquiries\/receipt\/[A-Z0-9]+\/files\/[0-9a-f-]{36}/.exec(await page(address))![0]
  const file = await app.fetch(new Request(`http://localhost${link}`))
  expect(Buffer.from(await file.arrayBuffer()).equals(Buffer.from(samplePng))).toBe(true)
  expect((await app.fetch(new Request(`http://localhost${link.replace(code, 'ZZZZ2222ZZZZ')}`))).status).toBe(404)
})

test('a firm that asked at the counter finds question and answer in its booklet and in the calendar of contacts', async () => {
  const firm = { role: 'asker', kind: 'organisation' as const, name: '演示花店', code: '91410100MA0000015B' }
  const body = { organisationId: bureau, title: '花箱', content: { question: '演示：花箱？' }, parties: [firm] }
  const opened = await clerk.call(endpoints.open, { body: { ...body, clientKey: crypto.randomUUID() } })
  const counterpartyId = opened.partyList[0]!.counterpartyId!
  await app.database.pool.query(
    `insert into risk_prevention.booklet (id, code, shop_name, counterparty_id, created_at)
     values (gen_random_uuid(), 'SHOP00000011', '演示花店', $1, now())`,
    [counterpartyId],
  )
  const accepted = await act(clerk, opened, 'accept')
  const booklet = () => page('/booklets/SHOP00000011')
  expect(await booklet()).toMatch(/咨询和答复[\s\S]*咨询“花箱”：办理中/)
  const drafted = await act(clerk, accepted, 'draft', answer)
  expect(await booklet()).not.toContain('不占用人行道')
  await act(reviewer, drafted, 'approve')
  expect(await booklet()).toContain('不占用人行道')
  const today = businessToday()
  const { contacts } = await clerk.call(showCalendar, { query: { from: today, until: today, counterpartyId } })
  expect(contacts).toMatchObject([{ id: opened.id, kind: '企业咨询', counterpartyName: '演示花店', state: 'done' }])
  expect((await stranger.call(showCalendar, { query: { from: today, until: today } })).contacts).toEqual([])
})

test('the same form sent twice is one question', async () => {
  const form = { ...written, form: 'SAMEFORM0001' }
  const codes = [codeIn((await send('/inquiries/new', form)).text), codeIn((await send('/inquiries/new', form)).text)]
  await deliver(app)
  await deliver(app)
  expect(codes[0]).toBe(codes[1])
  expect((await clerk.call(endpoints.list, { query: { q: codes[0]!, pageSize: 10 } })).total).toBe(1)
})

test('what the body asks for is supplemented by the code; a second question and a rating come back the same way', async () => {
  const code = await ask()
  const accepted = await act(clerk, await caseOf(clerk, code), 'accept')
  await act(clerk, accepted, 'askSupplement', { words: '请说明摆在哪里' })
  expect(await page(`/inquiries/receipt/${code}`)).toContain('请说明摆在哪里')
  const empty = await send(`/inquiries/receipt/${code}/supplement`, { words: '', form: 'SUPPLEMENT00' })
  expect(empty).toMatchObject({ status: 422, text: expect.stringContaining('请写下说明') })
  expect((await send(`/inquiries/receipt/${code}/supplement`, { words: '台阶上', form: 'SUPPLEMENT01' })).status).toBe(
    303,
  )
  await deliver(app)
  const again = await caseOf(clerk, code)
  expect(again).toMatchObject({
    state: 'handling',
    content: { supplements: [{ asked: '请说明摆在哪里', words: '台阶上' }] },
  })
  await act(reviewer, await act(clerk, again, 'draft', answer), 'approve')
  expect((await send(`/inquiries/receipt/${code}/rate`, { rating: 'solved', form: 'RATING000001' })).status).toBe(303)
  expect((await send(`/inquiries/receipt/${code}/askAgain`, { words: '晚上呢', form: 'AGAIN0000001' })).status).toBe(
    303,
  )
  await deliver(app)
  expect(await caseOf(clerk, code)).toMatchObject({ state: 'handling', content: { rating: 'solved' } })
  const late = await send(`/inquiries/receipt/${code}/askAgain`, { words: '再问', form: 'AGAIN0000002' })
  expect(late).toMatchObject({ status: 409, text: expect.stringContaining('办理中') })
})

test('a refusal says where to go; a withdrawn question is not answered', async () => {
  const refused = await ask()
  await act(clerk, await caseOf(clerk, refused), 'refuse', { refusal: 'complaint', goTo: '演示热线' })
  expect(await page(`/inquiries/receipt/${refused}`)).toContain('请找：演示热线')
  const withdrawn = await ask()
  await send(`/inquiries/receipt/${withdrawn}/withdraw`, { form: 'WITHDRAW0001' })
  await deliver(app)
  expect(await caseOf(clerk, withdrawn)).toMatchObject({ state: 'withdrawn', actions: [] })
})

test('an answer goes out on paper once it was approved, is delivered, and the closed question becomes a sealed dossier', async () => {
  const papers = inquiryPapers.endpoints
  const code = await ask({ askerName: '演示提问人' })
  const accepted = await act(clerk, await caseOf(clerk, code), 'accept')
  const subject = { kind: 'case', id: accepted.id }
  const early = await clerk.call(papers.draftPaper, { body: { subject, kind: 'answer' } })
  const issue = (paper: { id: string; revision: number }) =>
    reviewer.call(papers.issuePaper, {
      params: { paperId: paper.id },
      body: { revision: paper.revision, issuedOn: businessToday() },
    })
  await expect(issue(early)).rejects.toMatchObject({ detail: expect.stringMatching(/待填.*答复/) })
  await expect(reviewer.call(papers.bindDossier, { body: { subject } })).rejects.toMatchObject({
    detail: '咨询还没有办结，办结后再装订案卷',
  })
  await clerk.call(papers.discardPaper, { params: { paperId: early.id }, body: { revision: early.revision } })
  await act(reviewer, await act(clerk, accepted, 'draft', answer), 'approve')
  const draft = await clerk.call(papers.draftPaper, { body: { subject, kind: 'answer' } })
  expect(draft.content).toMatchObject({ addressee: '演示提问人', text: expect.stringContaining('不占用人行道的不算') })
  await expect(
    clerk.call(papers.issuePaper, {
      params: { paperId: draft.id },
      body: { revision: draft.revision, issuedOn: businessToday() },
    }),
  ).rejects.toMatchObject({ status: 403 })
  const paper = await issue(draft)
  expect(paper.number).toMatch(/咨复/)
  const received = { way: 'direct' as const, recipient: '演示提问人', receivedOn: businessToday() }
  await clerk.call(papers.recordDelivery, { params: { paperId: paper.id }, body: { delivery: received } })
  const asked = await reviewer.call(papers.bindDossier, { body: { subject } })
  await bindWaitingDossiers(app.database.db)
  const bound = await reviewer.call(papers.showDossier, { params: { dossierId: asked.id } })
  expect(bound).toMatchObject({ state: 'sealed', failedBecause: null })
  expect(bound.pieces.map(({ part }) => part)).toEqual(['办理过程', '答复', '答复', '备考表'])
  expect(await clerk.call(papers.checkDossier, { params: { dossierId: asked.id } })).toMatchObject({
    isUnaltered: true,
  })
})

test('an answer is published only with consent, without what was private, and is then found', async () => {
  const one = await answered(await ask())
  const silent = await answered(await ask({ mayPublish: 'no' }))
  await expect(clerk.call(sendAnswer, { params: { caseId: silent.id } })).rejects.toMatchObject({
    detail: '提问人没有同意公开',
  })
  const sent = await clerk.call(sendAnswer, { params: { caseId: one.id } })
  expect(sent).toMatchObject({ mayBeSent: true, state: 'draft' })
  const { rows } = await app.database.pool.query(
    `select snapshot::text as text from publishing.publication where id = $1`,
    [sent.publicationId],
  )
  expect(rows[0].text).toContain('门口摆花箱算占道吗')
  expect(rows[0].text).not.toContain('13800000000')
  await publish(sent.publicationId!)
  expect(await page('/inquiries?q=%E8%8A%B1%E7%AE%B1')).toContain('找到 1 条')
  expect(await page(`/inquiries/new?question=${encodeURIComponent('花箱')}`)).toContain('以前有人这样问过')
  const { revision } = await clerk.call(showPublication, { params: { publicationId: sent.publicationId! } })
  await leader.call(withdrawPublication, {
    params: { publicationId: sent.publicationId! },
    body: { revision, comment: '依据已经修改' },
  })
  expect(await page('/inquiries?q=%E8%8A%B1%E7%AE%B1')).toContain('没有找到')
})

test('an overdue question is told to the unit above, once', async () => {
  const code = await ask()
  const { dueOn, number } = await caseOf(clerk, code)
  const morning = new Date(Date.parse(`${dueOn}T07:40:00+08:00`) + 86_400_000)
  await tellSuperiors(app.database.db, new Date(`${dueOn}T07:40:00+08:00`))
  const toldOf = async () =>
    (
      await app.database.pool.query<{ person_id: string }>(
        `select person_id from notifications.notification where kind = 'inquiries.inquiry-overdue' and title like $1`,
        [`%演示城管局的咨询 ${number}%`],
      )
    ).rows.map(({ person_id }) => person_id)
  expect(await toldOf()).toEqual([])
  await tellSuperiors(app.database.db, morning)
  await tellSuperiors(app.database.db, morning)
  expect((await toldOf()).toSorted()).toEqual([office.personId, leader.personId].toSorted())
})

test('a question of a hotline is answered like any other, and the reply goes back under its number', async () => {
  const content = Buffer.from(
    '受理编号,咨询内容,来电人\n演示-1,演示：几点开门？,演示来电人\n演示-2,,演示来电人\n演示-5,演示：周日开门吗？,\n',
  )
  const begun = await office.call(inquiryIntake.endpoints.beginFile, {
    body: { organisationId: city, source: 'hotline12345', uploadId: await upload(office, '演示.csv', content) },
  })
  const taken = await office.call(inquiryIntake.endpoints.takeFile, {
    params: { hotlineFileId: begun.id },
    body: { revision: 1 },
  })
  expect(taken).toMatchObject({ rowsAdded: 2, rowsWrong: 1, faults: [{ line: 3, field: '问题' }] })
  await deliver(app)
  const opened = await caseOf(office, '演示-1')
  expect(opened).toMatchObject({ intakeSource: '12345 热线', intakeNumber: '演示-1', organisationName: '演示市' })
  const drafted = await act(office, await act(office, opened, 'accept'), 'draft', answer)
  await act(leader, drafted, 'approve')
  const replies = await (await office.fetch('/api/inquiries/hotline-replies?format=csv')).text()
  expect(replies).toContain('12345 热线,演示-1,演示市')
  expect(replies).toContain('演示答复')

  const type = (intakeNumber: string) =>
    office.call(inquiryCases.endpoints.open, {
      body: {
        organisationId: city,
        title: '演示：电话里问的',
        content: { question: '演示：周六开门吗？' },
        intakeSource: '12345',
        intakeNumber,
        clientKey: newId(),
      } as never,
    })
  await expect(type('演示-1')).rejects.toMatchObject({ errors: [{ link: `/inquiries/cases/${opened.id}` }] })
  const typed = await type('演示-3')
  for (const one of [await type('演示-4'), await caseOf(office, '演示-5')])
    await leader.call(inquiryCases.endpoints.join, {
      params: { caseId: one.id },
      body: { revision: one.revision, intoCaseId: typed.id, reason: '演示：同一件事' },
    })
  const joinedInto = await office.call(inquiryCases.endpoints.show, { params: { caseId: typed.id } })
  await act(leader, await act(office, await act(office, joinedInto, 'accept'), 'draft', answer), 'approve')
  const all = await (await office.fetch('/api/inquiries/hotline-replies?format=csv&standing=replied')).text()
  for (const number of ['演示-3', '演示-4', '演示-5'])
    expect(all, 'joined cases are answered by the main one').toMatch(
      new RegExp(`12345 热线,${number},演示市,.*演示答复`),
    )
})

test('who asked in a joined case reads the answer of the main one, and writes no further in it', async () => {
  const [first, second] = [await ask(), await ask()]
  const [main, joined] = [await caseOf(clerk, first), await caseOf(clerk, second)]
  await leader.call(endpoints.join, {
    params: { caseId: joined.id },
    body: { revision: joined.revision, intoCaseId: main.id, reason: '演示：同一件事' },
  })
  const joinedInto = await clerk.call(endpoints.show, { params: { caseId: main.id } })
  const drafted = await act(clerk, await act(clerk, joinedInto, 'accept'), 'draft', answer)
  expect(await page(`/inquiries/receipt/${second}`)).not.toContain(answer.answer)
  await act(reviewer, drafted, 'approve')
  const told = await page(`/inquiries/receipt/${second}`)
  expect(told).toContain(answer.answer)
  expect(told).not.toContain('/rate')
  expect(await page(`/inquiries/receipt/${first}`)).toContain('/rate')
})

test('forms that are wrong come back with what was typed and say what to do', async () => {
  for (const [over, words] of [
    [{ question: ' ' }, '请写下您想问的事'],
    [{ mayPublish: '' }, '请选择能不能公开'],
    [{ organisationId: '019a0000-0000-7000-8000-000000000000' }, '请重新选择由哪个单位答复'],
    [{ question: '字'.repeat(2001) }, '2000'],
    [{ contact: '不告诉你' }, '电话号码应为'],
  ] as const) {
    const refused = await send('/inquiries/new', { ...written, ...over })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(words)
  }
  expect((await send('/inquiries/receipt/ZZZZ2222ZZZZ/rate', { rating: 'solved', form: 'MISSING00001' })).status).toBe(
    404,
  )
  expect(await page('/inquiries/receipt/ZZZZ2222ZZZZ')).toContain('没有查询码为')
})
