import { mayAct, refuse, scopesOf, serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import {
  addRespondents,
  callOutcomeTexts,
  closeSurvey,
  createSurvey,
  decideCombination,
  drawSample,
  listAnswers,
  listRespondents,
  listSurveys,
  makeLink,
  noteResult,
  openSurvey,
  recordCall,
  showNumber,
  showOwnSurvey,
  showScript,
  showSurvey,
} from '../contract/index.ts'
import { makeToken, recordCallOf } from './answers.ts'
import { getSurveyWithin, lockRespondent, lockState } from './get-survey.ts'
import { makeSurvey, moveSurvey, setCombination, setResultDay } from './manage-survey.ts'
import { pageSurveys, readAnswers, readForUnit, readSurvey } from './read-survey.ts'
import { drawRespondents, listRespondentsOf, nameRespondents, readNumber } from './respondents.ts'

const subjectOf = (surveyId: string) => `surveys.survey:${surveyId}`

export const surveyRoutes: readonly Route[] = [
  serveWrite(createSurvey, async ({ db, actor, input: { body }, now, audit }) => {
    const { path, name } = await getOrganisation(db, body.organisationId)
    if (!mayAct(actor, 'surveys.run', path))
      throw refuse('base.forbidden', `您的岗位不能对“${name}”组织调查，请联系上级单位`)
    const id = await makeSurvey(db, body, now)
    audit({
      subject: subjectOf(id),
      organisationId: body.organisationId,
      summary: `新建调查“${body.title}”（${name}）`,
    })
    return readSurvey(db, id)
  }),
  serveRead(listSurveys, ({ db, actor, input }) => pageSurveys(db, scopesOf(actor, 'surveys.call'), input.query)),
  serveRead(showSurvey, async ({ db, actor, input }) => {
    const survey = await getSurveyWithin(db, input.params.surveyId, actor, 'surveys.run')
    return readSurvey(db, survey.id)
  }),
  serveRead(showScript, async ({ db, actor, input }) => {
    const survey = await getSurveyWithin(db, input.params.surveyId, actor, 'surveys.call')
    const { id, title, state, questions, settings } = survey
    const { callsBeforeUnreachable } = settings
    return { id, organisationName: survey.organisation_name, title, state, questions, callsBeforeUnreachable }
  }),
  serveWrite(openSurvey, async ({ db, actor, input, audit }) => {
    const survey = await getSurveyWithin(db, input.params.surveyId, actor, 'surveys.run')
    await moveSurvey(db, survey, 'draft', 'open')
    audit({
      subject: subjectOf(survey.id),
      organisationId: survey.organisation_id,
      summary: `开始调查“${survey.title}”`,
    })
    return readSurvey(db, survey.id)
  }),
  serveWrite(closeSurvey, async ({ db, actor, input, audit }) => {
    const survey = await getSurveyWithin(db, input.params.surveyId, actor, 'surveys.run')
    await moveSurvey(db, survey, 'open', 'closed')
    audit({
      subject: subjectOf(survey.id),
      organisationId: survey.organisation_id,
      summary: `结束调查“${survey.title}”`,
    })
    return readSurvey(db, survey.id)
  }),
  serveWrite(decideCombination, async ({ db, actor, input: { params, body }, audit }) => {
    const survey = await getSurveyWithin(db, params.surveyId, actor, 'surveys.run')
    await setCombination(db, survey, body.combination)
    audit({ subject: subjectOf(survey.id), organisationId: survey.organisation_id, details: { ...body } })
    return readSurvey(db, survey.id)
  }),
  serveWrite(addRespondents, async ({ db, actor, input: { params, body }, audit }) => {
    const survey = await getSurveyWithin(db, params.surveyId, actor, 'surveys.name-respondents')
    await lockState(db, survey.id, 'draft', '提供受访者名单')
    const added = await nameRespondents(db, survey.id, body.respondents)
    audit({ subject: subjectOf(survey.id), organisationId: survey.organisation_id, summary: `提供受访者 ${added} 人` })
    return { added }
  }),
  serveRead(listRespondents, async ({ db, actor, input }) => {
    const survey = await getSurveyWithin(db, input.params.surveyId, actor, 'surveys.call')
    return { items: await listRespondentsOf(db, survey) }
  }),
  serveWrite(showNumber, async ({ db, actor, input: { params }, audit }) => {
    const survey = await getSurveyWithin(db, params.surveyId, actor, 'surveys.call')
    await lockState(db, survey.id, 'open', '查看电话号码')
    const respondent = await lockRespondent(db, survey.id, params.respondentId)
    audit({
      subject: `surveys.respondent:${respondent.id}`,
      organisationId: survey.organisation_id,
      summary: `查看受访者“${respondent.label}”的电话号码`,
    })
    return { phone: await readNumber(respondent) }
  }),
  serveWrite(recordCall, async ({ db, actor, now, input: { params, body }, audit }) => {
    const survey = await getSurveyWithin(db, params.surveyId, actor, 'surveys.call')
    await recordCallOf(db, survey, { respondentId: params.respondentId, actor, at: now, ended: body })
    audit({
      subject: `surveys.respondent:${params.respondentId}`,
      organisationId: survey.organisation_id,
      summary: `电话调查：${callOutcomeTexts[body.outcome]}`,
    })
  }),
  serveWrite(makeLink, async ({ db, actor, input: { params }, audit }) => {
    const survey = await getSurveyWithin(db, params.surveyId, actor, 'surveys.call')
    const token = await makeToken(db, survey, params.respondentId)
    audit({
      subject: `surveys.respondent:${params.respondentId}`,
      organisationId: survey.organisation_id,
      summary: '生成匿名问卷链接',
    })
    return { path: `/survey/${token}` }
  }),
  serveWrite(drawSample, async ({ db, actor, input: { params, body }, audit }) => {
    const survey = await getSurveyWithin(db, params.surveyId, actor, 'surveys.run')
    await drawRespondents(db, survey, body)
    const drawn = await readSurvey(db, survey.id)
    audit({
      subject: subjectOf(survey.id),
      organisationId: survey.organisation_id,
      summary: `随机抽取受访者 ${body.size} 人`,
      details: { ...drawn.draw },
    })
    return drawn
  }),
  serveRead(listAnswers, async ({ db, actor, input }) => {
    const survey = await getSurveyWithin(db, input.params.surveyId, actor, 'surveys.run')
    return { items: await readAnswers(db, survey) }
  }),
  serveWrite(noteResult, async ({ db, actor, input: { params, body }, audit }) => {
    const survey = await getSurveyWithin(db, params.surveyId, actor, 'surveys.run')
    await setResultDay(db, survey, body.resultOn)
    audit({ subject: subjectOf(survey.id), organisationId: survey.organisation_id, details: { ...body } })
    return readSurvey(db, survey.id)
  }),
  serveRead(showOwnSurvey, async ({ db, actor, input }) =>
    readForUnit(db, await getSurveyWithin(db, input.params.surveyId, actor, 'surveys.see-own')),
  ),
]
