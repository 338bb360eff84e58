import { expect, test } from 'vitest'
import { newId } from '#base/ids/index.ts'
import { judgeDay } from '#platform/calendar/domain/index.ts'
import { decideAgainRule, listNotifications, showAgainRule } from '#platform/notifications/contract/index.ts'
import { connectChannel, disconnectChannel, tellWaitingOutsiders, type Message } from '#platform/notifications/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import { lostPropertyCases as cases } from '#tests/harness/lost-property/contract.ts'
import { lostPropertyModule } from '#tests/harness/lost-property/module.ts'

const app = await startTestApplication([lostPropertyModule])
const { endpoints } = cases
const organisationId = await app.createOrganisation('示范局', 'department', null)
const decider = await app.signInAs('演示乙', { role: 'reviewer', organisationId })
const keeper = await app.signInAs('演示甲', { role: 'reportingClerk', organisationId })
const finder = { role: 'finder', kind: 'individual' as const, name: '演示拾得人', phone: '13800000000' }
const shop = { role: 'owner', kind: 'organisation' as const, name: '演示雨伞店' }

const open = (parties: object[], unit = organisationId) =>
  keeper.call(endpoints.open, {
    body: {
      organisationId: unit,
      title: '地铁口的雨伞',
      content: { thing: '雨伞' },
      parties: parties as (typeof finder)[],
      clientKey: newId(),
    },
  })

/** Ten o'clock of the working day so many days from now. */
function workingMorning(days: number): Date {
  for (let day = new Date(Date.now() + days * 86_400_000); ; day = new Date(day.getTime() + 86_400_000)) {
    const on = day.toISOString().slice(0, 10)
    if (judgeDay(on).working) return new Date(`${on}T10:00:00+08:00`)
  }
}

test('parties who agreed are told in working hours, in one message without names; what does not arrive is said to the handler', async () => {
  const sent: Message[] = []
  connectChannel({ channel: 'sms', send: async (message) => void sent.push(message) })
  connectChannel({ channel: 'email', send: () => Promise.reject(new Error('no such box: yanshi@example.cn')) })
  const parties = [
    {
      ...finder,
      phone: '0371-00000000',
      representative: { name: '演示代理人', phone: '138 1111 0000' },
      wantsNotices: true,
    },
    { ...finder, name: '演示不收通知的人' },
    { ...shop, email: 'yanshi@example.cn', wantsNotices: true },
  ]
  const { id, revision } = await open(parties)
  const params = { caseId: id }
  await keeper.call(endpoints.acts['register']!, { params, body: { revision, form: {} } } as never)
  const toldOf = async () => (await keeper.call(endpoints.show, { params })).notices
  expect((await toldOf()).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
  expect(JSON.stringify(await toldOf())).not.toContain('KEEP2345FIND')

  await tellWaitingOutsiders(app.database.db, new Date(workingMorning(1).getTime() + 12 * 3_600_000))
  expect(sent).toEqual([])
  for (let days = 1; days < 60; days += 6) await tellWaitingOutsiders(app.database.db, workingMorning(days))
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ recipient: '13811110000' })
  expect(sent[0]!.text).toMatch(/已收到。查询码 KEEP 2345 FIND[\s\S]*已登记保管。凭查询码（尾号 FIND）/)
  for (const secret of ['演示拾得人', '雨伞']) expect(sent[0]!.text).not.toContain(secret)
  const notices = await toldOf()
  expect(notices.map(({ state, recipient }) => [state, recipient])).toEqual([
    ['sent', '138****0000'],
    ['failed', 'y***@example.cn'],
    ['sent', '138****0000'],
  ])
  const { items } = await keeper.call(listNotifications, { query: {} })
  expect(items.map(({ title }) => title)).toContainEqual(
    expect.stringContaining('通知没有送到当事人（y***@example.cn）'),
  )
  for (const channel of ['sms', 'email'] as const) disconnectChannel(channel)

  const failed = notices[1]!.id
  const again = (outsideNoticeId: string) =>
    keeper.call(endpoints.tellAgain, { params: { caseId: id, outsideNoticeId } })
  const { notices: resent } = await again(failed)
  expect(resent[0]).toMatchObject({ nth: 1, askedByName: '演示甲', state: 'waiting', text: notices[1]!.text })
  expect(resent.map(({ again: may }) => may && may.refusal !== null)).toEqual([true, true, null, true])
  await expect(again(failed)).rejects.toMatchObject({
    code: 'notifications.not-again',
    detail: expect.stringContaining('等待发送'),
  })
  await expect(again(notices[0]!.id)).rejects.toMatchObject({ detail: expect.stringContaining('刚刚发送过') })
  await expect(again(newId())).rejects.toMatchObject({ code: 'notifications.not-found' })
  await app.database.pool.query(`update notifications.outside_notice set state = 'failed' where nth = 1`)
  const leader = await app.signInAs('演示丙', { role: 'leader', organisationId })
  const decide = (most: number, revision: number, by = leader) =>
    by.call(decideAgainRule, { body: { organisationId, most, minutes: 5, basis: '演示规定', revision } })
  await expect(decide(1, 0, decider)).rejects.toMatchObject({ status: 403 })
  await expect(decide(11, 0)).rejects.toMatchObject({ detail: expect.stringContaining('最多 10 次') })
  expect(await decide(1, 0)).toMatchObject({ most: 1, decidedBy: { name: '演示丙' }, revision: 1 })
  await expect(decide(2, 0)).rejects.toMatchObject({ code: 'notifications.changed-meanwhile' })
  await expect(again(failed)).rejects.toMatchObject({ detail: expect.stringContaining('按规定最多 1 次') })
  await decide(2, 1)
  const below = await app.createOrganisation('示范所', 'division', organisationId)
  expect(await keeper.call(showAgainRule, { query: { organisationId: below } })).toMatchObject({
    most: 2,
    decidedBy: { organisationName: '示范局' },
    revision: 0,
  })
  await app.database.pool.query('update procedures.party set wants_notices = false')
  await expect(again(failed)).rejects.toMatchObject({ detail: expect.stringContaining('已不接收通知') })

  await expect(open([{ ...finder, phone: '0371-00000000', wantsNotices: true }])).rejects.toMatchObject({
    code: 'procedures.parties-missing',
    detail: expect.stringContaining('座机收不到短信'),
  })
})

