import { expect, test } from 'vitest'
import { newId } from '#base/ids/index.ts'
import { businessToday } from '#base/clock/index.ts'
import { inTransaction } from '#base/database/index.ts'
import type { Endpoint } from '#base/http/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import { upload } from '#tests/harness/upload.ts'
import type { Case } from '../contract/index.ts'
import { actOnCase, openCase, readProgress, runClocks } from '../index.ts'
import { lostPropertyCases as cases } from '#tests/harness/lost-property/contract.ts'
import { describePapers, onePixel } from '#tests/harness/lost-property/describe-papers.ts'
import { happenings, lostPropertyModule } from '#tests/harness/lost-property/module.ts'

const app = await startTestApplication([lostPropertyModule])
const { endpoints } = cases
const city = await app.createOrganisation('示范市', 'city', null)
const bureau = await app.createOrganisation('示范局', 'department', city)
const station = await app.createOrganisation('示范站', 'department', bureau)
const otherBureau = await app.createOrganisation('示范另一局', 'department', city)
const keeper = await app.signInAs('演示甲', { role: 'reportingClerk', organisationId: bureau })
const second = await app.signInAs('演示乙', { role: 'reportingClerk', organisationId: bureau })
const decider = await app.signInAs('演示丙', { role: 'reviewer', organisationId: bureau })
const both = await app.signInAs(
  '演示丁',
  { role: 'reportingClerk', organisationId: bureau },
  { role: 'reviewer', organisationId: bureau },
)
const outsider = await app.signInAs('演示戊', { role: 'reportingClerk', organisationId: otherBureau })
const office = await app.signInAs('演示己', { role: 'cityOffice', organisationId: city })

const finder = { role: 'finder', kind: 'individual' as const, name: '演示拾得人', phone: '13800000000' }
const shop = { role: 'owner', kind: 'organisation' as const, name: '演示雨伞店' }

const opening = (over: object = {}) => ({
  organisationId: bureau,
  title: '地铁口的雨伞',
  content: { thing: '雨伞' },
  parties: [finder, shop],
  clientKey: newId(),
  ...over,
})
const open = (by: SignedIn = keeper, over: object = {}) => by.call(endpoints.open, { body: opening(over) })
const act = (by: SignedIn, one: Pick<Case, 'id' | 'revision'>, action: string, form: object = {}) =>
  by.call(
    endpoints.acts[action] as Endpoint,
    {
      params: { caseId: one.id },
      body: { revision: one.revision, form },
    } as never,
  ) as Promise<Case>
const show = (by: SignedIn, caseId: string) => by.call(endpoints.show, { params: { caseId } })
const register = async (by: SignedIn = keeper, over: object = {}) => act(by, await open(by, over), 'register')
const refusal = (code: string, part: string) => ({ code, detail: expect.stringContaining(part) })

test('a case is opened, kept, proposed and decided by two people; its way, clocks and hooks say so', async () => {
  const opened = await open()
  expect(opened).toMatchObject({
    state: 'found',
    number: expect.stringMatching(/^\d{4}-\d{4}$/),
    handlerName: '演示甲',
  })
  expect(opened.parties).toMatch(/、演示雨伞店$/)
  expect(opened.parties).not.toContain('演示拾得人')
  const kept = await act(keeper, opened, 'register')
  expect(kept.clocks.map(({ limit, tone }) => [limit, tone])).toEqual([
    ['remedy', 'calm'],
    ['registering', 'stopped'],
    ['keeping', 'calm'],
  ])
  const proposed = await act(keeper, kept, 'propose', { outcome: 'handBack', owner: '演示失主' })
  expect(proposed.actions).toEqual([])
  const done = await act(decider, proposed, 'approve')
  expect(done).toMatchObject({
    state: 'returned',
    closedOn: businessToday(),
    content: { owner: '演示失主' },
    dueOn: null,
  })
  expect(done.entries.map(({ text }) => text)).toEqual([
    '同意处理意见，转为“已归还”',
    '提出处理意见，转为“待审核”',
    '登记入库，转为“保管中”',
    '新建失物',
  ])
  expect(done.entries[1]!.fields).toEqual([
    { label: '处理方式', value: '归还失主' },
    { label: '失主', value: '演示失主' },
  ])
  // A transaction that is tried again tells its hook again.
  const revisions = happenings.filter((one) => one.case.id === done.id).map((one) => one.case.revision)
  expect([...new Set(revisions)]).toEqual([1, 2, 3, 4])
})

