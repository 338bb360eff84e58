import { z } from 'zod'
import { endpoint, Id, ListQuery, pageOf, paragraphs, oneLine, Day } from '#base/http/contract.ts'
import { Pool, Reviewer, Round, RoundFields, RoundResult, RoundState, RoundSummary, Seed } from './round.ts'
import { RoundKind } from './sheet.ts'

const params = z.object({ roundId: Id })
export const workingPaper = { notAudited: '评查为内部工作，查看不留痕' }
const Revision = z.number().int().min(1)
const read = 'case-file-reviews.read'
const manage = 'case-file-reviews.manage'
const changing = [
  'case-file-reviews.round-not-found',
  'case-file-reviews.changed-meanwhile',
  'case-file-reviews.not-possible-now',
] as const

/** Sorts: `-untilOn` (default), `untilOn`. A unit sees the rounds of others once results of its own files are told. */
export const listRounds = endpoint({
  method: 'GET',
  path: '/case-file-reviews/rounds',
  summary: '查看案卷评查列表',
  permission: read,
  audit: workingPaper,
  query: ListQuery.extend({ kind: RoundKind.optional(), state: RoundState.optional() }),
  output: pageOf(RoundSummary),
})

/** Kinds of work whose dossiers can be drawn: whatever binds dossiers. */
export const listReviewedWorks = endpoint({
  method: 'GET',
  path: '/case-file-reviews/works',
  summary: '查看可评查的案卷种类',
  permission: read,
  audit: workingPaper,
  output: z.array(z.object({ key: z.string(), text: z.string() })),
})

export const showRound = endpoint({
  method: 'GET',
  path: '/case-file-reviews/rounds/:roundId',
  summary: '查看一次案卷评查',
  permission: read,
  audit: workingPaper,
  params,
  output: Round,
  problems: ['case-file-reviews.round-not-found'],
})

export const createRound = endpoint({
  method: 'POST',
  path: '/case-file-reviews/rounds',
  summary: '新建案卷评查',
  permission: manage,
  audit: 'case-file-reviews.round-created',
  body: RoundFields.safeExtend({ organisationId: Id }),
  output: z.object({ id: Id }),
  problems: ['case-file-reviews.cannot-draw'],
})

export const changeRound = endpoint({
  method: 'PUT',
  path: '/case-file-reviews/rounds/:roundId',
  summary: '修改案卷评查',
  permission: manage,
  audit: 'case-file-reviews.round-changed',
  params,
  body: RoundFields.safeExtend({ revision: Revision }),
  output: Round,
  problems: [...changing, 'case-file-reviews.cannot-draw'],
})

/** Before anything was drawn. */
export const discardRound = endpoint({
  method: 'DELETE',
  path: '/case-file-reviews/rounds/:roundId',
  summary: '删除还没有抽取的案卷评查',
  permission: manage,
  audit: 'case-file-reviews.round-discarded',
  params,
  query: z.object({ revision: z.coerce.number().int().min(1) }),
  problems: changing,
})

/** How many sealed dossiers there are to draw from. */
export const showPool = endpoint({
  method: 'GET',
  path: '/case-file-reviews/rounds/:roundId/pool',
  summary: '查看抽取范围',
  permission: manage,
  audit: workingPaper,
  params,
  output: Pool,
  problems: ['case-file-reviews.round-not-found'],
})

/** Who holds a post that may review, in the round's unit and below. */
export const listReviewers = endpoint({
  method: 'GET',
  path: '/case-file-reviews/rounds/:roundId/reviewers',
  summary: '查看可以指定的评查人',
  permission: manage,
  audit: workingPaper,
  params,
  output: z.array(Reviewer),
  problems: ['case-file-reviews.round-not-found'],
})

/**
 * Draws the files and gives each its reviewers, never one who handled the case. Without a seed the platform makes one; a
 * further draw needs a reason and is possible until the first points are in.
 */
export const drawFiles = endpoint({
  method: 'POST',
  path: '/case-file-reviews/rounds/:roundId/draws',
  summary: '随机抽取案卷并分给评查人',
  permission: manage,
  audit: 'case-file-reviews.files-drawn',
  params,
  body: z.object({
    revision: Revision,
    reviewerIds: z.array(Id).min(1, '请选择评查人').max(100),
    seed: Seed.optional(),
    reason: oneLine(300).optional(),
  }),
  output: Round,
  problems: [...changing, 'case-file-reviews.cannot-draw', 'case-file-reviews.reviewer-not-usable'],
})

/** 反馈: from now on the units see results and defects. */
export const tellResults = endpoint({
  method: 'POST',
  path: '/case-file-reviews/rounds/:roundId/telling',
  summary: '向被评查单位反馈结果',
  permission: manage,
  audit: 'case-file-reviews.results-told',
  params,
  body: z.object({ revision: Revision, answersUntil: Day }),
  output: Round,
  problems: [...changing, 'case-file-reviews.wrong-day'],
})

/** Corrections go on by themselves. */
export const closeRound = endpoint({
  method: 'POST',
  path: '/case-file-reviews/rounds/:roundId/closing',
  summary: '结束案卷评查',
  permission: manage,
  audit: 'case-file-reviews.round-closed',
  params,
  body: z.object({ revision: Revision, conclusion: paragraphs(5000) }),
  output: Round,
  problems: changing,
})

/** By unit and by kind of defect; a unit's own once results are told. */
export const showRoundResult = endpoint({
  method: 'GET',
  path: '/case-file-reviews/rounds/:roundId/result',
  summary: '查看评查情况汇总',
  permission: read,
  audit: workingPaper,
  params,
  output: RoundResult,
  problems: ['case-file-reviews.round-not-found'],
})

export const downloadRoundReport = endpoint({
  method: 'GET',
  path: '/case-file-reviews/rounds/:roundId/report',
  summary: '下载评查情况报告（Word、PDF）',
  permission: manage,
  audit: workingPaper,
  params,
  query: z.object({ format: z.enum(['pdf', 'docx']).default('docx') }),
  kind: 'download',
  problems: ['case-file-reviews.round-not-found', 'case-file-reviews.not-possible-now'],
})
