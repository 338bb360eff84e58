import { expect, test } from 'vitest'
import { startTestApplication } from '#tests/harness/app.ts'
import * as surveys from '#platform/surveys/contract/index.ts'
import * as endpoints from '../contract/index.ts'
import { buildCity, issue, rowsOf2020 } from './build-assessment.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { grader, county, bureau } = city
const surveyor = await app.signInAs('演示调查员', { role: 'surveyor', organisationId: city.city })

/** A closed survey of the county: so many answer alike, so many do not exist. */
async function surveyed(answering: number, missing: number, points = { awareness: 92, satisfaction: 88 }) {
  const issued = await issue(city, rowsOf2020(['G4']))
  const rowId = issued.rowId('G4')
  await issued.handIn(county, 'G4')
  await grader.call(endpoints.bindSurveys, { params: { rowId }, body: { organisationIds: [county.id] } })
  const list = async () => (await grader.call(endpoints.listBoundSurveys, { query: { rowId } })).items[0]!
  const surveyId = (await list()).id
  const params = { surveyId }
  await county.clerk.call(surveys.addRespondents, {
    params,
    body: {
      respondents: Array.from({ length: answering + missing }, (_, index) => ({
        label: `演示企业${index + 1}`,
        phone: `1380000${String(1000 + index)}`,
      })),
    },
  })
  await grader.call(surveys.openSurvey, { params })
  const { items } = await surveyor.call(surveys.listRespondents, { params })
  for (const [index, one] of items.entries())
    await surveyor.call(surveys.recordCall, {
      params: { surveyId, respondentId: one.id },
      body: index < answering ? { outcome: 'answered', answers: points } : { outcome: 'outOfService' },
    })
  return { ...issued, rowId, list, params }
}
const gradeOf = async (programmeId: string, rowId: string) => {
  await grader.call(endpoints.gradeProgramme, { params: { programmeId }, body: {} })
  const { versions } = await grader.call(endpoints.showGrounds, { params: { rowId, organisationId: county.id } })
  return versions[0]!
}

test('a survey enters the grade when it is over and a person decided how its two parts make one score', async () => {
  const { programme, rowId, list, params } = await surveyed(6, 1)
  expect(await list()).toMatchObject({ contacts: 7, unreachable: 1, waitsFor: '调查还没有结束' })
  expect(await gradeOf(programme.id, rowId)).toMatchObject({ grade: null, undecided: 'factsMissing' })
  await grader.call(surveys.closeSurvey, { params })
  expect(await list()).toMatchObject({ waitsFor: expect.stringContaining('合成') })
  await grader.call(endpoints.decideRuleQuestion, {
    params: { programmeId: programme.id },
    body: { key: 'survey.combination', value: 'both', reason: '两者同等重要' },
  })
  const version = await gradeOf(programme.id, rowId)
  // Mean 90 is 优; one number that cannot be reached makes it one lower.
  expect(version).toMatchObject({ grade: 'good', facts: { contacts: 7, unreachable: 1 } })
  expect(await list()).toMatchObject({ waitsFor: null, answers: 6 })
})

test.each([
  [4, false],
  [5, true],
])('with %i answers the unit sees the mean: %s; never a single answer', async (answering, seesMean) => {
  const { programme, rowId, params } = await surveyed(answering, 0)
  await grader.call(surveys.closeSurvey, { params })
  await grader.call(endpoints.decideRuleQuestion, {
    params: { programmeId: programme.id },
    body: { key: 'survey.combination', value: 'both', reason: '两者同等重要' },
  })
  await gradeOf(programme.id, rowId)
  const { items } = await grader.call(endpoints.listResults, {
    query: { programmeId: programme.id, organisationId: county.id },
  })
  await grader.call(endpoints.feedBackResults, {
    body: { results: items.map(({ id, revision }) => ({ resultId: id, revision })) },
  })
  const reference = { params: { rowId, organisationId: county.id } }
  const seen = await county.clerk.call(endpoints.showGrounds, reference)
  expect(seen.versions).toMatchObject([{ grade: 'excellent' }])
  expect(seen.versions[0]!.facts).not.toHaveProperty('scores')
  const words = JSON.stringify(seen.versions)
  expect(words.includes('（不四舍五入）')).toBe(seesMean)
  expect(words).not.toMatch(/[^\d](92|88)[^\d]/)
  // The office knows the scores, in no order that leads to a person.
  expect((await grader.call(endpoints.showGrounds, reference)).versions[0]!.facts.scores).toHaveLength(answering * 2)
})

test('a row has one survey a unit, and another row none', async () => {
  const { rowId, programme } = await surveyed(1, 0)
  const bind = (row: string) =>
    grader.call(endpoints.bindSurveys, { params: { rowId: row }, body: { organisationIds: [county.id, bureau.id] } })
  await expect(bind(rowId)).rejects.toMatchObject({ code: 'assessment.already-drawn' })
  const { items } = await grader.call(endpoints.listBoundSurveys, { query: { programmeId: programme.id } })
  expect(items).toHaveLength(1)
  const other = await issue(city, rowsOf2020(['G5']))
  await expect(bind(other.rowId('G5'))).rejects.toMatchObject({ code: 'assessment.not-this-rule' })
})
