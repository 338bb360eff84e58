import { expect, test } from 'vitest'
import { newId } from '#base/ids/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { buildCity, buildDraft, buildRow, paper } from '../tests/build-programme.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { composer, clerk, county, bureau } = city

test('a programme goes from draft to issued, and its addressees see it only then', async () => {
  const programme = await buildDraft(city, [
    buildRow('G1'),
    buildRow('G6', { applicability: { kinds: ['county'], organisations: [], leads: [], supports: [], quote: '' } }),
  ])
  const params = { programmeId: programme.id }
  await expect(clerk.call(endpoints.showProgramme, { params })).rejects.toMatchObject({ code: 'programmes.not-found' })
  const issued = await composer.call(endpoints.issueProgramme, {
    params,
    body: { revision: programme.revision, ...paper },
  })
  expect(issued).toMatchObject({ state: 'issued', docNumber: paper.docNumber })
  const seen = await clerk.call(endpoints.listProgrammes, { query: {} })
  expect(seen.items.map((item) => item.id)).toContain(programme.id)
  await clerk.call(endpoints.acknowledgeProgramme, { params, body: { organisationId: county } })
  const { rows } = await app.database.pool.query(
    'select organisation_id, count(*)::int as n from programmes.task where programme_id = $1 group by 1',
    [programme.id],
  )
  expect(Object.fromEntries(rows.map((task) => [task.organisation_id, task.n]))).toEqual({ [county]: 2, [bureau]: 1 })
})

test('words of a search find nothing that lies outside the reach', async () => {
  const { id } = await buildDraft(city, [buildRow('G1')])
  await app.database.pool.query(`update programmes.programme set doc_number = '郑内〔2020〕7号' where id = $1`, [id])
  const find = async (person: typeof clerk) => {
    const { items } = await person.call(endpoints.listProgrammes, { query: { q: '郑内〔2020〕7号' } })
    return items.map((item) => item.id)
  }
  expect(await find(clerk)).toEqual([])
  expect(await find(composer)).toEqual([id])
})

test('an open question stops the issue until a named person decides it', async () => {
  const question = {
    rowCode: 'G1',
    about: 'deadline',
    quote: '',
    question: '未写明完成期限：由谁确定？',
    proposal: null,
  }
  const programme = await buildDraft(city, [buildRow('G1')], [question])
  const params = { programmeId: programme.id }
  const issue = (revision: number) => composer.call(endpoints.issueProgramme, { params, body: { revision, ...paper } })
  await expect(issue(programme.revision)).rejects.toMatchObject({ code: 'programmes.open-questions' })
  const decided = await composer.call(endpoints.decideQuestion, {
    params: { ...params, questionId: programme.questions[0]!.id },
    body: { decision: 'leaveOpen', reason: '待领导小组会议' },
  })
  expect(decided.questions[0]).toMatchObject({ state: 'leftOpen', decidedByName: '演示甲' })
  await expect(issue(decided.revision)).resolves.toMatchObject({ state: 'issued' })
})

test('the second of two people who change the same draft is told so, and nothing of it is written', async () => {
  const programme = await buildDraft(city, [buildRow('G1')])
  const save = (name: string) =>
    composer.call(endpoints.saveRow, {
      params: { programmeId: programme.id, rowId: newId() },
      body: { revision: programme.revision, position: 1, row: buildRow(name) },
    })
  const outcomes = await Promise.allSettled([save('A'), save('B')])
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toMatchObject([
    { reason: { code: 'programmes.changed-meanwhile' } },
  ])
  const after = await composer.call(endpoints.showProgramme, { params: { programmeId: programme.id } })
  expect(after.rows).toHaveLength(2)
})

test('a clerk cannot compose for a unit that is not theirs', async () => {
  const body = { organisationId: bureau, year: 2020, title: '越权方案' }
  await expect(clerk.call(endpoints.createProgramme, { body })).rejects.toMatchObject({
    code: 'base.forbidden',
    status: 403,
  })
})
