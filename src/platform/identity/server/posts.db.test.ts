import { afterEach, expect, test } from 'vitest'
import { dayOf, now, setBusinessOffset } from '#base/clock/index.ts'
import { inTransaction } from '#base/database/index.ts'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import {
  assignPost,
  delegatePost,
  endDelegation,
  endPost,
  handOver,
  listDelegations,
  listPosts,
  me,
  previewHandover,
  signOut,
} from '../contract/index.ts'
import { addPost, registerHandoverPart } from '../index.ts'
import { actorCache } from './actor-cache.ts'

const application = await startTestApplication()
const { db, pool } = application.database
const city = await application.createOrganisation('郑州市', 'city', null)
const huiji = await application.createOrganisation('惠济区', 'county', city)
const jinshui = await application.createOrganisation('金水区', 'county', city)
const security = await application.signInAs('安然', { role: 'securityAdministrator', organisationId: city })
const colleague = await application.signInAs('安宁', { role: 'securityAdministrator', organisationId: city })
const localSecurity = await application.signInAs('安心', { role: 'securityAdministrator', organisationId: huiji })

const day = (offset: number) => dayOf(new Date(now().getTime() + offset * 86_400_000))
const travelTo = (offset: number) => setBusinessOffset(offset * 86_400_000)
afterEach(() => setBusinessOffset(0))

const clerkOf = (name: string, organisationId = jinshui) =>
  application.signInAs(name, { role: 'reportingClerk', organisationId })
const rolesOf = async (who: Awaited<ReturnType<typeof clerkOf>>) =>
  (await who.call(me, {})).posts.map((post) =>
    `${post.organisationName} ${post.role} ${post.onBehalfOf?.name ?? ''}`.trim(),
  )
const give = (
  personId: string,
  role: 'systemAdministrator' | 'auditAdministrator' | 'securityAdministrator' | 'reviewer',
  organisationId = city,
) => security.call(assignPost, { params: { personId }, body: { organisationId, role } })
const apart = { code: 'identity.administrators-apart' }

test('nobody holds two of the three administrators’ posts, at no place and at no time', async () => {
  const person = await clerkOf('甲')
  await give(person.personId, 'systemAdministrator')
  await expect(give(person.personId, 'auditAdministrator')).rejects.toMatchObject(apart)
  await expect(give(person.personId, 'securityAdministrator', huiji)).rejects.toMatchObject(apart)
  await expect(
    security.call(assignPost, {
      params: { personId: person.personId },
      body: { organisationId: city, role: 'auditAdministrator', fromOn: day(400) },
    }),
  ).rejects.toMatchObject(apart)
})

test('two posts given at the same moment do not slip past each other', async () => {
  const person = await clerkOf('乙')
  const outcomes = await Promise.allSettled([
    give(person.personId, 'systemAdministrator'),
    colleague.call(assignPost, {
      params: { personId: person.personId },
      body: { organisationId: city, role: 'auditAdministrator' },
    }),
  ])
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
})

test('an administrator’s post is not lent to another administrator', async () => {
  const auditor = await application.signInAs('丙', { role: 'auditAdministrator', organisationId: city })
  const system = await application.signInAs('丁', { role: 'systemAdministrator', organisationId: city })
  const post = (await auditor.call(me, {})).posts[0]!
  const body = { postId: post.id, toPersonId: system.personId, fromOn: day(0), lastOn: day(5), reason: '休假' }
  await expect(auditor.call(delegatePost, { body })).rejects.toMatchObject(apart)
  const helper = await clerkOf('戊')
  await auditor.call(delegatePost, { body: { ...body, toPersonId: helper.personId } })
  await expect(give(helper.personId, 'systemAdministrator')).rejects.toMatchObject(apart)
})

test('nobody gives or takes the own rights, nor rights outside the own units', async () => {
  await expect(give(security.personId, 'reviewer')).rejects.toMatchObject({ code: 'identity.own-rights' })
  const own = (await security.call(me, {})).posts[0]!
  await expect(security.call(endPost, { params: { postId: own.id }, body: { reason: '试' } })).rejects.toMatchObject({
    code: 'identity.own-rights',
  })
  const person = await clerkOf('己')
  const assign = localSecurity.call(assignPost, {
    params: { personId: person.personId },
    body: { organisationId: jinshui, role: 'reviewer' },
  })
  await expect(assign).rejects.toMatchObject({ code: 'identity.outside-scope' })
})

