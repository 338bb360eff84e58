import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'
import { Revision } from './row-of-unit.ts'

const draws = { notAudited: '工作列表，查看不留痕' }

export const ExpertReviewState = z.enum(['assigned', 'recused', 'scored'])
export type ExpertReviewState = z.infer<typeof ExpertReviewState>
export const expertReviewStateTexts = {
  assigned: '待评分',
  recused: '已回避',
  scored: '已评分',
} as const satisfies Record<ExpertReviewState, string>

/** Draws experts for units that have handed in; the seed makes the draw repeatable by anyone. */
export const drawExperts = endpoint({
  method: 'POST',
  path: '/assessment/rows/:rowId/panels',
  summary: '抽取评审专家',
  permission: 'assessment.grade',
  audit: 'assessment.experts-drawn',
  params: z.object({ rowId: Id }),
  body: z.object({
    organisationIds: z.array(Id).min(1, '请选择单位').max(500),
    seed: oneLine(60).optional(),
  }),
  output: z.object({ drawn: z.number().int(), seed: z.string() }),
  problems: [
    'assessment.not-found',
    'assessment.not-issued',
    'assessment.not-this-rule',
    'assessment.not-possible-now',
    'assessment.too-few-experts',
    'assessment.already-drawn',
    'assessment.frozen',
  ],
})

/** A panel as the office sees it: who was drawn from whom, scores and their spread. */
export const Panel = z.object({
  id: Id,
  rowId: Id,
  rowCode: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  label: z.string(),
  seed: z.string(),
  pool: z.array(z.object({ id: Id, name: z.string() })),
  drawnByName: z.string(),
  drawnAt: z.string(),
  reviews: z.array(
    z.object({
      position: z.number().int(),
      expertName: z.string(),
      reason: z.enum(['drawn', 'replacement', 'further']),
      state: ExpertReviewState,
      score: z.number().nullable(),
      comment: z.string(),
      recusalReason: z.string().nullable(),
    }),
  ),
  /** Highest minus lowest, as written; null below two scores. */
  spread: z.string().nullable(),
  spreadLimit: z.number(),
  complete: z.boolean(),
  sentence: z.string(),
})
export type Panel = z.infer<typeof Panel>

/** Sorts: `label` (default). */
export const listPanels = endpoint({
  method: 'GET',
  path: '/assessment/panels',
  summary: '查看专家评审情况',
  permission: 'assessment.oversee',
  audit: draws,
  query: ListQuery.extend({ programmeId: Id.optional(), rowId: Id.optional(), organisationId: Id.optional() }),
  output: pageOf(Panel),
})

/** What an expert has to read: the label, never the unit's name. */
export const ExpertReviewSummary = z.object({
  id: Id,
  label: z.string(),
  programmeTitle: z.string(),
  rowName: z.string(),
  state: ExpertReviewState,
  score: z.number().nullable(),
  changedAt: z.string(),
})
export type ExpertReviewSummary = z.infer<typeof ExpertReviewSummary>

/** Sorts: `id` (default). */
export const listMyReviews = endpoint({
  method: 'GET',
  path: '/assessment/my-reviews',
  summary: '查看分给我的专家评审',
  permission: 'assessment.score',
  audit: draws,
  query: ListQuery.extend({ state: ExpertReviewState.optional() }),
  output: pageOf(ExpertReviewSummary),
})

export const ScorePart = z.object({
  part: z.string().max(500),
  points: z.number().min(0).max(100).nullable(),
  words: z.string().trim().max(1000).default(''),
})

export const ExpertReview = ExpertReviewSummary.extend({
  requirement: z.string(),
  quotes: z.array(z.string()),
  /** The parts that the row itself states; `points` where a person decided how many each carries. */
  parts: z.array(z.object({ part: z.string(), points: z.number().nullable() })),
  written: z.array(ScorePart),
  comment: z.string(),
  recusalReason: z.string().nullable(),
  files: z.array(z.object({ fileId: Id, name: z.string(), bytes: z.number().int() })),
  statement: z.string(),
  revision: z.number().int(),
})
export type ExpertReview = z.infer<typeof ExpertReview>

const params = z.object({ reviewId: Id })

export const showMyReview = endpoint({
  method: 'GET',
  path: '/assessment/my-reviews/:reviewId',
  summary: '查看专家评审表',
  permission: 'assessment.score',
  audit: { notAudited: '只读' },
  params,
  output: ExpertReview,
  problems: ['assessment.review-not-found'],
})

export const scoreReview = endpoint({
  method: 'PUT',
  path: '/assessment/my-reviews/:reviewId/score',
  summary: '提交专家评分',
  permission: 'assessment.score',
  audit: 'assessment.review-scored',
  params,
  body: z.object({
    revision: Revision,
    parts: z.array(ScorePart).max(30),
    /** Left out where the parts carry points: then it is their sum. */
    score: z
      .number()
      .min(0, '应在 0 至 100 之间')
      .max(100, '应在 0 至 100 之间')
      .multipleOf(0.01, '最多两位小数')
      .optional(),
    comment: paragraphs(2000),
  }),
  output: ExpertReview,
  problems: [
    'assessment.review-not-found',
    'assessment.not-possible-now',
    'assessment.changed-meanwhile',
    'assessment.unusable-facts',
    'assessment.frozen',
  ],
})

/** 回避: another expert of the same draw takes the place. */
export const recuseFromReview = endpoint({
  method: 'POST',
  path: '/assessment/my-reviews/:reviewId/recusal',
  summary: '申请回避',
  permission: 'assessment.score',
  audit: 'assessment.review-recused',
  params,
  body: z.object({ revision: Revision, reason: paragraphs(500) }),
  output: ExpertReviewSummary,
  problems: [
    'assessment.review-not-found',
    'assessment.not-possible-now',
    'assessment.changed-meanwhile',
    'assessment.frozen',
  ],
})

export const downloadReviewFile = endpoint({
  method: 'GET',
  path: '/assessment/my-reviews/:reviewId/files/:fileId',
  summary: '打开被评材料',
  permission: 'assessment.score',
  audit: 'assessment.proof-opened',
  params: params.extend({ fileId: Id }),
  query: z.object({ inline: z.enum(['yes']).optional() }),
  kind: 'download',
  problems: ['assessment.review-not-found', 'assessment.file-not-found'],
})
