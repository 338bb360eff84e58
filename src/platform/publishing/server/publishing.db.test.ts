import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '#base/database/index.ts'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import { Problem, type Actor, type Endpoint } from '#base/http/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { useTemporaryStore } from '#platform/files/testing/use-temporary-store.ts'
import { listNotifications } from '#platform/notifications/contract/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import {
  approveLegality,
  approvePrivacy,
  clearFinding,
  discardPublication,
  downloadPublished,
  listPublications,
  listPublished,
  publishPublication,
  returnPublication,
  showPublication,
  showPublished,
  signPublication,
  submitPublication,
  verifyPublished,
  waiveFourEyes,
  withdrawPublication,
  type Publication,
} from '../contract/index.ts'
import { draftPublication, findPublicationOf, getPublished, revisePublication } from '../index.ts'

const application = await startTestApplication()
await useTemporaryStore()
const { db, pool } = application.database
const office = await application.createOrganisation('示范市法治办', 'department', null)
const elsewhere = await application.createOrganisation('示范市水利局', 'department', null)
const at = new Date('2020-12-28T10:00:00+08:00')
let drafter: SignedIn
let lawyer: SignedIn
let keeper: SignedIn
let leader: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  drafter = await application.signInAs('起草甲', { role: 'cityOffice', organisationId: office })
  lawyer = await application.signInAs('审核乙', { role: 'reviewer', organisationId: office })
  keeper = await application.signInAs('审查丙', { role: 'cityOffice', organisationId: office })
  leader = await application.signInAs('领导丁', { role: 'leader', organisationId: office })
  stranger = await application.signInAs(
    '外人戊',
    { role: 'leader', organisationId: elsewhere },
    { role: 'reviewer', organisationId: elsewhere },
  )
})

const actorOf = (person: SignedIn): Actor => ({
  personId: person.personId,
  name: person.name,
  sessionId: '',
  posts: [],
  mustChangePassword: false,
})
let serial = 0
const contentOf = (html: string, attachmentIds: string[] = []) => ({
  snapshot: { title: '2020年度考评结果', data: { rows: [{ unit: '金水区', grade: '优' }] }, html, text: '金水区 优' },
  scope: 'public' as const,
  attachmentIds,
})
const draft = (
  html = '<p>金水区 优</p>',
  more: { id?: string; attachmentIds?: string[]; scope?: 'internal'; names?: string[] } = {},
) =>
  inTransaction(db, (tx) =>
    draftPublication(tx, {
      ...contentOf(html, more.attachmentIds),
      ...(more.scope ? { scope: more.scope } : {}),
      ...(more.names ? { names: more.names } : {}),
      subject: { module: 'programmes', kind: 'assessment-result', id: more.id ?? `result-${++serial}` },
      organisationId: office,
      actor: actorOf(drafter),
      at,
    }),
  )

const step = (person: SignedIn, endpoint: Endpoint, publication: Publication, comment = '同意', more = {}) =>
  person.call(endpoint, {
    params: { publicationId: publication.id },
    body: { revision: publication.revision, comment, ...more },
  } as never) as Promise<Publication>

async function bringTo(
  state: 'inPrivacyReview' | 'awaitingSignature' | 'signed' | 'published',
  first: Publication,
): Promise<Publication> {
  let publication = await step(lawyer, approveLegality, await step(drafter, submitPublication, first))
  if (state === 'inPrivacyReview') return publication
  publication = await step(keeper, approvePrivacy, publication)
  if (state === 'awaitingSignature') return publication
  publication = await step(leader, signPublication, publication)
  return state === 'signed' ? publication : step(leader, publishPublication, publication)
}

