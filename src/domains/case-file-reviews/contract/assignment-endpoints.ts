import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import { Assignment, AssignmentState, AssignmentSummary, ScoreFields } from './assignment.ts'

const params = z.object({ assignmentId: Id })
const own = { notAudited: '评查人只看分给自己的案卷' }
const review = 'case-file-reviews.review'
const Revision = z.number().int().min(1)
const changing = [
  'case-file-reviews.assignment-not-found',
  'case-file-reviews.changed-meanwhile',
  'case-file-reviews.not-possible-now',
] as const

/** The person's own. */
export const listAssignments = endpoint({
  method: 'GET',
  path: '/case-file-reviews/assignments',
  summary: '查看分给自己的评查任务',
  permission: review,
  audit: own,
  query: ListQuery.extend({ state: AssignmentState.optional() }),
  output: pageOf(AssignmentSummary),
})

export const showAssignment = endpoint({
  method: 'GET',
  path: '/case-file-reviews/assignments/:assignmentId',
  summary: '查看一项评查任务',
  permission: review,
  audit: own,
  params,
  output: Assignment,
  problems: ['case-file-reviews.assignment-not-found'],
})

export const downloadAssignedFile = endpoint({
  method: 'GET',
  path: '/case-file-reviews/assignments/:assignmentId/dossier',
  summary: '打开分给自己的案卷（PDF）',
  permission: review,
  audit: 'case-file-reviews.dossier-opened',
  params,
  kind: 'download',
  problems: ['case-file-reviews.assignment-not-found'],
})

/** Kept, not handed in; items may still be open. */
export const saveScores = endpoint({
  method: 'PUT',
  path: '/case-file-reviews/assignments/:assignmentId',
  summary: '保存评查打分',
  permission: review,
  audit: 'case-file-reviews.scores-saved',
  params,
  body: ScoreFields.extend({ revision: Revision }),
  output: Assignment,
  problems: [...changing, 'case-file-reviews.wrong-scores'],
})

/** With every item scored. Where all have handed in, the result comes about by itself if they agree. */
export const submitScores = endpoint({
  method: 'POST',
  path: '/case-file-reviews/assignments/:assignmentId/submission',
  summary: '提交评查打分',
  permission: review,
  audit: 'case-file-reviews.scores-submitted',
  params,
  body: ScoreFields.extend({ revision: Revision }),
  output: Assignment,
  problems: [...changing, 'case-file-reviews.wrong-scores', 'case-file-reviews.wrong-day'],
})

export const recuseReviewer = endpoint({
  method: 'POST',
  path: '/case-file-reviews/assignments/:assignmentId/recusal',
  summary: '申明回避',
  permission: review,
  audit: 'case-file-reviews.reviewer-recused',
  params,
  body: z.object({ revision: Revision, reason: oneLine(300) }),
  output: Assignment,
  problems: changing,
})
