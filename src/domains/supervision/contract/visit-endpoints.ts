import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import { Visit, VisitFields, VisitState, VisitSummary } from './visit.ts'

const params = z.object({ visitId: Id })
const notAudited = { notAudited: '督导记录为工作文件，查看不留痕' }
const notFound = ['supervision.visit-not-found'] as const

/** What a list of visits may be narrowed by. */
export const VisitFilter = z.object({
  organisationId: Id.optional(),
  planId: Id.optional(),
  state: VisitState.optional(),
  from: Day.optional(),
  to: Day.optional(),
  /** Only visits that found something. */
  withFindings: z.enum(['yes']).optional(),
})

/** Sorts: `-visitedOn` (default), `visitedOn`. */
export const listVisits = endpoint({
  method: 'GET',
  path: '/supervision/visits',
  summary: '查看督导记录列表',
  permission: 'supervision.read',
  audit: notAudited,
  query: ListQuery.extend(VisitFilter.shape),
  output: pageOf(VisitSummary),
})

export const exportVisits = endpoint({
  method: 'GET',
  path: '/supervision/visits/export',
  summary: '导出督导记录列表',
  permission: 'supervision.read',
  audit: 'supervision.visits-exported',
  query: VisitFilter.extend({ q: ListQuery.shape.q }),
  kind: 'download',
})

export const showVisit = endpoint({
  method: 'GET',
  path: '/supervision/visits/:visitId',
  summary: '查看督导记录',
  permission: 'supervision.read',
  audit: notAudited,
  params,
  output: Visit,
  problems: notFound,
})

export const recordVisit = endpoint({
  method: 'POST',
  path: '/supervision/visits',
  summary: '登记督导记录',
  permission: 'supervision.visit',
  audit: 'supervision.visit-recorded',
  body: VisitFields,
  output: Visit,
  problems: [
    'supervision.plan-not-found',
    'supervision.unit-not-supervised',
    'supervision.unit-not-in-plan',
    'supervision.wrong-row',
    'supervision.wrong-day',
    'supervision.not-possible-now',
  ],
})

/** A record is never changed: a wrong one is withdrawn with a reason and written anew. */
export const withdrawVisit = endpoint({
  method: 'POST',
  path: '/supervision/visits/:visitId/withdrawal',
  summary: '撤销督导记录',
  permission: 'supervision.visit',
  audit: 'supervision.visit-withdrawn',
  params,
  body: z.object({ revision: z.number().int().min(1), reason: oneLine(300) }),
  output: Visit,
  problems: [...notFound, 'supervision.changed-meanwhile', 'supervision.not-possible-now'],
})

export const downloadVisitRecord = endpoint({
  method: 'GET',
  path: '/supervision/visits/:visitId/record.pdf',
  summary: '下载督导检查记录',
  permission: 'supervision.read',
  audit: notAudited,
  params,
  kind: 'download',
  problems: notFound,
})

export const downloadVisitPhoto = endpoint({
  method: 'GET',
  path: '/supervision/visits/:visitId/photos/:fileId',
  summary: '下载督导照片',
  permission: 'supervision.read',
  audit: 'supervision.photo-downloaded',
  params: params.extend({ fileId: Id }),
  kind: 'download',
  problems: [...notFound, 'supervision.file-not-found'],
})