test('goes the whole way, four eyes on each step, and stands before everybody with its code', async () => {
  const file = await inTransaction(db, (tx) =>
    storeFile(tx, { content: Buffer.from('附件正文'), name: '结果.txt', organisationId: office, actor: null, at }),
  )
  const published = await bringTo('published', await draft('<h2>结果</h2>', { attachmentIds: [file.id] }))
  expect(published.steps.map(({ action, personName }) => [action, personName])).toEqual([
    ['draft', '起草甲'],
    ['submit', '起草甲'],
    ['approveLegal', '审核乙'],
    ['approvePrivacy', '审查丙'],
    ['sign', '领导丁'],
    ['publish', '领导丁'],
  ])
  const code = published.code!
  const shown = await application.anonymous.call(showPublished, { params: { code } })
  expect(shown).toMatchObject({
    title: '2020年度考评结果',
    html: '<h2>结果</h2>',
    data: { rows: [{ unit: '金水区' }] },
    hash: published.hash,
  })
  const copied = `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`
  expect(await application.anonymous.call(verifyPublished, { params: { code: copied } })).toMatchObject({
    verdict: 'intact',
  })
  const { items } = await application.anonymous.call(listPublished, { query: { kind: 'assessment-result' } })
  expect(items.map((item) => item.code)).toContain(code)
  const answer = await application.anonymous.fetch(`/api/published/${code}/files/${file.id}`)
  expect([answer.status, await answer.text()]).toEqual([200, '附件正文'])
  const { rows } = await pool.query(
    "select payload from base.outbox where name = 'publishing.published' and payload->>'publicationId' = $1",
    [published.id],
  )
  expect(rows).toHaveLength(1)
  expect((await drafter.call(listNotifications, {})).items[0]?.title).toBe('“2020年度考评结果”已公布')
  expect((await lawyer.call(listNotifications, {})).items.some(({ title }) => title.startsWith('法制审核中'))).toBe(
    true,
  )
})

test('nothing is public before the last step', async () => {
  const before = (await application.anonymous.call(listPublished, {})).total
  const signed = await bringTo('signed', await draft())
  expect((await application.anonymous.call(listPublished, {})).total).toBe(before)
  expect(signed.code).toBeNull()
})

test('an internal publication is never shown to the public', async () => {
  const before = (await application.anonymous.call(listPublished, {})).total
  const published = await bringTo('published', await draft('<p>内部</p>', { scope: 'internal' }))
  expect((await application.anonymous.call(listPublished, {})).total).toBe(before)
  await expect(getPublished(db, published.code!)).rejects.toMatchObject({ code: 'publishing.not-found' })
})

describe('refuses', () => {
  test('a step by the drafter, by the wrong post, from another unit', async () => {
    const both = await application.signInAs(
      '兼职己',
      { role: 'cityOffice', organisationId: office },
      { role: 'reviewer', organisationId: office },
    )
    const own = await inTransaction(db, (tx) =>
      draftPublication(tx, {
        ...contentOf('<p>x</p>'),
        subject: { module: 'programmes', kind: 'x', id: `own-${++serial}` },
        organisationId: office,
        actor: actorOf(both),
        at,
      }),
    )
    const submitted = await step(both, submitPublication, own)
    await expect(step(both, approveLegality, submitted)).rejects.toMatchObject({ code: 'publishing.four-eyes' })
    await expect(step(leader, approveLegality, submitted)).rejects.toMatchObject({ code: 'base.forbidden' })
    await expect(step(stranger, approveLegality, submitted)).rejects.toMatchObject({ code: 'publishing.not-found' })
    await expect(stranger.call(showPublication, { params: { publicationId: own.id } })).rejects.toMatchObject({
      status: 404,
    })
    expect((await stranger.call(listPublications, {})).items).toEqual([])
    const waived = await step(leader, waiveFourEyes, submitted, '人员不足，准许兼任')
    expect((await step(both, approveLegality, waived)).waiver).toMatchObject({
      by: '领导丁',
      reason: '人员不足，准许兼任',
    })
  })

  test('steps out of order and anything after the end', async () => {
    const first = await draft()
    await expect(step(leader, signPublication, first)).rejects.toMatchObject({ code: 'publishing.not-available' })
    const published = await bringTo('published', first)
    await expect(step(leader, publishPublication, published)).rejects.toMatchObject({
      code: 'publishing.not-available',
    })
    await expect(step(drafter, discardPublication, published, '不要了')).rejects.toMatchObject({
      code: 'publishing.not-available',
    })
  })

  test('a return or a withdrawal without a reason', async () => {
    const submitted = await step(drafter, submitPublication, await draft())
    await expect(step(lawyer, returnPublication, submitted, '  ')).rejects.toMatchObject({ code: 'base.invalid-input' })
  })

  test.each(['<script>x</script>', '<p onclick="x">', 'a < b'])('a page with %s', async (html) => {
    await expect(draft(html)).rejects.toMatchObject({ code: 'publishing.unsafe-content', status: 422 })
  })

  test('markup in the title, unknown attachments, a second publication of the same record', async () => {
    const bad = {
      ...contentOf('<p>x</p>'),
      subject: { module: 'm', kind: 'k', id: 'bad' },
      organisationId: office,
      actor: actorOf(drafter),
      at,
    }
    const work = (more: object) => inTransaction(db, (tx) => draftPublication(tx, { ...bad, ...more }))
    await expect(work({ snapshot: { ...bad.snapshot, title: '<b>结果</b>' } })).rejects.toMatchObject({
      code: 'base.invalid-input',
    })
    await expect(work({ attachmentIds: ['01900000-0000-7000-8000-000000000000'] })).rejects.toMatchObject({
      code: 'base.invalid-input',
    })
    const outcomes = await Promise.allSettled([draft('<p>1</p>', { id: 'same' }), draft('<p>2</p>', { id: 'same' })])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'publishing.already-open' })
  })
})

