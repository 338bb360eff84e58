import { afterEach, beforeEach, expect, test } from 'vitest'
import { inTransaction } from '#base/database/index.ts'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import {
  changePreferences,
  countUnread,
  listNotifications,
  listOutgoingMessages,
  markAllRead,
  markRead,
  showPreferences,
} from '../contract/index.ts'
import { cancelReminders, connectChannel, disconnectChannel, notify, scheduleReminder, type Message } from '../index.ts'
import { deliverWaiting } from './deliver-messages.ts'
import { tellDueReminders } from './reminders.ts'
import { makeDigests } from './send-digests.ts'
import { notificationTables } from './tables.ts'

const application = await startTestApplication()
const { db } = application.database
const bureau = await application.createOrganisation('示范市商务局', 'department', null)
const division = await application.createOrganisation('政策法规处', 'division', bureau)
const morning = new Date('2020-07-29T09:00:00+08:00')
let clerk: SignedIn
let reviewer: SignedIn

beforeEach(async () => {
  await notificationTables(db).deleteFrom('notifications.outgoing_message').execute()
  await notificationTables(db).deleteFrom('notifications.notification').execute()
  await notificationTables(db).deleteFrom('notifications.reminder').execute()
  clerk = await application.signInAs('王一', { role: 'reportingClerk', organisationId: division })
  reviewer = await application.signInAs('李二', { role: 'reviewer', organisationId: division })
  for (const [person, email] of [
    [clerk, 'wang@example.cn'],
    [reviewer, 'li@example.cn'],
  ] as const)
    await notificationTables(db)
      .updateTable('identity.person')
      .set({ email, phone: '13800001234' })
      .where('id', '=', person.personId)
      .execute()
})
afterEach(() => disconnectChannel('email'))

const tell = (key: string, personIds: readonly string[] = [clerk.personId], kind = 'programmes.task-due') =>
  inTransaction(db, (tx) =>
    notify(tx, { recipients: { personIds }, key, kind, title: `事项 ${key}`, link: '/tasks', at: morning }),
  )
const listed = async (person: SignedIn) => (await person.call(listNotifications, {})).items.map(({ title }) => title)

test('tells a person once for one occasion, even when two processes tell at the same moment', async () => {
  expect((await Promise.all([tell('a'), tell('a')])).reduce((sum, told) => sum + told)).toBe(1)
  expect(await tell('a')).toBe(0)
  await tell('b')
  expect((await listed(clerk)).toSorted()).toEqual(['事项 a', '事项 b'])
  expect(await clerk.call(countUnread, {})).toEqual({ count: 2, countIsExact: true })
  expect(await listed(reviewer)).toEqual([])
})

test('tells whoever holds the role in the unit itself', async () => {
  const told = await inTransaction(db, (tx) =>
    notify(tx, {
      recipients: { organisationId: division, roles: ['reviewer'] },
      key: 'role',
      kind: 'programmes.to-release',
      title: '待审核',
      at: morning,
    }),
  )
  expect(told).toBeGreaterThan(0)
  expect(await listed(reviewer)).toEqual(['待审核'])
  expect(await listed(clerk)).toEqual([])
})

test('only the person concerned marks a notification as read', async () => {
  await tell('mine')
  const [notification] = (await clerk.call(listNotifications, {})).items
  const params = { notificationId: notification!.id }
  await expect(reviewer.call(markRead, { params })).rejects.toMatchObject({ code: 'notifications.not-found' })
  await clerk.call(markRead, { params })
  await clerk.call(markRead, { params })
  expect((await clerk.call(countUnread, {})).count).toBe(0)
  expect((await clerk.call(listNotifications, { query: { state: 'unread' } })).items).toEqual([])
  await tell('another')
  expect(await clerk.call(markAllRead, {})).toEqual({ count: 1 })
})

const subject = { module: 'programmes', id: 'task-1' }
const remind = (onDay: string, name = 'days3') =>
  inTransaction(db, (tx) =>
    scheduleReminder(tx, {
      subject,
      name,
      onDay,
      recipients: { personIds: [clerk.personId] },
      kind: 'programmes.task-due',
      title: `还有 3 天到期（${onDay}）`,
    }),
  )

test('a reminder is told on its day, once, however many processes look', async () => {
  await remind('2020-07-29')
  expect(await tellDueReminders(db, new Date('2020-07-28T23:59:00+08:00'))).toBe(0)
  const told = await Promise.all([tellDueReminders(db, morning), tellDueReminders(db, morning)])
  expect(told.reduce((sum, one) => sum + one)).toBe(1)
  await remind('2020-07-29')
  expect(await tellDueReminders(db, morning)).toBe(0)
  expect(await listed(clerk)).toEqual(['还有 3 天到期（2020-07-29）'])
})

