import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { publish, setDay } from '#domains/consultations/tests/build-consultation.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { removeRiskPoint, type RiskPoint } from '#domains/risk-prevention/contract/index.ts'
import { buildDepartment, createBatch, savePoint } from '#domains/risk-prevention/tests/build-department.ts'
import { listFactsOfSubject } from '#platform/evidence/index.ts'
import { writeCase } from './write-case.ts'

const app = await startTestApplication()
afterAll(() => setBusinessOffset(0))
setDay('2020-12-01')
const department = await buildDepartment(app)
const { clerk, reviewer, leader, bureau, stranger } = department
const work = 'risk-prevention.point'
let point: RiskPoint
let found: endpoints.TypicalCase
const params = () => ({ typicalCaseId: found.id })
const save = (changed: object) =>
  clerk.call(endpoints.saveTypicalCase, {
    params: params(),
    body: {
      revision: found.revision,
      title: found.title,
      original: found.original,
      shown: found.shown,
      hidden: found.hidden,
      ...changed,
    },
  })
const send = () => clerk.call(endpoints.sendTypicalCase, { params: params(), body: { revision: found.revision } })

beforeAll(async () => {
  point = await savePoint(department, (await createBatch(department)).id)
  found = await clerk.call(endpoints.beginTypicalCase, { body: { work, recordId: point.id } })
})

test('a case begins with what the point says, once', async () => {
  expect(found.original.practice).toBe('建议：建议增加车位\n警示：设置警示牌')
  const again = await clerk.call(endpoints.beginTypicalCase, { body: { work, recordId: point.id } })
  expect(again.id).toBe(found.id)
  await expect(stranger.call(endpoints.showTypicalCase, { params: params() })).rejects.toMatchObject({
    code: 'typical-cases.not-found',
  })
})

test('names go from what others read; it is not sent while one still stands in it, or a part is missing', async () => {
  const original = { ...found.original, situation: '演示商行门前停车', effect: '演示商行门前不再停车' }
  await expect(send()).rejects.toMatchObject({ detail: expect.stringContaining('取得的效果') as string })
  found = await save({ original, shown: { situation: '', practice: '', effect: '' }, hidden: ['演示商行'] })
  expect(found.shown).toMatchObject({ situation: '某甲门前停车', effect: '某甲门前不再停车' })
  found = await save({ title: '演示商行的改变' })
  expect(found.stillIdentified).toEqual(['演示商行'])
  await expect(send()).rejects.toMatchObject({ detail: expect.stringContaining('还能认出当事人：演示商行') as string })
  found = await save({ title: '门前停车的改变' })
  await expect(save({ revision: 1 })).rejects.toMatchObject({ code: 'typical-cases.changed-meanwhile' })
})

test('sent, only what others read goes public, and the case stands still', async () => {
  found = await send()
  await publish({ app, organisationId: bureau, clerk, reviewer, leader }, found.publicationId!)
  found = await clerk.call(endpoints.showTypicalCase, { params: params() })
  expect(found).toMatchObject({ publicationState: 'published', mayEdit: false })
  const onPortal = async (address: string) => (await app.anonymous.fetch(address)).text()
  expect(await onPortal('/typical-cases')).toContain('门前停车的改变')
  expect(await onPortal('/typical-cases/selections')).toContain('没有公布的案例评选')
  for (const format of ['csv', 'xlsx']) {
    const file = await clerk.fetch(`/api/typical-cases/export?format=${format}&q=${encodeURIComponent('改变')}`)
    expect({ format, status: file.status }).toEqual({ format, status: 200 })
    if (format === 'csv') expect(await file.text()).toMatch(/门前停车的改变,法律风险防控,.*,2020,已公布,2020-12-01/)
  }
  await expect(save({ title: '改名' })).rejects.toMatchObject({ code: 'typical-cases.not-possible-now' })
  const facts = await listFactsOfSubject(app.database.db, { module: 'typical-cases', id: found.id })
  expect(facts.map(({ kind, facts: told }) => [kind, told])).toEqual([
    ['typical-cases.case-published', { work: '法律风险防控' }],
  ])
  const { items } = await clerk.call(endpoints.listTypicalCases, { query: { year: 2020, work } })
  expect(items).toHaveLength(1)
  expect(await clerk.call(endpoints.showCaseProgress, { query: { year: 2020 } })).toMatchObject([
    { written: 1, published: 1 },
  ])
  expect(await stranger.call(endpoints.showCaseProgress, { query: { year: 2020 } })).toEqual([])
  const { rows } = await app.database.pool.query<{ text: string }>(
    `select snapshot::text as text from publishing.published where title = '门前停车的改变'`,
  )
  expect(rows[0]!.text).toContain('某甲门前停车')
  expect(rows[0]!.text).not.toContain('演示商行')
})