describePapers(app, { keeper, decider, bureau }, opening)

test('the same submission twice, also at once, is one case', async () => {
  const body = opening()
  const made = await Promise.all([1, 2, 3].map(() => keeper.call(endpoints.open, { body })))
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  expect(made[0]!.entries).toHaveLength(1)
})

test('two officers at once: one wins, the other is told who did what', async () => {
  const proposed = await act(keeper, await register(), 'propose', { outcome: 'sell' })
  const outcomes = await Promise.allSettled([
    act(decider, proposed, 'approve'),
    act(both, proposed, 'reject', { reason: '再找一找' }),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refusal('procedures.changed-meanwhile', '请刷新后再办理'),
  })
  const { entries } = await show(keeper, proposed.id)
  expect(entries).toHaveLength(4)
  const loser = act(keeper, proposed, 'propose', { outcome: 'sell' })
  await expect(loser).rejects.toMatchObject({ detail: expect.stringMatching(/演示[丙丁]于 .*(同意处理意见|驳回)/) })
})

test('four eyes hold for one person in two posts, until a leader waives them visibly', async () => {
  const proposed = await act(both, await register(both), 'propose', { outcome: 'sell' })
  await expect(act(both, proposed, 'approve')).rejects.toMatchObject(refusal('procedures.four-eyes', '须由另一人办理'))
  const own = {
    params: { caseId: proposed.id },
    body: { revision: proposed.revision, personId: both.personId, reason: '人手不足' },
  }
  await expect(both.call(endpoints.waive, own)).rejects.toMatchObject(refusal('procedures.four-eyes', '不能特批自己'))
  const waived = await decider.call(endpoints.waive, own)
  expect(waived.entries[0]).toMatchObject({ text: '特批演示丁可以办理须由另一人办理的步骤', note: '人手不足' })
  await expect(act(both, waived, 'approve')).resolves.toMatchObject({ state: 'sold' })
})

test('what waits for signatures waits for all of them', async () => {
  const proposed = await act(keeper, await register(), 'propose', { outcome: 'sell' })
  const params = { caseId: proposed.id }
  const asked = await keeper.call(endpoints.ask, {
    params,
    body: { revision: proposed.revision, kind: 'signer', personIds: [second.personId, outsider.personId] },
  })
  await expect(act(decider, asked, 'approve')).rejects.toMatchObject(
    refusal('procedures.not-possible-now', '还有 2 人未会签：演示乙、演示戊'),
  )
  const [first, foreign] = asked.participants
  const sign = (by: SignedIn, participantId: string, answer: 'agreed' | 'disagreed', opinion = '') =>
    by.call(endpoints.sign, { params, body: { participantId, answer, opinion } })
  await expect(sign(decider, first!.id, 'agreed')).rejects.toMatchObject(refusal('procedures.not-your-part', '演示乙'))
  await expect(sign(second, first!.id, 'disagreed')).rejects.toMatchObject({ detail: '不同意时请写明意见' })
  await sign(second, first!.id, 'agreed')
  const signed = await sign(outsider, foreign!.id, 'disagreed', '价格偏低')
  expect(signed.participants.map(({ answer }) => answer)).toEqual(['agreed', 'disagreed'])
  await expect(act(decider, signed, 'approve')).resolves.toMatchObject({ state: 'sold' })
})