test('a day that moves takes its reminder along; a settled matter is not reminded of', async () => {
  await remind('2020-07-29')
  await remind('2020-08-12')
  await remind('2020-07-29', 'days7')
  await inTransaction(db, (tx) => cancelReminders(tx, subject, ['days7']))
  expect(await tellDueReminders(db, morning)).toBe(0)
  expect(await tellDueReminders(db, new Date('2020-08-12T08:00:00+08:00'))).toBe(1)
  await remind('2020-08-20')
  await inTransaction(db, (tx) => cancelReminders(tx, subject))
  expect(await tellDueReminders(db, new Date('2020-12-31T08:00:00+08:00'))).toBe(0)
  expect(await listed(clerk)).toEqual(['还有 3 天到期（2020-08-12）'])
})

const outbox = () =>
  notificationTables(db).selectFrom('notifications.outgoing_message').selectAll().orderBy('id').execute()

test('one digest each working morning, nothing at night or on a holiday', async () => {
  await tell('one')
  await tell('two')
  expect(await makeDigests(db, new Date('2020-07-29T22:00:00+08:00'))).toBe(0)
  expect(await makeDigests(db, new Date('2020-10-01T09:00:00+08:00'))).toBe(0)
  const made = await Promise.all([makeDigests(db, morning), makeDigests(db, morning)])
  expect(made.reduce((sum, one) => sum + one)).toBe(1)
  await tell('three')
  expect(await makeDigests(db, new Date('2020-07-29T15:00:00+08:00'))).toBe(0)
  expect(await makeDigests(db, new Date('2020-07-30T08:30:00+08:00'))).toBe(1)
  expect((await outbox()).map(({ subject }) => subject)).toEqual([
    '善治：您有 2 项待处理事项',
    '善治：您有 1 项待处理事项',
  ])
})

test('a failed serialization while a digest is made repeats it and sends one', async () => {
  await tell('one')
  const stop = injectBeforeCommit((attempt) => {
    if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40001' })
  })
  await makeDigests(db, morning).finally(stop)
  expect(await outbox()).toHaveLength(1)
})

test('a person decides which ways and which kinds reach them outside the workbench', async () => {
  await clerk.call(changePreferences, { body: { channels: ['sms', 'email'], quietKinds: ['programmes.news'] } })
  expect(await clerk.call(showPreferences, {})).toEqual({ channels: ['sms', 'email'], quietKinds: ['programmes.news'] })
  await tell('quiet', [clerk.personId], 'programmes.news')
  expect(await makeDigests(db, morning)).toBe(0)
  await tell('loud')
  await makeDigests(db, morning)
  expect((await outbox()).map(({ channel }) => channel)).toEqual(['sms', 'email'])
  await expect(
    clerk.call(changePreferences, { body: { channels: ['pigeon' as 'sms'], quietKinds: [] } }),
  ).rejects.toMatchObject({ code: 'base.invalid-input' })
})

test('without a connected channel a message is shown in the workbench, its address masked', async () => {
  await tell('shown')
  await makeDigests(db, morning)
  expect(await deliverWaiting(db, morning)).toBe(1)
  const administrator = await application.signInAs('钱四', { role: 'systemAdministrator', organisationId: bureau })
  const { items } = await administrator.call(listOutgoingMessages, {})
  expect(items[0]).toMatchObject({ state: 'shown', recipient: 'w***@example.cn', personName: '王一' })
  const elsewhere = await application.createOrganisation('示范市水利局', 'department', null)
  const stranger = await application.signInAs('外人', { role: 'systemAdministrator', organisationId: elsewhere })
  expect((await stranger.call(listOutgoingMessages, {})).items).toEqual([])
  await expect(clerk.call(listOutgoingMessages, {})).rejects.toMatchObject({ status: 403 })
})

test('a message that fails is tried again in working hours, then given up with its reason', async () => {
  const sent: Message[] = []
  let broken = true
  connectChannel({
    channel: 'email',
    send: async (message) => {
      if (broken) throw new Error('邮件服务器没有应答')
      sent.push(message)
    },
  })
  await tell('retry')
  await makeDigests(db, morning)
  expect(await deliverWaiting(db, morning)).toBe(0)
  expect(await deliverWaiting(db, morning)).toBe(0)
  expect((await outbox())[0]).toMatchObject({ state: 'waiting', attempts: 1, failure: '邮件服务器没有应答' })
  expect(await deliverWaiting(db, new Date('2020-07-29T20:00:00+08:00'))).toBe(0)
  broken = false
  const [first, second] = await Promise.all([deliverWaiting(db, noon), deliverWaiting(db, noon)])
  expect(first + second).toBe(1)
  expect(sent).toHaveLength(1)

  broken = true
  await tell('hopeless')
  await makeDigests(db, new Date('2020-07-30T09:00:00+08:00'))
  for (let day = 30; day <= 31; day++)
    for (let hour = 9; hour < 18; hour += 2)
      await deliverWaiting(db, new Date(`2020-07-${day}T${String(hour).padStart(2, '0')}:00:00+08:00`))
  for (let day = 3; day <= 7; day++) await deliverWaiting(db, new Date(`2020-08-0${day}T17:00:00+08:00`))
  expect((await outbox()).at(-1)).toMatchObject({ state: 'failed', attempts: 6 })
})
const noon = new Date('2020-07-29T12:00:00+08:00')