test('personal information holds it up until each place is dealt with, by name and reason', async () => {
  const first = await draft('<p>联系人电话 13812345678，邮箱 a@example.cn；当事人王小明</p>', { names: ['王小明'] })
  expect(first.findings.map(({ kind }) => kind)).toEqual(['mobile', 'email', 'personName'])
  expect(JSON.stringify(first.findings)).not.toContain('13812345678')
  let publication = await bringTo('inPrivacyReview', first)
  await expect(step(keeper, approvePrivacy, publication)).rejects.toMatchObject({ code: 'publishing.findings-open' })
  for (const finding of publication.findings)
    publication = await step(keeper, clearFinding, publication, '为单位公开联系方式', { findingId: finding.id })
  expect(publication.findings[0]?.cleared).toMatchObject({ by: '审查丙', reason: '为单位公开联系方式' })
  await expect(
    step(keeper, clearFinding, publication, '再次', { findingId: publication.findings[0]!.id }),
  ).rejects.toMatchObject({ code: 'publishing.not-available' })
  expect((await step(keeper, approvePrivacy, publication)).state).toBe('awaitingSignature')
})

test('returned, it can be changed, and is looked through anew', async () => {
  const inReview = await bringTo('inPrivacyReview', await draft('<p>电话 13812345678</p>'))
  const revise = (publication: Publication) =>
    inTransaction(db, (tx) =>
      revisePublication(tx, {
        ...contentOf('<p>电话已删</p>'),
        publicationId: publication.id,
        revision: publication.revision,
        actor: actorOf(drafter),
        at,
      }),
    )
  await expect(revise(inReview)).rejects.toMatchObject({ code: 'publishing.not-available' })
  const returned = await step(keeper, returnPublication, inReview, '请删除个人电话')
  expect(returned.state).toBe('draft')
  const revised = await revise(returned)
  expect(revised.findings).toEqual([])
  expect(revised.hash).not.toBe(inReview.hash)
  await expect(revise(returned)).rejects.toMatchObject({ code: 'base.changed-meanwhile' })
  expect((await bringTo('published', revised)).state).toBe('published')
})

