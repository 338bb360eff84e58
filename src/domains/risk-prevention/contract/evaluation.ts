import { z } from 'zod'
import { Day, endpoint, Id, oneLine, paragraphs } from '#base/http/contract.ts'
import { ComplianceFormula } from './settings.ts'
import { words } from './words.ts'

const count = z.number().int().min(0).max(10_000_000)

/** One point, this period and the same period before, with the inspections of both. */
export const Comparison = z.object({
  riskPointId: Id,
  cases: count.nullable().default(null),
  casesBefore: count.nullable().default(null),
  inspections: count.nullable().default(null),
  inspectionsBefore: count.nullable().default(null),
})
export type Comparison = z.infer<typeof Comparison>

/** What a person enters; everything else is counted. */
export const EvaluationBasis = z
  .object({
    from: Day,
    to: Day,
    beforeFrom: Day,
    beforeTo: Day,
    comparisons: z.array(Comparison).max(500),
    /** Guided counterparties that violated again. */
    repeatOffenders: count.nullable().default(null),
    /** 满意度: a closed survey of the platform, or one held elsewhere with its source. */
    surveyId: Id.nullable().default(null),
    satisfaction: z.number().min(0).max(100).nullable().default(null),
    satisfactionSource: words(200),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: '截止日期不能早于起始日期' })
  .refine(({ beforeFrom, beforeTo }) => beforeFrom <= beforeTo, {
    path: ['beforeTo'],
    message: '截止日期不能早于起始日期',
  })
  .refine(({ satisfaction, satisfactionSource }) => satisfaction === null || satisfactionSource !== '', {
    path: ['satisfactionSource'],
    message: '请写明满意度的来源（何时、向谁、怎样调查）',
  })
export type EvaluationBasis = z.infer<typeof EvaluationBasis>

export const ComparedPoint = z.object({
  riskPointId: Id,
  name: z.string(),
  cases: z.number().nullable(),
  casesBefore: z.number().nullable(),
  inspections: z.number().nullable(),
  inspectionsBefore: z.number().nullable(),
  /** −0.2 is a fifth fewer. */
  change: z.number().nullable(),
  inspectionChange: z.number().nullable(),
  /** What may honestly be said of it. */
  sentence: z.string(),
})
export type ComparedPoint = z.infer<typeof ComparedPoint>

/** What is said of the effect by the engine: never more than the design allows. */
export const EffectReading = z.object({
  verdict: z.enum(['fell', 'rose', 'cannotTell']),
  estimate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  method: z.string(),
  cautions: z.array(z.string()),
})

export const EvaluationFigures = z.object({
  points: z.number().int(),
  high: z.number().int(),
  medium: z.number().int(),
  low: z.number().int(),
  measures: z.number().int(),
  measuresDone: z.number().int(),
  opinions: z.number().int(),
  opinionsAdopted: z.number().int(),
  channels: z.array(z.string()),
  publicity: z.number().int(),
  reach: z.number().int(),
  guidances: z.number().int(),
  guided: z.number().int(),
  modes: z.array(z.object({ text: z.string(), count: z.number().int() })),
  adopted: z.number().int(),
  partlyAdopted: z.number().int(),
  notAdopted: z.number().int(),
  compared: z.array(ComparedPoint),
  total: ComparedPoint.omit({ riskPointId: true, name: true }),
  compliance: z.object({
    formula: ComplianceFormula.nullable(),
    decidedByName: z.string().nullable(),
    share: z.number().nullable(),
    sentence: z.string(),
  }),
  satisfaction: z.object({ score: z.number().nullable(), answers: z.number().int().nullable(), sentence: z.string() }),
  effect: EffectReading,
})
export type EvaluationFigures = z.infer<typeof EvaluationFigures>