test('a unit tells in its own words from then on; what was told keeps the words in which it was told', async () => {
  const parties = [{ ...finder, wantsNotices: true }]
  const toldIn = async ({ id: caseId }: { id: string }) =>
    (await keeper.call(endpoints.show, { params: { caseId } })).notices.map(({ text }) => text)
  const before = await open(parties)
  const standard = await toldIn(before)
  const params = { notice: 'opening' }
  const write = (by: SignedIn, text: string, version = 0) =>
    by.call(endpoints.changeNoticeText, { params, body: { organisationId, version, text, note: '演示' } })
  await expect(write(decider, '{单位}：您好{姓名}，东西我们收着。')).rejects.toMatchObject({
    code: 'procedures.wrong-notice-text',
    detail: expect.stringMatching(/没有“姓名”这个栏目.*{查看办法}/),
  })
  await expect(write(keeper, '{单位}：收着。{查看办法}')).rejects.toMatchObject({ code: 'base.forbidden' })
  const own = await write(decider, '{单位}：您送来的失物（{编号}）我们收好了。{查看办法}')
  expect(own).toMatchObject({ version: 1, isStandard: false, changedByName: '演示乙', mayEdit: true })
  await expect(write(decider, '{单位}：晚了一步。{查看办法}')).rejects.toMatchObject({
    code: 'procedures.text-changed-meanwhile',
    detail: expect.stringContaining('现为第 1 版'),
  })
  const after = await open(parties)
  expect(await toldIn(after)).toEqual([expect.stringMatching(/^示范局：您送来的失物（.*）我们收好了。查询码 \*{4}，/)])
  expect(await toldIn(before)).toEqual(standard)
  const below = await app.createOrganisation('示范分局', 'division', organisationId)
  const [opening] = (await decider.call(endpoints.noticeTexts, { query: { organisationId: below } })).items
  expect(opening).toMatchObject({ notice: 'opening', inheritedFrom: '示范局', version: 0, text: own.text })
  const inherited = await open(parties, below)
  expect(await toldIn(inherited)).toEqual([expect.stringMatching(/^示范分局：您送来的失物/)])

  const query = { organisationId }
  const restored = await decider.call(endpoints.restoreNoticeText, { params, body: { ...query, version: 1 } })
  expect(restored).toMatchObject({ version: 2, isStandard: true, text: restored.above.text })
  const { items } = await keeper.call(endpoints.noticeTextVersions, { params, query })
  expect(items.map(({ version, isStandard }) => [version, isStandard])).toEqual([
    [2, true],
    [1, false],
  ])
  const list = await keeper.call(endpoints.noticeTexts, { query })
  expect(list.items.map(({ notice, mayEdit }) => [notice, mayEdit])).toContainEqual(['act-register', false])
})
