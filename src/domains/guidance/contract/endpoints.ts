import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf, paragraphs } from '#base/http/contract.ts'
import { CorrectionState, GuidanceMode, GuidanceResponse } from './modes.ts'
import { Visit, VisitFields, VisitSummary } from './visit.ts'

const params = z.object({ visitId: Id })
const readOnly = { notAudited: '在本人权限范围内查看行政指导工作，个人姓名已遮挡' }
const revision = z.number().int().min(1)
const problems = ['guidance.visit-not-found', 'guidance.changed-meanwhile', 'guidance.withdrawn'] as const

const filters = {
  organisationId: Id.optional(),
  counterpartyId: Id.optional(),
  riskPointId: Id.optional(),
  mode: GuidanceMode.optional(),
  /** `awaited`: what the firm makes of it is not on record. `followUp`: a return is due by today. */
  open: z.enum(['awaited', 'followUp']).optional(),
  from: Day.optional(),
  until: Day.optional(),
}

/** Sorts: `-guidedAt` (default). `q` finds counterparty, topic and number. */
export const listVisits = endpoint({
  method: 'GET',
  path: '/guidance/visits',
  summary: '查看走访指导',
  permission: 'guidance.read',
  audit: readOnly,
  query: ListQuery.extend(filters),
  output: pageOf(VisitSummary),
})

export const exportVisits = endpoint({
  method: 'GET',
  path: '/guidance/visits/export',
  summary: '导出简易行政指导统计表',
  permission: 'guidance.read',
  audit: 'guidance.visits-exported',
  query: z.object({ ...filters, q: ListQuery.shape.q }),
  kind: 'download',
})

/** Under an id that the phone made: sent again it answers what is kept, and keeps nothing twice. */
export const recordVisit = endpoint({
  method: 'POST',
  path: '/guidance/visits',
  summary: '登记走访指导',
  permission: 'guidance.record',
  audit: 'guidance.visit-recorded',
  body: VisitFields,
  maximumBytes: 6 * 1_048_576,
  output: Visit,
  problems: [
    'guidance.visit-differs',
    'guidance.number-taken',
    'guidance.wrong-time',
    'risk-prevention.point-not-found',
    'procedures.no-edition',
    'counterparties.not-found',
    'counterparties.wrong',
    'files.refused',
    'files.too-large',
    'files.storage-full',
  ],
})

export const showVisit = endpoint({
  method: 'GET',
  path: '/guidance/visits/:visitId',
  summary: '查看一次走访指导',
  permission: 'guidance.read',
  audit: readOnly,
  params,
  output: Visit,
  problems: ['guidance.visit-not-found'],
})

/** What came of it: the response, a violation's correction, the day of the return. */
export const noteOutcome = endpoint({
  method: 'PUT',
  path: '/guidance/visits/:visitId/outcome',
  summary: '登记走访指导的后续',
  permission: 'guidance.record',
  audit: 'guidance.outcome-noted',
  params,
  body: z.object({
    revision,
    response: GuidanceResponse.nullable().default(null),
    correction: CorrectionState.nullable().default(null),
    followUpOn: Day.nullable().default(null),
  }),
  output: Visit,
  problems: [...problems, 'guidance.no-violation', 'guidance.wrong-time'],
})

export const withdrawVisit = endpoint({
  method: 'POST',
  path: '/guidance/visits/:visitId/withdrawal',
  summary: '撤销走访指导登记',
  permission: 'guidance.record',
  audit: 'guidance.visit-withdrawn',
  params,
  body: z.object({ revision, reason: paragraphs(500) }),
  problems,
})

export const downloadPhoto = endpoint({
  method: 'GET',
  path: '/guidance/visits/:visitId/photos/:photoId',
  summary: '查看走访照片',
  permission: 'guidance.read',
  audit: 'guidance.photo-seen',
  params: params.extend({ photoId: Id }),
  kind: 'download',
  problems: ['guidance.visit-not-found', 'files.not-found', 'files.missing-content'],
})

export const downloadSignature = endpoint({
  method: 'GET',
  path: '/guidance/visits/:visitId/signature',
  summary: '查看走访签名',
  permission: 'guidance.read',
  audit: 'guidance.signature-seen',
  params,
  kind: 'download',
  problems: ['guidance.visit-not-found', 'files.not-found', 'files.missing-content'],
})