test('one person has several posts; each has its days, and taking one away works at once', async () => {
  const person = await clerkOf('庚')
  const { id } = await give(person.personId, 'reviewer', huiji)
  await expect(give(person.personId, 'reviewer', huiji)).rejects.toMatchObject({ code: 'identity.already-holds' })
  const params = { personId: person.personId }
  const body = { organisationId: city, role: 'expert', fromOn: day(10), lastOn: day(20) } as const
  await security.call(assignPost, { params, body })
  expect(await rolesOf(person)).toEqual(['惠济区 reviewer', '金水区 reportingClerk'])
  travelTo(15)
  expect(await rolesOf(person)).toContain('郑州市 expert')
  travelTo(21)
  expect(await rolesOf(person)).not.toContain('郑州市 expert')
  travelTo(0)
  await security.call(endPost, { params: { postId: id }, body: { reason: '调整分工' } })
  expect(await rolesOf(person)).toEqual(['金水区 reportingClerk'])
  expect((await security.call(listPosts, { params })).items).toHaveLength(3)
})

test('a B post works from its first day to its last, and both names stand on record', async () => {
  const [holder, deputy] = [await clerkOf('辛'), await clerkOf('壬', huiji)]
  const { id: postId } = (await holder.call(me, {})).posts[0]!
  const body = { postId, toPersonId: deputy.personId, fromOn: day(3), lastOn: day(5), reason: '出差' }
  const { id } = await holder.call(delegatePost, { body })
  expect(await rolesOf(deputy)).toEqual(['惠济区 reportingClerk'])
  for (const offset of [3, 5]) {
    travelTo(offset)
    expect(await rolesOf(deputy)).toEqual(['惠济区 reportingClerk', '金水区 reportingClerk 辛'])
  }
  travelTo(6)
  expect(await rolesOf(deputy)).toEqual(['惠济区 reportingClerk'])
  expect((await holder.call(listDelegations, {})).given).toMatchObject([{ id, state: 'over' }])
  const { rows } = await pool.query(`select summary from audit.entry where subject = $1`, [`identity.delegation:${id}`])
  expect(rows[0].summary).toContain('由壬代行')
})

test('what a deputy does by the lent post carries both names, what by the own post only one', async () => {
  const [holder, deputy] = [
    await application.signInAs('癸', { role: 'securityAdministrator', organisationId: city }),
    await clerkOf('子'),
  ]
  const { id: postId } = (await holder.call(me, {})).posts[0]!
  const body = { postId, toPersonId: deputy.personId, fromOn: day(0), lastOn: day(5), reason: '出差' }
  await holder.call(delegatePost, { body })
  const person = await clerkOf('丑')
  await deputy.call(assignPost, {
    params: { personId: person.personId },
    body: { organisationId: jinshui, role: 'reviewer' },
  })
  await deputy.call(signOut, {})
  const { rows } = await pool.query(
    `select event, person_name, on_behalf_of_name from audit.entry where person_id = $1 order by id`,
    [deputy.personId],
  )
  expect(rows).toEqual([
    { event: 'identity.post-assigned', person_name: '子', on_behalf_of_name: '癸' },
    { event: 'identity.signed-out', person_name: '子', on_behalf_of_name: null },
  ])
})

test('a B post can end early, by either of the two, and by nobody else', async () => {
  const [holder, deputy, stranger] = [await clerkOf('寅'), await clerkOf('卯'), await clerkOf('辰')]
  const { id: postId } = (await holder.call(me, {})).posts[0]!
  const body = { postId, toPersonId: deputy.personId, fromOn: day(0), lastOn: day(5), reason: '出差' }
  const { id } = await holder.call(delegatePost, { body })
  await expect(holder.call(delegatePost, { body })).rejects.toMatchObject({ code: 'identity.already-holds' })
  const params = { delegationId: id }
  await expect(stranger.call(endDelegation, { params })).rejects.toMatchObject({ status: 404 })
  expect(await rolesOf(deputy)).toHaveLength(2)
  await deputy.call(endDelegation, { params })
  expect(await rolesOf(deputy)).toHaveLength(1)
  await expect(holder.call(endDelegation, { params })).rejects.toMatchObject({ status: 404 })
})