test('a case of another unit does not exist, until it is shown or transferred', async () => {
  const kept = await register()
  const params = { caseId: kept.id }
  await expect(show(outsider, kept.id)).rejects.toMatchObject({ code: 'procedures.case-not-found' })
  const copied = await keeper.call(endpoints.ask, {
    params,
    body: { revision: kept.revision, kind: 'copied', organisationIds: [otherBureau] },
  })
  await expect(show(outsider, kept.id)).resolves.toMatchObject({ actions: [], rights: [] })
  await expect(act(outsider, copied, 'pause', { reason: '无权' })).rejects.toMatchObject({
    code: 'procedures.not-your-part',
  })
  const shared = await outsider.call(endpoints.list, { query: { part: 'shared' } })
  expect(shared.items.map(({ id }) => id)).toContain(kept.id)
  const moved = await decider.call(endpoints.transfer, {
    params,
    body: { revision: copied.revision, toOrganisationId: otherBureau, reason: '属其管辖' },
  })
  expect(moved).toMatchObject({ organisationId: otherBureau, handlerName: null, dueOn: copied.dueOn, actions: [] })
  // Whoever had it finds it no more among the own unit's by its words; whoever has it now does.
  const found = (by: SignedIn) => by.call(endpoints.list, { query: { q: kept.number } })
  const worded = (by: SignedIn) => by.call(endpoints.list, { query: { q: kept.title, pageSize: 100 } })
  for (const search of [found, worded]) {
    expect((await search(outsider)).items.map(({ id }) => id)).toContain(kept.id)
    expect((await search(decider)).items.map(({ id }) => id)).not.toContain(kept.id)
  }
  await expect(act(outsider, moved, 'pause', { reason: '等待鉴定' })).resolves.toMatchObject({ state: 'kept' })
  await expect(act(decider, moved, 'extend', { reason: '旧单位' })).rejects.toMatchObject({ status: 409 })
})

