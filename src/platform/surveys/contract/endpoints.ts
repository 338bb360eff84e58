import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf } from '#base/http/contract.ts'
import { Answers } from './question.ts'
import {
  AnonymousAnswer,
  CallOutcome,
  NewRespondent,
  NewSurvey,
  Respondent,
  ScoreCombination,
  Survey,
  SurveyForUnit,
  SurveyScript,
  SurveyState,
  SurveySummary,
} from './survey.ts'

const params = z.object({ surveyId: Id })
const respondentParams = params.extend({ respondentId: Id })
const problems = ['surveys.not-found'] as const

export const createSurvey = endpoint({
  method: 'POST',
  path: '/surveys',
  summary: '新建调查',
  permission: 'surveys.run',
  audit: 'surveys.created',
  body: NewSurvey,
  output: Survey,
})

export const listSurveys = endpoint({
  method: 'GET',
  path: '/surveys',
  summary: '调查列表',
  permission: 'surveys.call',
  audit: { notAudited: '在本人权限范围内查询调查' },
  query: ListQuery.extend({ state: SurveyState.optional(), organisationId: Id.optional() }),
  output: pageOf(SurveySummary),
})

export const showSurvey = endpoint({
  method: 'GET',
  path: '/surveys/:surveyId',
  summary: '查看调查',
  permission: 'surveys.run',
  audit: { notAudited: '在本人权限范围内查看调查' },
  params,
  output: Survey,
  problems,
})

/** What whoever calls has to know: the questions, never the outcome. */
export const showScript = endpoint({
  method: 'GET',
  path: '/surveys/:surveyId/script',
  summary: '查看调查话术',
  permission: 'surveys.call',
  audit: { notAudited: '问卷题目不含个人信息' },
  params,
  output: SurveyScript,
  problems,
})

export const openSurvey = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/open',
  summary: '开始调查',
  permission: 'surveys.run',
  audit: 'surveys.opened',
  params,
  output: Survey,
  problems: [...problems, 'surveys.wrong-state'],
})

/** Afterwards nothing is asked any more, and the answers are put into a new random order. */
export const closeSurvey = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/close',
  summary: '结束调查',
  permission: 'surveys.run',
  audit: 'surveys.closed',
  params,
  output: Survey,
  problems: [...problems, 'surveys.wrong-state'],
})

export const decideCombination = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/combination',
  summary: '确定了解情况与满意度的合成方式',
  permission: 'surveys.run',
  audit: 'surveys.combination-decided',
  params,
  body: z.object({ combination: ScoreCombination }),
  output: Survey,
  problems,
})

export const addRespondents = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/respondents',
  summary: '提供受访者名单',
  permission: 'surveys.name-respondents',
  audit: 'surveys.respondents-named',
  params,
  body: z.object({ respondents: z.array(NewRespondent).min(1).max(500) }),
  output: z.object({ added: z.number().int() }),
  problems: [...problems, 'surveys.wrong-state', 'surveys.same-number'],
})

/** Numbers are masked; showing one is a step of its own. */
export const listRespondents = endpoint({
  method: 'GET',
  path: '/surveys/:surveyId/respondents',
  summary: '受访者名单',
  permission: 'surveys.call',
  audit: { notAudited: '号码已掩码的受访者名单' },
  params,
  output: z.object({ items: z.array(Respondent) }),
  problems,
})

export const showNumber = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/respondents/:respondentId/number',
  summary: '查看受访者电话号码',
  permission: 'surveys.call',
  audit: 'surveys.number-shown',
  params: respondentParams,
  output: z.object({ phone: z.string() }),
  problems: [
    ...problems,
    'surveys.respondent-not-found',
    'surveys.number-deleted',
    'surveys.number-unreadable',
    'surveys.wrong-state',
  ],
})

/** The end of a call; with 已评 the score sheet, which is stored apart from the call. */
export const recordCall = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/respondents/:respondentId/calls',
  summary: '登记电话调查结果',
  permission: 'surveys.call',
  audit: 'surveys.call-recorded',
  params: respondentParams,
  body: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('answered'), answers: Answers }),
    z.object({ outcome: CallOutcome.exclude(['answered']) }),
  ]),
  problems: [
    ...problems,
    'surveys.respondent-not-found',
    'surveys.wrong-state',
    'surveys.invalid-answers',
    'surveys.already-answered',
  ],
})

/** The address is said once; a new one makes the former useless. */
export const makeLink = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/respondents/:respondentId/link',
  summary: '生成匿名问卷链接',
  permission: 'surveys.call',
  audit: 'surveys.link-made',
  params: respondentParams,
  output: z.object({ path: z.string() }),
  problems: [...problems, 'surveys.respondent-not-found', 'surveys.wrong-state', 'surveys.already-answered'],
})

export const drawSample = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/sample',
  summary: '随机抽取受访者',
  permission: 'surveys.run',
  audit: 'surveys.sample-drawn',
  params,
  body: z.object({
    pool: z.array(NewRespondent).min(1).max(20_000),
    size: z.number().int().min(1).max(500),
    /** Given in public where the draw is; made at random where it is not. */
    seed: z.string().trim().min(4).max(100).optional(),
  }),
  maximumBytes: 8 * 1024 * 1024,
  output: Survey,
  problems: [...problems, 'surveys.wrong-state', 'surveys.sample-too-large'],
})

export const listAnswers = endpoint({
  method: 'GET',
  path: '/surveys/:surveyId/answers',
  summary: '查看匿名答卷',
  permission: 'surveys.run',
  audit: { notAudited: '答卷不含受访者信息' },
  params,
  output: z.object({ items: z.array(AnonymousAnswer) }),
  problems,
})

export const noteResult = endpoint({
  method: 'POST',
  path: '/surveys/:surveyId/result',
  summary: '登记结果公布日（到期删除号码）',
  permission: 'surveys.run',
  audit: 'surveys.result-noted',
  params,
  body: z.object({ resultOn: Day }),
  output: Survey,
  problems: [...problems, 'surveys.wrong-state'],
})

export const showOwnSurvey = endpoint({
  method: 'GET',
  path: '/surveys/:surveyId/own-result',
  summary: '本单位的调查结果',
  permission: 'surveys.see-own',
  audit: { notAudited: '本单位查看不含个人答卷的结果' },
  params,
  output: SurveyForUnit,
  problems,
})

export const surveyEndpoints = [
  createSurvey,
  listSurveys,
  showSurvey,
  showScript,
  openSurvey,
  closeSurvey,
  decideCombination,
  addRespondents,
  listRespondents,
  showNumber,
  recordCall,
  makeLink,
  drawSample,
  listAnswers,
  noteResult,
  showOwnSurvey,
]