test.each([
  ['ends before it begins', 5, 4, 'identity.wrong-days'],
  ['begins yesterday', -1, 4, 'identity.wrong-days'],
  ['lasts longer than a year', 0, 400, 'identity.wrong-days'],
])('a B post that %s is refused', async (_, from, last, code) => {
  const [holder, deputy] = [await clerkOf('巳'), await clerkOf('午')]
  const { id: postId } = (await holder.call(me, {})).posts[0]!
  const body = { postId, toPersonId: deputy.personId, fromOn: day(from), lastOn: day(last), reason: '出差' }
  await expect(holder.call(delegatePost, { body })).rejects.toMatchObject({ code })
})

test('nobody lends another person’s post, or to themselves', async () => {
  const [holder, thief] = [await clerkOf('未'), await clerkOf('申')]
  const { id: postId } = (await holder.call(me, {})).posts[0]!
  const body = { postId, toPersonId: thief.personId, fromOn: day(0), lastOn: day(1), reason: '试' }
  await expect(thief.call(delegatePost, { body })).rejects.toMatchObject({ code: 'identity.post-not-found' })
  await expect(holder.call(delegatePost, { body: { ...body, toPersonId: holder.personId } })).rejects.toMatchObject({
    code: 'identity.already-holds',
  })
})

test('a handover moves the posts in the unit and all open work, and lends stop', async () => {
  const moved: string[] = []
  registerHandoverPart({
    kind: 'test.draft',
    text: '草稿',
    count: async () => 3,
    move: async (_, handover) => {
      moved.push(`${handover.fromPersonId} → ${handover.toPersonId}`)
      return 3
    },
  })
  const [from, to, deputy] = [await clerkOf('酉'), await clerkOf('戌', huiji), await clerkOf('亥')]
  const { id: postId } = (await from.call(me, {})).posts[0]!
  const lent = { postId, toPersonId: deputy.personId, fromOn: day(0), lastOn: day(9), reason: '休假' }
  await from.call(delegatePost, { body: lent })
  const parties = { fromPersonId: from.personId, toPersonId: to.personId, organisationId: jinshui }
  const preview = await security.call(previewHandover, { query: parties })
  expect(preview).toMatchObject({
    posts: [{ role: 'reportingClerk' }],
    work: expect.arrayContaining([expect.objectContaining({ text: '草稿', count: 3 })]),
  })
  const done = await security.call(handOver, { body: { ...parties, reason: '调任' } })
  expect(done).toMatchObject({
    posts: 1,
    work: expect.arrayContaining([expect.objectContaining({ kind: 'test.draft', count: 3 })]),
  })
  expect([...new Set(moved)]).toEqual([`${from.personId} → ${to.personId}`])
  expect([await rolesOf(from), await rolesOf(to), await rolesOf(deputy)]).toEqual([
    [],
    ['惠济区 reportingClerk', '金水区 reportingClerk'],
    ['金水区 reportingClerk'],
  ])
  const { rows } = await pool.query(`select payload from base.outbox where name = 'identity.work-handed-over'`)
  expect(rows).toEqual([{ payload: { handoverId: done.id, ...parties } }])
  await expect(security.call(handOver, { body: { ...parties, reason: '再次' } })).rejects.toMatchObject({
    code: 'identity.nothing-to-hand-over',
  })
})

test('a serialization failure runs the gift of a post again, once on record', async () => {
  const person = await clerkOf('重试')
  const stop = injectBeforeCommit((attempt) => {
    if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40001' })
  })
  await inTransaction(db, (tx) =>
    addPost(tx, { personId: person.personId, organisationId: city, role: 'expert' }),
  ).finally(stop)
  actorCache.forget(person.personId)
  expect((await rolesOf(person)).filter((role) => role.includes('expert'))).toHaveLength(1)
})
