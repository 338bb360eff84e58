import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'
import { Grade } from '#domains/programmes/contract/index.ts'
import { ObjectionOutcome, ResultActionName, ResultStage } from './result-stage.ts'
import { Revision } from './row-of-unit.ts'

const ResultAction = z.object({
  action: ResultActionName,
  text: z.string(),
  requires: z.array(z.string()),
  allowed: z.boolean(),
  why: z.string().nullable(),
})

export const Objection = z.object({
  id: Id,
  rowIds: z.array(Id),
  reason: z.string(),
  madeByName: z.string(),
  madeAt: z.string(),
  outcome: ObjectionOutcome.nullable(),
  answer: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answeredAt: z.string().nullable(),
})
export type Objection = z.infer<typeof Objection>

export const ResultSummary = z.object({
  id: Id,
  programmeId: Id,
  programmeTitle: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  stage: ResultStage,
  proposedByName: z.string(),
  appealDueOn: Day.nullable(),
  acceptedOn: Day.nullable(),
  openObjections: z.number().int(),
  /** The next step is this person's: to answer, or to review. */
  waitsForMe: z.boolean(),
  revision: z.number().int(),
})
export type ResultSummary = z.infer<typeof ResultSummary>

export const Result = ResultSummary.extend({
  hasDeduction: z.boolean(),
  unitHeardOn: Day.nullable(),
  objections: z.array(Objection),
  steps: z.array(
    z.object({
      action: z.string(),
      to: ResultStage,
      personName: z.string(),
      onBehalfOfName: z.string().nullable(),
      words: z.string(),
      at: z.string(),
    }),
  ),
  deliberation: z.object({ heldOn: Day, attendees: z.array(z.string()), minutes: z.string() }).nullable(),
  actions: z.array(ResultAction),
})
export type Result = z.infer<typeof Result>

/** Sorts: `unit` (default, in tree order). */
export const listResults = endpoint({
  method: 'GET',
  path: '/assessment/results',
  summary: '查看考评结果办理情况',
  permission: 'assessment.read',
  audit: { notAudited: '工作列表，查看不留痕' },
  query: ListQuery.extend({ programmeId: Id.optional(), organisationId: Id.optional(), stage: ResultStage.optional() }),
  output: pageOf(ResultSummary),
})

const params = z.object({ resultId: Id })
const wrong = [
  'assessment.result-not-found',
  'assessment.not-possible-now',
  'assessment.four-eyes',
  'assessment.changed-meanwhile',
]

export const showResult = endpoint({
  method: 'GET',
  path: '/assessment/results/:resultId',
  summary: '查看一个单位考评结果的办理过程',
  permission: 'assessment.read',
  audit: { notAudited: '只读；本单位结果或办公室工作页' },
  params,
  output: Result,
  problems: ['assessment.result-not-found'],
})

/** What one step does to many units at once; all of them or none. */
const results = z
  .array(z.object({ resultId: Id, revision: Revision }))
  .min(1, '请选择单位')
  .max(2000)
const Done = z.object({ done: z.number().int() })

/** 反馈: units are told; the term of objection begins. */
export const feedBackResults = endpoint({
  method: 'POST',
  path: '/assessment/results/feedback',
  summary: '反馈考评结果',
  permission: 'assessment.grade',
  audit: 'assessment.results-fed-back',
  body: z.object({ results, words: z.string().trim().max(1000).default('') }),
  output: Done,
  problems: wrong,
})

/** 无异议 */
export const acceptResult = endpoint({
  method: 'POST',
  path: '/assessment/results/:resultId/acceptance',
  summary: '答复无异议',
  permission: 'assessment.object',
  audit: 'assessment.result-accepted',
  params,
  body: z.object({ revision: Revision }),
  output: Result,
  problems: wrong,
})

export const objectToResult = endpoint({
  method: 'POST',
  path: '/assessment/results/:resultId/objections',
  summary: '提出申诉',
  permission: 'assessment.object',
  audit: 'assessment.objection-made',
  params,
  body: z.object({
    revision: Revision,
    rowIds: z.array(Id).min(1, '请选择申诉的任务行').max(100),
    reason: paragraphs(3000),
  }),
  output: Result,
  problems: wrong,
})

/** 复核 by another than the grader; a changed grade stands beside its reason as a new version. */
export const reviewObjection = endpoint({
  method: 'POST',
  path: '/assessment/results/:resultId/review',
  summary: '复核申诉',
  permission: 'assessment.review',
  audit: 'assessment.objection-reviewed',
  params,
  body: z.object({
    revision: Revision,
    outcome: ObjectionOutcome,
    answer: paragraphs(3000),
    changes: z
      .array(z.object({ rowId: Id, grade: Grade, reason: paragraphs(1000) }))
      .max(100)
      .default([]),
  }),
  output: Result,
  problems: [...wrong, 'assessment.unusable-value'],
})

/** 集体审定 with its minutes; what the rules leave open is decided here at the latest. */
export const recordDeliberation = endpoint({
  method: 'POST',
  path: '/assessment/results/deliberation',
  summary: '登记集体审定',
  permission: 'assessment.deliberate',
  audit: 'assessment.results-deliberated',
  body: z.object({
    results,
    heldOn: Day,
    attendees: z.array(oneLine(60)).min(2, '集体审定至少两人').max(100),
    minutes: paragraphs(20_000),
    uploadId: Id.nullable().default(null),
    decisions: z
      .array(z.object({ resultId: Id, rowId: Id, grade: Grade, reason: paragraphs(1000) }))
      .max(2000)
      .default([]),
  }),
  output: Done,
  problems: [...wrong, 'assessment.unusable-value'],
})

export const approveResults = endpoint({
  method: 'POST',
  path: '/assessment/results/approval',
  summary: '签批考评结果',
  permission: 'assessment.approve',
  audit: 'assessment.results-approved',
  body: z.object({ results, words: paragraphs(1000) }),
  output: Done,
  problems: wrong,
})

/** 通报: 内部 unless a person decides otherwise, with the reason; the portal shows nothing before 发布审核 has passed. */
export const circulateResults = endpoint({
  method: 'POST',
  path: '/assessment/results/circulation',
  summary: '通报考评结果',
  permission: 'assessment.circulate',
  audit: 'assessment.results-circulated',
  body: z.object({
    results,
    docNumber: oneLine(60),
    scope: z.enum(['internal', 'portal']).default('internal'),
    scopeReason: paragraphs(500),
  }),
  output: z.object({ done: z.number().int(), circularId: Id }),
  problems: wrong,
})