test('of two people who act at the same moment one is told, and one step is on record', async () => {
  const submitted = await step(drafter, submitPublication, await draft())
  const second = await application.signInAs('审核庚', { role: 'reviewer', organisationId: office })
  const outcomes = await Promise.allSettled([
    step(lawyer, approveLegality, submitted),
    step(second, returnPublication, submitted, '请修改'),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = outcomes.find((one) => one.status === 'rejected')?.reason as Problem
  expect(['base.changed-meanwhile', 'publishing.not-available']).toContain(refused.code)
  const shown = await lawyer.call(showPublication, { params: { publicationId: submitted.id } })
  expect(shown.steps).toHaveLength(3)
})

test('a serialization failure at publishing repeats the whole step, and everything happens once', async () => {
  const signed = await bringTo('signed', await draft())
  const stop = injectBeforeCommit((attempt) => {
    if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40001' })
  })
  const published = await step(leader, publishPublication, signed).finally(stop)
  const { rows } = await pool.query('select count(*)::int as n from publishing.published where id = $1', [published.id])
  expect(rows).toEqual([{ n: 1 }])
  expect(published.steps.filter(({ action }) => action === 'publish')).toHaveLength(1)
})

test('withdrawn, it leaves its note and nothing of its content', async () => {
  const published = await bringTo('published', await draft('<p>有误的内容</p>'))
  await step(keeper, withdrawPublication, published, '数据有误，更正后重新公布')
  const code = published.code!
  const shown = await application.anonymous.call(showPublished, { params: { code } })
  expect(shown).toMatchObject({
    withdrawalNote: '数据有误，更正后重新公布',
    html: '',
    text: '',
    data: null,
    attachments: [],
  })
  expect(await application.anonymous.call(verifyPublished, { params: { code } })).toMatchObject({
    verdict: 'withdrawn',
  })
})

test('a newer publication of the same record takes the place of the older, which can still be verified', async () => {
  const older = await bringTo('published', await draft('<p>第一版</p>', { id: 'versioned' }))
  const newer = await bringTo('published', await draft('<p>第二版</p>', { id: 'versioned' }))
  const { items } = await application.anonymous.call(listPublished, { query: { pageSize: 200 } })
  const codes = items.map(({ code }) => code)
  expect([codes.includes(older.code!), codes.includes(newer.code!)]).toEqual([false, true])
  expect(await application.anonymous.call(verifyPublished, { params: { code: older.code! } })).toMatchObject({
    verdict: 'superseded',
    note: expect.stringContaining(newer.code!) as string,
  })
  expect((await findPublicationOf(db, { module: 'programmes', kind: 'assessment-result', id: 'versioned' }))?.id).toBe(
    newer.id,
  )
})

test('whoever alters what is published is found out, before and after', async () => {
  const published = await bringTo('published', await draft())
  await pool.query(
    `update publishing.published set snapshot = jsonb_set(snapshot, '{text}', '"金水区 差"') where id = $1`,
    [published.id],
  )
  expect(await application.anonymous.call(verifyPublished, { params: { code: published.code! } })).toMatchObject({
    verdict: 'altered',
  })
  const signed = await bringTo('signed', await draft())
  await pool.query(
    `update publishing.publication set snapshot = jsonb_set(snapshot, '{text}', '"改过"') where id = $1`,
    [signed.id],
  )
  await expect(step(leader, publishPublication, signed)).rejects.toMatchObject({
    code: 'publishing.altered',
    status: 409,
  })
})

test('unknown codes and files are answered, not stumbled over', async () => {
  for (const code of ['AAAA', "' or 1=1", '％％％％', 'x'.repeat(40)])
    await expect(application.anonymous.call(showPublished, { params: { code } })).rejects.toMatchObject({ status: 404 })
  const published = await bringTo('published', await draft())
  const params = { code: published.code!, fileId: '01900000-0000-7000-8000-000000000000' }
  await expect(application.anonymous.call(downloadPublished, { params })).rejects.toMatchObject({
    code: 'publishing.not-found',
  })
})

test('each person finds what waits for them, and nobody their own draft under review', async () => {
  const waitingOf = async (person: SignedIn) =>
    (await person.call(listPublications, { query: { waitingFor: 'me', pageSize: 200 } })).items.map(({ id }) => id)
  const own = await draft()
  expect([await waitingOf(drafter), await waitingOf(lawyer)].map((ids) => ids.includes(own.id))).toEqual([true, false])
  const reviewed = await bringTo('inPrivacyReview', await draft())
  const waiting = [
    await waitingOf(drafter),
    await waitingOf(keeper),
    await waitingOf(leader),
    await waitingOf(stranger),
  ]
  expect(waiting.map((ids) => ids.includes(reviewed.id))).toEqual([false, true, false, false])
  await step(leader, waiveFourEyes, reviewed, '只有一人在岗')
  expect(await waitingOf(drafter)).toContain(reviewed.id)
})

test('a reviewer opens the attachments before they are public, a stranger does not', async () => {
  const file = await inTransaction(db, (tx) =>
    storeFile(tx, { name: '附件.txt', organisationId: office, content: Buffer.from('正文'), actor: null, at }),
  )
  const { id } = await draft('<p>见附件</p>', { attachmentIds: [file.id] })
  const path = `/api/publications/${id}/files/${file.id}`
  expect(await (await lawyer.fetch(path)).text()).toBe('正文')
  expect((await stranger.fetch(path)).status).toBe(404)
})
