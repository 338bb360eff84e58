import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'
import { Rectification, RectificationState, RectificationSummary } from './rectification.ts'

const params = z.object({ rectificationId: Id })
const notAudited = { notAudited: '整改通知为工作文件，查看不留痕' }
const Revision = z.number().int().min(1)
const notFound = ['supervision.rectification-not-found'] as const
const changing = [...notFound, 'supervision.changed-meanwhile', 'supervision.not-possible-now'] as const

export const RectificationFilter = z.object({
  organisationId: Id.optional(),
  state: RectificationState.optional(),
  overdue: z.enum(['yes']).optional(),
  /** Waits for this very person: to acknowledge, to answer, to re-check. */
  mine: z.enum(['yes']).optional(),
})

/** Sorts: `dueOn` (default), `-dueOn`. */
export const listRectifications = endpoint({
  method: 'GET',
  path: '/supervision/rectifications',
  summary: '查看整改通知列表',
  permission: 'supervision.read',
  audit: notAudited,
  query: ListQuery.extend(RectificationFilter.shape),
  output: pageOf(RectificationSummary),
})

export const exportRectifications = endpoint({
  method: 'GET',
  path: '/supervision/rectifications/export',
  summary: '导出整改通知列表',
  permission: 'supervision.read',
  audit: 'supervision.rectifications-exported',
  query: RectificationFilter.extend({ q: ListQuery.shape.q }),
  kind: 'download',
})

export const showRectification = endpoint({
  method: 'GET',
  path: '/supervision/rectifications/:rectificationId',
  summary: '查看整改通知',
  permission: 'supervision.read',
  audit: notAudited,
  params,
  output: Rectification,
  problems: notFound,
})

/** Gives the next number of the year and delivers the notice to the unit. */
export const issueRectification = endpoint({
  method: 'POST',
  path: '/supervision/visits/:visitId/rectifications',
  summary: '下达整改通知',
  permission: 'supervision.visit',
  audit: 'supervision.rectification-issued',
  params: z.object({ visitId: Id }),
  body: z.object({
    findingIds: z.array(Id).min(1, '请选择要整改的问题').max(50),
    requirement: paragraphs(5000),
    dueOn: Day,
  }),
  output: Rectification,
  problems: [
    'supervision.visit-not-found',
    'supervision.findings-missing',
    'supervision.already-in-notice',
    'supervision.wrong-day',
    'supervision.not-possible-now',
  ],
})

export const acknowledgeRectification = endpoint({
  method: 'POST',
  path: '/supervision/rectifications/:rectificationId/acknowledgement',
  summary: '签收整改通知',
  permission: 'supervision.answer',
  audit: 'supervision.rectification-acknowledged',
  params,
  body: z.object({ revision: Revision }),
  output: Rectification,
  problems: changing,
})

export const answerRectification = endpoint({
  method: 'POST',
  path: '/supervision/rectifications/:rectificationId/answers',
  summary: '报送整改情况',
  permission: 'supervision.answer',
  audit: 'supervision.rectification-answered',
  params,
  body: z.object({
    revision: Revision,
    text: paragraphs(5000),
    files: z
      .array(z.object({ uploadId: Id }))
      .max(20, '最多 20 个文件')
      .default([]),
  }),
  output: Rectification,
  problems: changing,
})

/** 复查: passed, or again with a new day. */
export const recheckRectification = endpoint({
  method: 'POST',
  path: '/supervision/rectifications/:rectificationId/rechecks',
  summary: '复查整改情况',
  permission: 'supervision.visit',
  audit: 'supervision.rectification-rechecked',
  params,
  body: z.discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('pass'), revision: Revision, text: paragraphs(2000) }),
    z.object({ outcome: z.literal('again'), revision: Revision, text: paragraphs(2000), dueOn: Day }),
  ]),
  output: Rectification,
  problems: [...changing, 'supervision.wrong-day'],
})

/** 作废: the number stays taken. */
export const voidRectification = endpoint({
  method: 'POST',
  path: '/supervision/rectifications/:rectificationId/voiding',
  summary: '作废整改通知',
  permission: 'supervision.visit',
  audit: 'supervision.rectification-voided',
  params,
  body: z.object({ revision: Revision, reason: oneLine(300) }),
  output: Rectification,
  problems: changing,
})

export const downloadRectificationNotice = endpoint({
  method: 'GET',
  path: '/supervision/rectifications/:rectificationId/notice',
  summary: '下载整改通知',
  permission: 'supervision.read',
  audit: notAudited,
  params,
  query: z.object({ format: z.enum(['pdf', 'docx']).default('pdf') }),
  kind: 'download',
  problems: notFound,
})

export const downloadRectificationFile = endpoint({
  method: 'GET',
  path: '/supervision/rectifications/:rectificationId/files/:fileId',
  summary: '下载整改材料',
  permission: 'supervision.read',
  audit: 'supervision.rectification-file-downloaded',
  params: params.extend({ fileId: Id }),
  kind: 'download',
  problems: [...notFound, 'supervision.file-not-found'],
})
