import { z } from 'zod'
import { endpoint, Id, ListQuery, pageOf, paragraphs } from '#base/http/contract.ts'
import { ReportBlock, ReportDraft, ReportKind, ReportSummary } from './report.ts'

const params = z.object({ draftId: Id })
const notAudited = { notAudited: '稿件为工作文件，查看不留痕' }
const Revision = z.number().int().min(1)

/** Sorts: `-changedAt` (default), `changedAt`. */
export const listReports = endpoint({
  method: 'GET',
  path: '/oversight/reports',
  summary: '查看稿件列表',
  permission: 'oversight.draft',
  audit: notAudited,
  query: ListQuery.extend({ kind: ReportKind.optional(), programmeId: Id.optional() }),
  output: pageOf(ReportSummary),
})

/** 一键成稿: counts, writes the first text, keeps it as a draft. */
export const startReport = endpoint({
  method: 'POST',
  path: '/oversight/reports',
  summary: '一键成稿',
  permission: 'oversight.draft',
  audit: 'oversight.report-started',
  body: z.object({ kind: ReportKind, organisationId: Id, programmeId: Id }),
  output: ReportDraft,
  problems: ['oversight.no-programme', 'oversight.not-the-issuer'],
})

export const showReport = endpoint({
  method: 'GET',
  path: '/oversight/reports/:draftId',
  summary: '查看稿件',
  permission: 'oversight.draft',
  audit: notAudited,
  params,
  output: ReportDraft,
  problems: ['oversight.draft-not-found'],
})

export const saveReport = endpoint({
  method: 'PUT',
  path: '/oversight/reports/:draftId',
  summary: '保存稿件',
  permission: 'oversight.draft',
  audit: 'oversight.report-saved',
  params,
  body: z.object({ revision: Revision, title: paragraphs(200), blocks: z.array(ReportBlock).max(500) }),
  output: ReportDraft,
  problems: ['oversight.draft-not-found', 'oversight.changed-meanwhile', 'oversight.unknown-figure'],
  maximumBytes: 4 * 1_048_576,
})

/** 刷新数字: the words stay. */
export const recountReport = endpoint({
  method: 'POST',
  path: '/oversight/reports/:draftId/figures',
  summary: '刷新稿件数字',
  permission: 'oversight.draft',
  audit: 'oversight.report-recounted',
  params,
  body: z.object({ revision: Revision }),
  output: ReportDraft,
  problems: ['oversight.draft-not-found', 'oversight.changed-meanwhile'],
})

export const removeReport = endpoint({
  method: 'DELETE',
  path: '/oversight/reports/:draftId',
  summary: '删除稿件',
  permission: 'oversight.draft',
  audit: 'oversight.report-removed',
  params,
  query: z.object({ revision: z.coerce.number().int().min(1) }),
  problems: ['oversight.draft-not-found', 'oversight.changed-meanwhile'],
})

export const downloadReport = endpoint({
  method: 'GET',
  path: '/oversight/reports/:draftId/document',
  summary: '下载稿件',
  permission: 'oversight.draft',
  audit: 'oversight.report-downloaded',
  params,
  query: z.object({ format: z.enum(['docx', 'pdf']).default('docx') }),
  kind: 'download',
  problems: ['oversight.draft-not-found', 'oversight.unknown-figure'],
})
