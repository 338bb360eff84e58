import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'
import { FileState, ReviewedFile, ReviewedFileSummary } from './reviewed-file.ts'
import { workingPaper } from './round-endpoints.ts'

const params = z.object({ reviewedFileId: Id })
const Revision = z.number().int().min(1)
const read = 'case-file-reviews.read'
const manage = 'case-file-reviews.manage'
const changing = [
  'case-file-reviews.file-not-found',
  'case-file-reviews.changed-meanwhile',
  'case-file-reviews.not-possible-now',
] as const

const Filter = z.object({
  round: Id.optional(),
  organisationId: Id.optional(),
  state: FileState.optional(),
  q: z.string().trim().max(100).optional(),
})

/** Sorts: `position` (default: as drawn), `-score`, `score`. */
export const listReviewedFiles = endpoint({
  method: 'GET',
  path: '/case-file-reviews/files',
  summary: '查看被评查的案卷',
  permission: read,
  audit: workingPaper,
  query: ListQuery.extend(Filter.shape),
  output: pageOf(ReviewedFileSummary),
})

export const exportReviewedFiles = endpoint({
  method: 'GET',
  path: '/case-file-reviews/files/export',
  summary: '导出被评查的案卷和问题清单',
  permission: read,
  audit: workingPaper,
  query: Filter.extend({ format: z.enum(['csv', 'xlsx']).default('csv') }),
  kind: 'download',
})

export const showReviewedFile = endpoint({
  method: 'GET',
  path: '/case-file-reviews/files/:reviewedFileId',
  summary: '查看一份案卷的评查',
  permission: read,
  audit: workingPaper,
  params,
  output: ReviewedFile,
  problems: ['case-file-reviews.file-not-found'],
})

export const downloadReviewedFile = endpoint({
  method: 'GET',
  path: '/case-file-reviews/files/:reviewedFileId/dossier',
  summary: '打开被评查的案卷（PDF）',
  permission: read,
  audit: 'case-file-reviews.dossier-opened',
  params,
  kind: 'download',
  problems: ['case-file-reviews.file-not-found'],
})

/** 回避 or absence: another person takes the file over before points are in. */
export const replaceReviewer = endpoint({
  method: 'POST',
  path: '/case-file-reviews/files/:reviewedFileId/replacements',
  summary: '更换评查人',
  permission: manage,
  audit: 'case-file-reviews.reviewer-replaced',
  params,
  body: z.object({ revision: Revision, fromId: Id, toId: Id, reason: oneLine(300) }),
  output: ReviewedFile,
  problems: [...changing, 'case-file-reviews.reviewer-not-usable'],
})

/** 分差过大: a further person looks at it. */
export const callThirdReviewer = endpoint({
  method: 'POST',
  path: '/case-file-reviews/files/:reviewedFileId/third',
  summary: '请第三人评查',
  permission: manage,
  audit: 'case-file-reviews.third-called',
  params,
  body: z.object({ revision: Revision, toId: Id }),
  output: ReviewedFile,
  problems: [...changing, 'case-file-reviews.reviewer-not-usable'],
})

/** 组长认定, by somebody who did not review the file. */
export const decideFile = endpoint({
  method: 'POST',
  path: '/case-file-reviews/files/:reviewedFileId/decision',
  summary: '认定评查结果',
  permission: manage,
  audit: 'case-file-reviews.file-decided',
  params,
  body: z.object({ revision: Revision, score: z.number().min(0).max(3600).multipleOf(0.5), reason: oneLine(500) }),
  output: ReviewedFile,
  problems: [...changing, 'case-file-reviews.wrong-scores'],
})

/** 陈述: once for a file, while answers are awaited. */
export const objectToResult = endpoint({
  method: 'POST',
  path: '/case-file-reviews/files/:reviewedFileId/objection',
  summary: '对评查结果提出陈述',
  permission: 'case-file-reviews.answer',
  audit: 'case-file-reviews.objection-made',
  params,
  body: z.object({ revision: Revision, text: paragraphs(3000) }),
  output: ReviewedFile,
  problems: changing,
})

/** Without a score the result stays as it is. */
export const answerObjection = endpoint({
  method: 'POST',
  path: '/case-file-reviews/files/:reviewedFileId/objection/answer',
  summary: '答复对评查结果的陈述',
  permission: manage,
  audit: 'case-file-reviews.objection-answered',
  params,
  body: z.object({
    revision: Revision,
    answer: paragraphs(2000),
    score: z.number().min(0).max(3600).multipleOf(0.5).optional(),
  }),
  output: ReviewedFile,
  problems: [...changing, 'case-file-reviews.wrong-scores'],
})