test('a point is deleted with a case that nobody saw, but not with one that was sent', async () => {
  const batch = await createBatch(department, '第二批')
  const other = await savePoint(department, batch.id)
  await clerk.call(endpoints.beginTypicalCase, { body: { work, recordId: other.id } })
  await clerk.call(removeRiskPoint, { params: { riskPointId: other.id }, query: { revision: 1 } })
  expect((await clerk.call(endpoints.listTypicalCases, {})).items.map(({ id }) => id)).toEqual([found.id])
  await expect(
    clerk.call(removeRiskPoint, { params: { riskPointId: point.id }, query: { revision: 1 } }),
  ).rejects.toMatchObject({ detail: expect.stringContaining('典型案例') as string })
})

test('what is no record, or of no known kind, begins nothing', async () => {
  await expect(
    clerk.call(endpoints.beginTypicalCase, { body: { work: 'somewhere.else', recordId: point.id } }),
  ).rejects.toMatchObject({ code: 'typical-cases.no-source' })
  await expect(clerk.call(endpoints.beginTypicalCase, { body: { work, recordId: found.id } })).rejects.toMatchObject({
    code: 'risk-prevention.point-not-found',
  })
})

describe('案例评选', async () => {
  const { city, county, office } = department
  const unit = await app.createOrganisation('演示甲区水利局', 'department', county)
  const water = await app.signInAs('演示水利经办', { role: 'reportingClerk', organisationId: unit })
  const judge = await app.signInAs('演示评委甲', { role: 'expert', organisationId: city })
  const inside = await app.signInAs('演示评委乙', { role: 'reviewer', organisationId: unit })
  const { pool } = app.database
  const day = { nominateFrom: '2020-12-01', nominateUntil: '2020-12-10' }
  const fields = {
    title: '演示优秀案例评选',
    year: 2020,
    ...day,
    casesPerUnit: 2,
    criteria: [
      { text: '做法', weight: 60 },
      { text: '效果', weight: 40 },
    ],
    awards: [
      { text: '一等奖', places: 1 },
      { text: '二等奖', places: 1 },
    ],
  }
  let contest: endpoints.Selection
  const at = () => ({ params: { selectionId: contest.id } })
  const show = (by = office) => by.call(endpoints.showSelection, at())
  const nominate = (by: typeof clerk, typicalCaseId: string) =>
    by.call(endpoints.nominateCase, { ...at(), body: { typicalCaseId } })
  const start = async (...judges: { personId: string }[]) =>
    office.call(endpoints.startJudging, {
      ...at(),
      body: { revision: (await show()).revision, judgeIds: judges.map(({ personId }) => personId) },
    })

  beforeAll(async () => {
    const { id } = await office.call(endpoints.createSelection, { body: { organisationId: city, ...fields } })
    contest = await office.call(endpoints.showSelection, { params: { selectionId: id } })
  })

  test('a draft is the office’s own; opened, units below nominate what is whole and recognises nobody', async () => {
    await expect(show(clerk)).rejects.toMatchObject({ code: 'typical-cases.selection-not-found' })
    await office.call(endpoints.openSelection, { ...at(), body: { revision: contest.revision } })
    expect((await show(clerk)).actions).toEqual(['nominate'])
    const practice = '演示甲区水利局上门提醒'
    const whole = await writeCase(pool, unit, '演示甲区的做法', { practice })
    await nominate(water, whole)
    await expect(nominate(water, whole)).rejects.toMatchObject({
      detail: expect.stringContaining('已经推荐过') as string,
    })
    const named = await writeCase(pool, unit, '演示商行的改变', { hidden: ['演示商行'] })
    await expect(nominate(water, named)).rejects.toMatchObject({
      detail: expect.stringContaining('还能认出当事人：演示商行') as string,
    })
    const second = await nominate(water, await writeCase(pool, unit, '第二篇'))
    await expect(nominate(water, await writeCase(pool, unit, '第三篇'))).rejects.toMatchObject({
      detail: expect.stringContaining('最多推荐 2 篇') as string,
    })
    await nominate(clerk, await writeCase(pool, department.bureau, '城管的做法'))
    await expect(nominate(clerk, second.id)).rejects.toMatchObject({ code: 'typical-cases.not-found' })
    expect((await show(clerk)).nominationList.map(({ title }) => title)).toEqual(['城管的做法'])
    await expect(
      clerk.call(endpoints.withdrawNomination, { params: { nominationId: second.id } }),
    ).rejects.toMatchObject({ code: 'base.forbidden' })
  })

  test('a judge reads a number without units, never a case of their own unit, and not the others’ points', async () => {
    await expect(start(inside)).rejects.toMatchObject({ detail: expect.stringContaining('没有人可以给') as string })
    await expect(start(judge, office)).rejects.toMatchObject({
      detail: expect.stringContaining('不能匿名评分') as string,
    })
    await expect(start(stranger)).rejects.toMatchObject({ code: 'typical-cases.judge-not-usable' })
    contest = await start(judge, inside)
    expect(contest.judges.map(({ name, awaited }) => [name, awaited]).toSorted()).toEqual([
      ['演示评委乙', 1],
      ['演示评委甲', 3],
    ])
    expect((await show(inside)).nominationList).toEqual([])
    expect((await show(clerk)).nominationList).toMatchObject([{ title: '城管的做法', label: null }])
    await expect(nominate(clerk, await writeCase(pool, department.bureau, '晚到'))).rejects.toMatchObject({
      detail: '推荐已经截止',
    })
    const { items } = await judge.call(endpoints.listBallots, { query: { open: 'yes' } })
    const ballots = await Promise.all(
      items.map(({ id }) => judge.call(endpoints.showBallot, { params: { ballotId: id } })),
    )
    expect(JSON.stringify(ballots)).not.toMatch(/甲区|水利局/)
    expect(ballots.map(({ title }) => title).toSorted()).toEqual(['城管的做法', '某单位的做法', '第二篇'].toSorted())
    await expect(inside.call(endpoints.showBallot, { params: { ballotId: ballots[0]!.id } })).rejects.toMatchObject({
      code: 'typical-cases.ballot-not-found',
    })
    for (const one of ballots) {
      const points = one.title === '第二篇' ? [50, 50] : [90, 80]
      const cast = await judge.call(endpoints.castBallot, {
        params: { ballotId: one.id },
        body: { revision: one.revision, points },
      })
      expect(cast).toMatchObject({ total: one.title === '第二篇' ? 50 : 86, others: [] })
    }
    await expect(
      judge.call(endpoints.castBallot, { params: { ballotId: ballots[0]!.id }, body: { revision: 1, points: [1, 1] } }),
    ).rejects.toMatchObject({ code: 'typical-cases.changed-meanwhile' })
    expect((await show()).judges.flatMap(({ points }) => points)).toEqual([])
  })

  test('closed with a reason where points are missing; equals wait for a person; the result is a fact of office and unit', async () => {
    const close = async (reason?: string) =>
      office.call(endpoints.closeJudging, { ...at(), body: { revision: (await show()).revision, reason } })
    await expect(close()).rejects.toMatchObject({ detail: expect.stringContaining('还有 1 份评分没有交') as string })
    contest = await close('演示评委乙因公外出')
    const [tie] = contest.ties
    expect({ actions: contest.actions, equals: tie?.length }).toEqual({ actions: [], equals: 2 })
    const body = { revision: contest.revision, reason: '评委合议' }
    await expect(
      office.call(endpoints.decideTie, { ...at(), body: { ...body, nominationIds: [tie![0]!, contest.id] } }),
    ).rejects.toMatchObject({ detail: expect.stringContaining('不是同分的一组') as string })
    const nominationIds = contest.nominationList
      .filter(({ total }) => total === 86)
      .toSorted((a) => (a.title === '城管的做法' ? -1 : 1))
      .map(({ id }) => id)
    contest = await office.call(endpoints.decideTie, { ...at(), body: { ...body, nominationIds } })
    expect(contest.nominationList.map(({ title, rank, award }) => [title, rank, award])).toEqual([
      ['城管的做法', 1, '一等奖'],
      ['演示甲区的做法', 2, '二等奖'],
      ['第二篇', 3, null],
    ])
    expect((await show(clerk)).nominationList).toMatchObject([{ rank: null, award: null, total: null }])
    contest = await office.call(endpoints.announceSelection, { ...at(), body: { revision: contest.revision } })
    expect((await show(clerk)).nominationList.map(({ rank }) => rank)).toEqual([1, 2, 3])
    const [held] = await listFactsOfSubject(app.database.db, { module: 'typical-cases', id: contest.id })
    expect(held).toMatchObject({ organisationId: city, facts: { cases: 3, units: 2, awards: 2 } })
    const [won] = await listFactsOfSubject(app.database.db, { module: 'typical-cases', id: nominationIds[0]! })
    expect(won).toMatchObject({ organisationId: department.bureau, facts: { award: '一等奖' } })
    const circular = await office.fetch(`/api/case-selections/${contest.id}/circular`)
    expect([circular.status, contest.publicationId]).toEqual([200, expect.any(String) as string])
  })

  test('before anything is asked of the units a contest is changed or deleted, by whoever saw it last', async () => {
    const { id } = await office.call(endpoints.createSelection, { body: { organisationId: city, ...fields } })
    const params = { selectionId: id }
    const changed = await office.call(endpoints.changeSelection, {
      params,
      body: { ...fields, title: '改了名的评选', revision: 1 },
    })
    expect(changed).toMatchObject({ title: '改了名的评选', revision: 2 })
    await expect(office.call(endpoints.discardSelection, { params, query: { revision: 1 } })).rejects.toMatchObject({
      code: 'typical-cases.changed-meanwhile',
    })
    await office.call(endpoints.discardSelection, { params, query: { revision: 2 } })
    await expect(office.call(endpoints.showSelection, { params })).rejects.toMatchObject({
      code: 'typical-cases.selection-not-found',
    })
    await expect(
      office.call(endpoints.createSelection, { body: { organisationId: city, ...fields, works: ['somewhere.else'] } }),
    ).rejects.toMatchObject({ code: 'typical-cases.no-source' })
  })
})