test('the list, the to-do and the statistics keep to the subtree and agree', async () => {
  const here = await open(keeper, { organisationId: station, title: '站台上的手机', intakeNumber: '热线-77' })
  const found = await office.call(endpoints.list, { query: { q: '热线-77' } })
  expect(found.items.map(({ id }) => id)).toEqual([here.id])
  expect((await outsider.call(endpoints.list, { query: { q: '热线-77' } })).items).toEqual([])
  const titled = async (q: string) => (await office.call(endpoints.list, { query: { q } })).items.map(({ id }) => id)
  for (const words of ['台上的手', '站台 手机', here.number, '雨伞店', '演示拾得人'])
    expect(await titled(words)).toContain(here.id)
  for (const words of ['手台', '拾得', '雨衣']) expect(await titled(words)).not.toContain(here.id)
  const proposed = await act(keeper, await register(), 'propose', { outcome: 'sell' })
  const waiting = await decider.call(endpoints.toDo, { query: {} })
  expect(waiting.items.map(({ id }) => id)).toContain(proposed.id)
  expect(waiting.items.every(({ state }) => state === 'proposed')).toBe(true)
  const sought = async (q: string) => (await decider.call(endpoints.toDo, { query: { q } })).items.map(({ id }) => id)
  for (const words of [proposed.title, proposed.number, '演示拾得人'])
    expect(await sought(words)).toContain(proposed.id)
  expect(await sought('没有这样的东西')).toEqual([])
  const mine = await keeper.call(endpoints.list, { query: { part: 'mine', state: ['proposed'], sort: 'dueOn' } })
  expect(mine.items.map(({ id }) => id)).toContain(proposed.id)
  const { rows } = await office.call(endpoints.statistics, { query: {} })
  const all = await office.call(endpoints.list, { query: { pageSize: 1 } })
  expect(rows.reduce((sum, { cases: count }) => sum + count, 0)).toBe(all.total)
  const csv = await office.fetch('/api/lost-property/cases/export?q=热线-77')
  expect(await csv.text()).toMatch(/站台上的手机,待登记,示范站,演示甲/)
  const sheet = await office.fetch('/api/lost-property/cases/export?format=xlsx')
  expect(
    Buffer.from(await sheet.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test('转办 and 委托: the work goes on, both names stand in the way', async () => {
  const kept = await register()
  const params = { caseId: kept.id }
  await expect(act(second, kept, 'pause', { reason: '代办' })).rejects.toMatchObject(
    refusal('procedures.not-your-part', '这一步由演示甲办理'),
  )
  const entrusted = await keeper.call(endpoints.ask, {
    params,
    body: { revision: kept.revision, kind: 'entrusted', personIds: [second.personId], untilOn: '2199-12-31' },
  })
  const paused = await act(second, entrusted, 'pause', { reason: '等待鉴定' })
  expect(paused.entries[0]).toMatchObject({ personName: '演示乙', onBehalfOfName: '演示甲' })
  expect(paused).toMatchObject({
    clocks: expect.arrayContaining([expect.objectContaining({ limit: 'keeping', tone: 'resting', dueOn: null })]),
  })
  const assigned = await decider.call(endpoints.assign, {
    params,
    body: { revision: paused.revision, personId: second.personId },
  })
  expect(assigned).toMatchObject({
    handlerName: '演示乙',
    entries: expect.arrayContaining([expect.objectContaining({ text: '经办人由演示甲转办给演示乙' })]),
  })
  await expect(
    decider.call(endpoints.assign, { params, body: { revision: assigned.revision, personId: outsider.personId } }),
  ).rejects.toMatchObject({ code: 'procedures.person-not-usable' })
})

test('a case joined to another is handled there until it leaves; parties split off get a case of their own', async () => {
  const [main, joined] = [await register(), await register()]
  const together = await decider.call(endpoints.join, {
    params: { caseId: joined.id },
    body: { revision: joined.revision, intoCaseId: main.id, reason: '同一失主' },
  })
  expect(together.joinedTo).toMatchObject({ id: main.id })
  await expect(act(keeper, together, 'pause', { reason: '并案后' })).rejects.toMatchObject(
    refusal('procedures.not-possible-now', `已并案办理，请到 ${main.number} 办理`),
  )
  const left = await decider.call(endpoints.leave, {
    params: { caseId: joined.id },
    body: { revision: together.revision, reason: '失主不同' },
  })
  expect(left).toMatchObject({ joinedTo: null, state: 'kept', dueOn: joined.dueOn })
  const again = { params: { caseId: joined.id }, body: { revision: left.revision, reason: '再撤一次' } }
  await expect(decider.call(endpoints.leave, again)).rejects.toMatchObject({
    detail: expect.stringContaining('没有并入'),
  })
  await expect(act(keeper, left, 'pause', { reason: '单独办理' })).resolves.toMatchObject({ state: 'kept' })
  const now = await show(decider, main.id)
  const owner = now.partyList.find(({ role }) => role === 'owner')!
  const apart = await decider.call(endpoints.split, {
    params: { caseId: main.id },
    body: { revision: now.revision, title: '另一把雨伞', partyIds: [owner.id], reason: '失主不同' },
  })
  const piece = await show(keeper, apart.split[0]!.id)
  expect(piece).toMatchObject({
    state: 'found',
    openedOn: main.openedOn,
    splitFrom: { id: main.id },
    parties: '演示雨伞店',
  })
})

test('comments disturb nobody, files go with an act, a draft is found on another computer', async () => {
  const kept = await register()
  const params = { caseId: kept.id }
  await second.call(endpoints.comment, { params, body: { text: '建议先联系物业' } })
  await keeper.call(endpoints.saveDraft, {
    params: { ...params, action: 'propose' },
    body: { form: { outcome: 'sell' } },
  })
  expect((await show(keeper, kept.id)).drafts['propose']).toMatchObject({ form: { outcome: 'sell' } })
  const uploadId = await upload(keeper, '估价.txt', Buffer.from('二十元'))
  const refused = keeper.call(endpoints.attach, { params, body: { uploadIds: [uploadId] } })
  await expect(refused).rejects.toMatchObject({ code: 'files.refused' })
  const picture = await upload(keeper, '照片.png', Buffer.from(onePixel, 'base64'))
  const attached = await keeper.call(endpoints.attach, { params, body: { uploadIds: [picture], part: 'photographs' } })
  const [file] = attached.attachments
  const answer = await keeper.fetch(`/api/lost-property/cases/${kept.id}/attachments/${file!.id}`)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(onePixel, 'base64'))
  const proposed = await act(keeper, kept, 'propose', { outcome: 'sell' })
  expect(proposed.drafts).toEqual({})
})

test('telephones are masked until a reason is given; a correction keeps who the party is', async () => {
  const kept = await register()
  const params = { caseId: kept.id }
  expect(kept.partyList[0]!.phone).not.toBe(finder.phone)
  const { parties } = await keeper.call(endpoints.revealContacts, { params, body: { reason: '通知领取' } })
  expect(parties[0]!.phone).toBe(finder.phone)
  const { rows } = await app.database.pool.query(
    `select summary from audit.entry where event = 'lost-property.case-contacts-revealed' and subject = $1`,
    [`lost-property.case:${kept.id}`],
  )
  expect(rows).toMatchObject([{ summary: expect.stringContaining('通知领取') }])
  const corrected = await keeper.call(endpoints.changeParties, {
    params,
    body: {
      revision: kept.revision,
      parties: [{ ...finder, id: kept.partyList[0]!.id, name: '演示拾得者' }],
      reason: '原名写错',
    },
  })
  expect(corrected.partyList).toMatchObject([{ id: kept.partyList[0]!.id, name: '演示拾得者' }])
  expect(corrected.entries[0]).toMatchObject({
    text: '更正当事人',
    note: expect.stringMatching(/^更正前：.*；原名写错$/),
  })
  const none = { params, body: { revision: corrected.revision, parties: [] } }
  await expect(keeper.call(endpoints.changeParties, none)).rejects.toMatchObject({
    detail: '至少要写明 1 个当事人，现在有 0 个',
  })
})

test('a department sets an unconfirmed limit for itself; the next clock keeps to it', async () => {
  const set = await decider.call(endpoints.setLimit, {
    body: {
      organisationId: bureau,
      limit: 'keeping',
      length: { value: 20, unit: 'calendarDay' },
      extension: null,
      reason: '局务会决定',
    },
  })
  expect(set.limits.find(({ limit }) => limit === 'keeping')).toMatchObject({
    length: { value: 20 },
    usualLength: { value: 10 },
    setting: { organisationName: '示范局', decidedByName: '演示丙' },
  })
  const kept = await register(keeper, { organisationId: station })
  expect(kept.clocks.find(({ limit }) => limit === 'keeping')).toMatchObject({ left: 20, unit: 'calendarDay' })
  await expect(keeper.call(endpoints.limits, { query: { organisationId: otherBureau } })).rejects.toMatchObject({
    status: 403,
  })
})

test('a party acts through its portal, the clock by itself, and a party reads only what is said to parties', async () => {
  const today = '2020-03-02'
  const at = new Date('2020-03-02T10:00:00+08:00')
  const { db } = app.database
  const { id } = await inTransaction(db, (tx) =>
    openCase(tx, cases, {
      organisationId: otherBureau,
      title: '公交车上的书包',
      openedOn: today,
      content: { thing: '书包' },
      parties: [
        { ...shop, code: null, phone: null, email: null, wantsNotices: false, address: null, representative: null },
      ],
      clientKey: null,
      actor: null,
      openedBy: '演示申请人',
      partyText: '已收到',
      at,
      today,
    }),
  )
  const claim = { caseId: id, action: 'claim', form: { words: '是我的' }, at, today }
  await inTransaction(db, (tx) => actOnCase(tx, cases, { ...claim, by: { kind: 'party', name: '演示申请人' } }))
  const wrong = inTransaction(db, (tx) =>
    actOnCase(tx, cases, { ...claim, action: 'register', by: { kind: 'party', name: '演示申请人' } }),
  )
  await expect(wrong).rejects.toMatchObject({ code: 'procedures.not-your-part' })
  await act(outsider, await show(outsider, id), 'register')
  await app.database.pool.query(
    `update procedures.case set clocks = jsonb_set(clocks, '{2,startedOn}', '"2020-03-02"'), due_on = '2020-03-16' where id = $1`,
    [id],
  )
  expect(await runClocks(db, new Date('2020-05-01T01:00:00+08:00'))).toBe(1)
  expect(await runClocks(db, new Date('2020-05-01T02:00:00+08:00'))).toBe(0)
  const progress = await readProgress(db, cases, id, '2020-05-01')
  expect(progress).toMatchObject({ stateText: '无人认领', steps: [{ text: '已收到' }] })
})

test.each([
  ['a party of no role', { parties: [{ ...finder, role: 'judge' }] }, '第 1 个当事人的身份应为拾得人、失主之一'],
  ['a day before the procedure', { openedOn: '2014-12-31' }, '最早自 2015-01-01 起'],
  ['a day to come', { openedOn: '2199-01-01' }, '晚于今天'],
  ['content that lacks what it needs', { content: {} }, 'content.thing'],
])('%s is refused in words', async (_name, over, words) => {
  await expect(open(keeper, over)).rejects.toMatchObject({ status: 400, detail: expect.stringContaining(words) })
})
