import { expect, test } from 'vitest'
import { startTestApplication } from '#tests/harness/app.ts'
import { createSurvey, showScript, showSurvey } from '../contract/index.ts'
import { sampleQuestions } from '../testing/sample-questions.ts'

const application = await startTestApplication()

test('a surveyor reads the script, but neither the outcome nor the script of another city', async () => {
  const city = await application.createOrganisation('示范市', 'city', null)
  const elsewhere = await application.createOrganisation('另一市', 'city', null)
  const office = await application.signInAs('办公甲', { role: 'cityOffice', organisationId: city })
  const surveyor = await application.signInAs('调查乙', { role: 'surveyor', organisationId: city })
  const foreign = await application.signInAs('外市戊', { role: 'surveyor', organisationId: elsewhere })
  const survey = await office.call(createSurvey, {
    body: { organisationId: city, title: '行政相对人调查测评', questions: sampleQuestions },
  })
  const params = { surveyId: survey.id }
  expect(await surveyor.call(showScript, { params })).toEqual({
    id: survey.id,
    organisationName: '示范市',
    title: '行政相对人调查测评',
    state: 'draft',
    questions: sampleQuestions,
    callsBeforeUnreachable: 3,
  })
  await expect(surveyor.call(showSurvey, { params })).rejects.toMatchObject({ status: 403 })
  await expect(foreign.call(showScript, { params })).rejects.toMatchObject({ code: 'surveys.not-found' })
})
