import { expect, test } from 'vitest'
import { newId } from '#base/ids/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { buildCity, buildIssued, buildRow } from '../../tests/build-programme.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { clerk, reviewer, composer } = city
const outsider = await app.signInAs('演示外人', {
  role: 'reportingClerk',
  organisationId: await app.createOrganisation('开封市', 'city', null),
})
const { programme, tasks } = await buildIssued(city, [buildRow('G1'), buildRow('G2')])
const params = { programmeId: programme.id }
const rowId = tasks[0]!.rowId
const spend = (minutes: number, row = rowId) =>
  clerk.call(endpoints.addBurdenSample, { params, body: { rowId: row, minutes } })
const opinions = (person: typeof clerk, query: object = {}) => person.call(endpoints.listBurdenOpinions, { query })

test('minutes are shown as a median, and only where five or more were counted', async () => {
  for (const minutes of [10, 20, 30, 400]) await spend(minutes)
  const few = await composer.call(endpoints.showBurden, { params })
  expect(few.rows.find((row) => row.rowId === rowId)).toMatchObject({ samples: 4, medianMinutes: null })
  await spend(26)
  const enough = await composer.call(endpoints.showBurden, { params })
  expect(enough.rows.map((row) => [row.code, row.medianMinutes])).toEqual([
    ['G1', 26],
    ['G2', null],
  ])
  expect(enough.medianMinutes).toBe(26)
})

test('a sample leaves no person, no unit, no second: neither in its row nor in the audit', async () => {
  const { rows } = await app.database.pool.query('select * from programmes.burden_sample')
  expect(Object.keys(rows[0]).toSorted()).toEqual(['id', 'minutes', 'month', 'row_id'])
  // Version 4: a version that sorts by time would say when.
  expect(rows.every((row) => row.id[14] === '4' && row.month.endsWith('-01'))).toBe(true)
  const audited = await app.database.pool.query(`select 1 from audit.entry where event like '%burden-sample%'`)
  expect(audited.rows).toEqual([])
})

test('a minute’s worth of samples is each person’s own: colleagues behind one address are not refused', async () => {
  const busy = await app.signInAs('演示快手', { role: 'reportingClerk', organisationId: tasks[0]!.organisationId })
  const sample = (person: typeof clerk) =>
    person.call(endpoints.addBurdenSample, { params, body: { rowId, minutes: 26 } })
  for (let count = 0; count < 20; count++) await sample(busy)
  await expect(sample(busy)).rejects.toMatchObject({ code: 'base.too-many-requests' })
  await sample(clerk)
})

test('minutes of nobody, for a row of another programme, or by a stranger are refused', async () => {
  await expect(spend(0)).rejects.toMatchObject({ code: 'base.invalid-input' })
  await expect(spend(100_000)).rejects.toMatchObject({ code: 'base.invalid-input' })
  await expect(spend(5, newId())).rejects.toMatchObject({ code: 'programmes.row-not-found' })
  await expect(outsider.call(endpoints.addBurdenSample, { params, body: { rowId, minutes: 5 } })).rejects.toMatchObject(
    { code: 'programmes.not-found' },
  )
})

test('an opinion reaches the issuer without a name, is answered once, and then all may read it', async () => {
  const body = { page: `/workbench/tasks/${tasks[0]!.id}`, pageTitle: 'G1 任务', text: '这份汇总表上个月已经报过' }
  const { id } = await clerk.call(endpoints.giveBurdenOpinion, { body })
  const received = await opinions(composer, { answered: 'no' })
  expect(received.items.find((item) => item.id === id)).toMatchObject({
    text: body.text,
    receiverName: '市法治政府建设领导小组办公室',
    mayAnswer: true,
  })
  expect(JSON.stringify(received)).not.toContain('演示乙')
  expect((await opinions(reviewer)).items.some((item) => item.id === id)).toBe(false)
  const answer = (person: typeof clerk) =>
    person.call(endpoints.answerBurdenOpinion, { params: { opinionId: id }, body: { answer: '明年改为自动汇总' } })
  await expect(answer(reviewer)).rejects.toMatchObject({ code: 'programmes.opinion-not-found' })
  await expect(answer(clerk)).rejects.toMatchObject({ code: 'base.forbidden' })
  await answer(composer)
  await expect(answer(composer)).rejects.toMatchObject({ code: 'programmes.already-answered' })
  expect((await opinions(clerk)).items.find((item) => item.id === id)).toMatchObject({
    answer: '明年改为自动汇总',
    mayAnswer: false,
  })
  expect((await opinions(outsider)).items).toEqual([])
})

test('an opinion about any other page goes to the root of the own tree', async () => {
  const body = { page: '/workbench/', pageTitle: '今日', text: '首页提醒太多' }
  const { id } = await clerk.call(endpoints.giveBurdenOpinion, { body })
  const { items } = await opinions(composer)
  expect(items.find((item) => item.id === id)).toMatchObject({ receiverName: '郑州市' })
  await expect(clerk.call(endpoints.giveBurdenOpinion, { body: { ...body, text: '   ' } })).rejects.toMatchObject({
    code: 'base.invalid-input',
  })
})
