import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf } from '#base/http/contract.ts'
import { Questions, SurveyState } from '#platform/surveys/contract/index.ts'

/** The two things that the notice of 2020 asks, 了解情况 and 满意度; the office may write its own script. */
export const usualQuestions: Questions = [
  {
    kind: 'points',
    id: 'awareness',
    part: 'awareness',
    text: '您对该单位开展的法律风险防控工作了解吗？（0 分为完全不了解，100 分为非常了解）',
  },
  {
    kind: 'points',
    id: 'satisfaction',
    part: 'satisfaction',
    text: '您对该单位开展的法律风险防控工作满意吗？（0 分为很不满意，100 分为非常满意）',
  },
]

/** Opens a survey for each unit, in which the unit names its contacts. */
export const bindSurveys = endpoint({
  method: 'POST',
  path: '/assessment/rows/:rowId/surveys',
  summary: '为一行任务组织调查测评',
  permission: 'assessment.grade',
  audit: 'assessment.surveys-bound',
  params: z.object({ rowId: Id }),
  body: z.object({
    organisationIds: z.array(Id).min(1, '请选择单位').max(500),
    closesOn: Day.nullable().default(null),
    questions: Questions.default(usualQuestions),
  }),
  output: z.object({ made: z.number().int() }),
  problems: [
    'assessment.not-found',
    'assessment.not-issued',
    'assessment.not-this-rule',
    'assessment.already-drawn',
    'assessment.frozen',
  ],
})

/** A survey as the grade sees it: counts, never who said what. */
export const BoundSurvey = z.object({
  id: Id,
  rowId: Id,
  rowCode: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  state: SurveyState,
  contacts: z.number().int(),
  unreachable: z.number().int(),
  pending: z.number().int(),
  answers: z.number().int(),
  /** What it still waits for before it enters the grade; null where it does. */
  waitsFor: z.string().nullable(),
})
export type BoundSurvey = z.infer<typeof BoundSurvey>

/** Sorts: `unit` (default, in tree order). */
export const listBoundSurveys = endpoint({
  method: 'GET',
  path: '/assessment/surveys',
  summary: '查看调查测评进度',
  permission: 'assessment.oversee',
  audit: { notAudited: '工作列表，不含个人答卷' },
  query: ListQuery.extend({ programmeId: Id.optional(), rowId: Id.optional(), organisationId: Id.optional() }),
  output: pageOf(BoundSurvey),
})
