import { expect, test } from 'vitest'
import { startTestApplication } from '#tests/harness/app.ts'
import * as publishing from '#platform/publishing/contract/index.ts'
import * as endpoints from '../contract/index.ts'
import { buildCity, issue, rowsOf2020, today } from './build-assessment.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { grader, other, leader, county, bureau } = city

const page = async () => (await app.anonymous.fetch('/results')).text()

test('the portal lists a result only after 发布审核, without anything that runs', async () => {
  expect(await page()).toContain('没有公布的考评结果')
  const { programme } = await issue(city, rowsOf2020(['G8'], -1))
  const query = { programmeId: programme.id }
  const refs = async () =>
    (await grader.call(endpoints.listResults, { query })).items.map(({ id, revision }) => ({ resultId: id, revision }))
  await grader.call(endpoints.gradeProgramme, { params: query, body: {} })
  await grader.call(endpoints.feedBackResults, { body: { results: await refs() } })
  for (const { reviewer, id } of [county, bureau]) {
    const { items } = await reviewer.call(endpoints.listResults, { query: { ...query, organisationId: id } })
    expect(items[0]).toMatchObject({ waitsForMe: true })
    await reviewer.call(endpoints.acceptResult, {
      params: { resultId: items[0]!.id },
      body: { revision: items[0]!.revision },
    })
  }
  const minutes = { heldOn: today, attendees: ['甲某', '乙某'], minutes: '同意' }
  await grader.call(endpoints.recordDeliberation, { body: { results: await refs(), ...minutes } })
  await leader.call(endpoints.approveResults, { body: { results: await refs(), words: '同意公开' } })
  await grader.call(endpoints.circulateResults, {
    body: { results: await refs(), docNumber: '郑法政办〔2021〕3号', scope: 'portal', scopeReason: '领导批示' },
  })
  expect(await page()).toContain('没有公布的考评结果')

  const legal = await app.signInAs('演示法制审核', { role: 'reviewer', organisationId: city.city })
  const { items } = await grader.call(publishing.listPublications, { query: { module: 'assessment' } })
  const params = { publicationId: items[0]!.id }
  let { revision } = items[0]!
  const step = async (done: Promise<{ revision: number }>) => ({ revision } = await done)
  const body = () => ({ revision, comment: '' })
  await step(grader.call(publishing.submitPublication, { params, body: body() }))
  await step(legal.call(publishing.approveLegality, { params, body: body() }))
  const { findings } = await other.call(publishing.showPublication, { params })
  for (const finding of findings)
    await step(
      other.call(publishing.clearFinding, { params, body: { revision, comment: '单位名称', findingId: finding.id } }),
    )
  await step(other.call(publishing.approvePrivacy, { params, body: body() }))
  await step(leader.call(publishing.signPublication, { params, body: body() }))
  await step(other.call(publishing.publishPublication, { params, body: body() }))

  const shown = await page()
  expect(shown).toContain('考评结果')
  const code = /\/published\/([A-Z0-9]+)/.exec(shown)![1]!
  const entry = await (await app.anonymous.fetch(`/published/${code}`)).text()
  expect(entry).toContain('金水区')
  expect(entry).toContain('差')
  expect(entry).not.toMatch(/<script/)
})
