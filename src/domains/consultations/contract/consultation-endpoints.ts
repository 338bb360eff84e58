import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, nameOf, pageOf, paragraphs } from '#base/http/contract.ts'
import {
  Audience,
  Channel,
  Consultation,
  ConsultationContent,
  ConsultationState,
  ConsultationSummary,
  Outreach,
} from './consultation.ts'

const params = z.object({ consultationId: Id })
const problems = ['consultations.not-found', 'consultations.wrong-state'] as const
const ownUnits = { notAudited: '在本人权限范围内查看征求意见' }
const revision = z.number().int().min(1)

export const ConsultationFilter = ListQuery.extend({
  state: ConsultationState.optional(),
  organisationId: Id.optional(),
  subjectModule: z.string().max(60).optional(),
  subjectId: z.string().max(100).optional(),
})

export const createConsultation = endpoint({
  method: 'POST',
  path: '/consultations',
  summary: '新建征求意见',
  permission: 'consultations.manage',
  audit: 'consultations.created',
  body: ConsultationContent.safeExtend({ organisationId: Id }),
  maximumBytes: 4 * 1024 * 1024,
  output: Consultation,
  problems: ['consultations.short-period'],
})

export const listConsultations = endpoint({
  method: 'GET',
  path: '/consultations',
  summary: '征求意见列表',
  permission: 'consultations.read',
  audit: ownUnits,
  query: ConsultationFilter,
  output: pageOf(ConsultationSummary),
})

export const exportConsultations = endpoint({
  method: 'GET',
  path: '/consultations/export',
  summary: '导出征求意见列表',
  permission: 'consultations.read',
  audit: 'consultations.exported',
  kind: 'download',
  query: ConsultationFilter,
})

export const showConsultation = endpoint({
  method: 'GET',
  path: '/consultations/:consultationId',
  summary: '查看一次征求意见',
  permission: 'consultations.read',
  audit: ownUnits,
  params,
  output: Consultation,
  problems,
})

export const changeConsultation = endpoint({
  method: 'PUT',
  path: '/consultations/:consultationId',
  summary: '修改征求意见',
  permission: 'consultations.manage',
  audit: 'consultations.changed',
  params,
  body: ConsultationContent.safeExtend({ revision }),
  maximumBytes: 4 * 1024 * 1024,
  output: Consultation,
  problems: [...problems, 'consultations.short-period'],
})

/** Hands the text to 发布审核; it opens when it is published. Asking one's own staff alone needs no publication. */
export const sendConsultation = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/sending',
  summary: '送发布审核（仅征求单位内部意见的直接开始）',
  permission: 'consultations.manage',
  audit: 'consultations.sent',
  params,
  body: z.object({ revision }),
  output: Consultation,
  problems,
})

export const extendConsultation = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/extension',
  summary: '延长征求意见期限',
  permission: 'consultations.manage',
  audit: 'consultations.extended',
  params,
  body: z.object({ revision, closesOn: Day, reason: paragraphs(500) }),
  output: Consultation,
  problems,
})

export const cancelConsultation = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/cancellation',
  summary: '取消征求意见',
  permission: 'consultations.manage',
  audit: 'consultations.cancelled',
  params,
  body: z.object({ revision, reason: paragraphs(500) }),
  output: Consultation,
  problems,
})

export const concludeConsultation = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/conclusion',
  summary: '办结征求意见，告知提出意见的人',
  permission: 'consultations.conclude',
  audit: 'consultations.concluded',
  params,
  body: z.object({ revision }),
  output: Consultation,
  problems: [...problems, 'consultations.unanswered'],
})

export const draftResult = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/result',
  summary: '起草采纳情况公布件',
  permission: 'consultations.manage',
  audit: 'consultations.result-drafted',
  params,
  output: Consultation,
  problems,
})

export const downloadSummary = endpoint({
  method: 'GET',
  path: '/consultations/:consultationId/summary',
  summary: '下载意见采纳情况汇总表',
  permission: 'consultations.read',
  audit: 'consultations.summary-downloaded',
  kind: 'download',
  params,
  query: z.object({ format: z.enum(['pdf', 'docx', 'xlsx']) }),
  problems,
})

export const recordOutreach = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/outreach',
  summary: '登记走访、座谈等征求意见活动',
  permission: 'consultations.manage',
  audit: 'consultations.outreach-recorded',
  params,
  body: z.object({
    channel: Channel,
    audience: Audience,
    heldOn: Day,
    participants: z.number().int('应为整数').min(1, '至少 1 人').max(100_000),
    summary: paragraphs(1_000),
  }),
  output: Outreach,
  problems,
})

export const withdrawOutreach = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/outreach/:outreachId/withdrawal',
  summary: '撤销误登记的征求意见活动',
  permission: 'consultations.manage',
  audit: 'consultations.outreach-withdrawn',
  params: params.extend({ outreachId: Id }),
  body: z.object({ reason: paragraphs(300) }),
  problems,
})

/** The code is said once; asked for again, a new one replaces it. */
export const inviteBody = endpoint({
  method: 'POST',
  path: '/consultations/:consultationId/invitations',
  summary: '邀请单位或协会提出意见',
  permission: 'consultations.manage',
  audit: 'consultations.invited',
  params,
  body: z.object({ name: nameOf(100), audience: Audience }),
  output: z.object({ name: z.string(), code: z.string(), path: z.string() }),
  problems,
})

export const consultationEndpoints = [
  createConsultation,
  listConsultations,
  exportConsultations,
  showConsultation,
  changeConsultation,
  sendConsultation,
  extendConsultation,
  cancelConsultation,
  concludeConsultation,
  draftResult,
  downloadSummary,
  recordOutreach,
  withdrawOutreach,
  inviteBody,
]