/** A paragraph of the report. 〔1〕 in its text stands for the first of its notes: the list behind a number. */
export const ReportParagraph = z.object({
  text: paragraphs(5000),
  notes: z.array(z.object({ text: oneLine(200), link: z.string().startsWith('/').max(300) })).max(20),
})
export type ReportParagraph = z.infer<typeof ReportParagraph>
export const ReportParts = z.object({
  basics: z.array(ReportParagraph).max(100),
  implementation: z.array(ReportParagraph).max(300),
  comparison: z.array(ReportParagraph).max(300),
  conclusion: z.array(ReportParagraph).max(100),
})
export type ReportParts = z.infer<typeof ReportParts>

/** What the numbers propose for a point; a person decides on its page. */
export const PointReview = z.object({
  riskPointId: Id,
  name: z.string(),
  proposal: z.enum(['revise', 'retire', 'example']),
  reason: z.string(),
})
export type PointReview = z.infer<typeof PointReview>
export const pointReviewTexts = {
  revise: '建议修订',
  retire: '建议停用',
  example: '可以总结为典型案例',
} as const satisfies Record<PointReview['proposal'], string>

/** A point as it is evaluated: what the records count of it in both periods, so that a number can lead to them. */
export const EvaluatedPoint = z.object({
  id: Id,
  name: z.string(),
  item: z.string(),
  place: z.string(),
  counted: Comparison,
})
export type EvaluatedPoint = z.infer<typeof EvaluatedPoint>

export const Evaluation = z.object({
  id: Id.nullable(),
  batchId: Id,
  batchTitle: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  state: z.enum(['none', 'draft', 'final']),
  basis: EvaluationBasis,
  figures: EvaluationFigures.nullable(),
  parts: ReportParts.nullable(),
  points: z.array(EvaluatedPoint),
  reviews: z.array(PointReview),
  /** Closed surveys on the unit, for 满意度. */
  surveys: z.array(z.object({ id: Id, title: z.string() })),
  finalisedByName: z.string().nullable(),
  finalisedAt: z.string().nullable(),
  revision: z.number().int(),
  mayEdit: z.boolean(),
  mayFinalise: z.boolean(),
})
export type Evaluation = z.infer<typeof Evaluation>

const params = z.object({ batchId: Id })
const readOnly = { notAudited: '在本人权限范围内查看风险防控工作' }
const problems = [
  'risk-prevention.batch-not-found',
  'risk-prevention.changed-meanwhile',
  'risk-prevention.not-possible-now',
] as const

export const showEvaluation = endpoint({
  method: 'GET',
  path: '/risk-prevention/batches/:batchId/evaluation',
  summary: '查看分析评估',
  permission: 'risk-prevention.read',
  audit: readOnly,
  params,
  output: Evaluation,
  problems: ['risk-prevention.batch-not-found'],
})

/** Counts anew; `parts` absent drafts the report from the figures, given keeps what was edited. */
export const saveEvaluation = endpoint({
  method: 'PUT',
  path: '/risk-prevention/batches/:batchId/evaluation',
  summary: '保存分析评估',
  permission: 'risk-prevention.edit',
  audit: 'risk-prevention.evaluation-saved',
  params,
  body: z.object({
    revision: z.number().int().min(0),
    basis: EvaluationBasis,
    parts: ReportParts.nullable().default(null),
  }),
  output: Evaluation,
  problems,
})

export const finaliseEvaluation = endpoint({
  method: 'POST',
  path: '/risk-prevention/batches/:batchId/evaluation/finalisation',
  summary: '分析评估报告定稿或退回修改',
  permission: 'risk-prevention.confirm',
  audit: 'risk-prevention.evaluation-finalised',
  params,
  body: z
    .object({ revision: z.number().int().min(1), final: z.boolean(), reason: words(500) })
    .refine(({ final, reason }) => final || reason !== '', { path: ['reason'], message: '请写明退回修改的原因' }),
  output: Evaluation,
  problems,
})

export const downloadEvaluation = endpoint({
  method: 'GET',
  path: '/risk-prevention/batches/:batchId/evaluation/:format',
  summary: '下载分析评估报告',
  permission: 'risk-prevention.read',
  audit: readOnly,
  kind: 'download',
  params: params.extend({ format: z.enum(['pdf', 'word']) }),
  problems: ['risk-prevention.batch-not-found', 'risk-prevention.not-possible-now'],
})
