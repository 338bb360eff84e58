import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf, paragraphs } from '#base/http/contract.ts'
import {
  Application,
  ApplicationFields,
  ApplicationSource,
  ApplicationState,
  ApplicationSummary,
} from './application.ts'
import { DisputeArea, DisputeClass } from './dispute.ts'
import { Elsewhere } from './elsewhere.ts'

const params = z.object({ applicationId: Id })
const revision = z.number().int().min(1)
const read = 'mediation.read-applications'
const handle = 'mediation.handle-applications'
const problems = ['mediation.not-found', 'mediation.changed-meanwhile', 'mediation.already-decided'] as const

export const ApplicationFilter = z.object({
  state: ApplicationState.optional(),
  disputeClass: DisputeClass.optional(),
  area: DisputeArea.optional(),
  source: ApplicationSource.optional(),
})

/** Sorts: `-receivedAt` (default). `q` finds parties, code and source number. */
export const listApplications = endpoint({
  method: 'GET',
  path: '/mediation/applications',
  summary: '查看调解申请',
  permission: read,
  audit: { notAudited: '在本人权限范围内查看；打开一件时留痕' },
  query: ListQuery.extend(ApplicationFilter.shape),
  output: pageOf(ApplicationSummary),
})

export const exportApplications = endpoint({
  method: 'GET',
  path: '/mediation/applications/export',
  summary: '导出调解申请',
  permission: read,
  audit: 'mediation.applications-exported',
  kind: 'download',
  query: ApplicationFilter.extend({ q: ListQuery.shape.q }),
})

export const showApplication = endpoint({
  method: 'GET',
  path: '/mediation/applications/:applicationId',
  summary: '打开调解申请',
  permission: read,
  audit: 'mediation.application-opened',
  params,
  output: Application,
  problems: ['mediation.not-found'],
})

export const downloadApplicationFile = endpoint({
  method: 'GET',
  path: '/mediation/applications/:applicationId/files/:applicationFileId',
  summary: '下载申请材料',
  permission: read,
  audit: 'mediation.application-file-opened',
  kind: 'download',
  params: params.extend({ applicationFileId: Id }),
  problems: ['mediation.not-found'],
})

/** At the counter, by telephone, from a hotline, on own motion. The key makes a form that is sent twice one application. */
export const registerApplication = endpoint({
  method: 'POST',
  path: '/mediation/applications',
  summary: '登记调解申请',
  permission: handle,
  audit: 'mediation.application-registered',
  body: z.object({
    organisationId: Id,
    submissionKey: z.uuid(),
    source: ApplicationSource.exclude(['portal'], '请选择来源'),
    sourceNumber: oneLine(60).nullable().default(null),
    content: ApplicationFields,
  }),
  output: Application,
  problems: ['mediation.conflict', 'mediation.invalid-application', 'procedures.number-taken'],
})

/** 受理: the parties have been told the last days of their remedies, and that mediation stops neither. */
export const acceptApplication = endpoint({
  method: 'POST',
  path: '/mediation/applications/:applicationId/acceptance',
  summary: '受理调解申请',
  permission: handle,
  audit: 'mediation.application-accepted',
  params,
  body: z.object({
    revision,
    toldParties: z.literal(true, '请先把复议、诉讼的最后日期告知当事人，再受理'),
  }),
  output: Application,
  problems: [...problems, 'mediation.conflict'],
})

/** 不予受理: with the reason and where to go instead. */
export const refuseApplication = endpoint({
  method: 'POST',
  path: '/mediation/applications/:applicationId/refusal',
  summary: '不予受理调解申请',
  permission: handle,
  audit: 'mediation.application-refused',
  params,
  body: z.object({
    revision,
    reason: paragraphs(500),
    goTo: z.array(Elsewhere).min(1, '请至少告诉申请人一个可以去的地方').max(7),
  }),
  output: Application,
  problems,
})

/** The code once more, for whoever deleted the message. */
export const tellApplicantAgain = endpoint({
  method: 'POST',
  path: '/mediation/applications/:applicationId/notices/:outsideNoticeId/again',
  summary: '再次发送给申请人的通知',
  permission: handle,
  audit: 'mediation.applicant-told-again',
  params: params.extend({ outsideNoticeId: Id }),
  output: Application,
  problems: ['mediation.not-found', 'notifications.not-found', 'notifications.not-again'],
})
