import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf, paragraphs } from '#base/http/contract.ts'
import { Contact, WindowSetting } from './contact.ts'
import { JointProposal, MovedVisit, PlannedVisit, PlannedVisitFields, ProposalState } from './planned-visit.ts'

const readOnly = { notAudited: '在本人权限范围内查看入企日历，个人姓名已遮挡' }
const read = 'contact-calendar.read'
const plan = 'contact-calendar.plan'
const revision = z.number().int().min(1)
const visit = z.object({ plannedVisitId: Id })
const proposal = z.object({ jointProposalId: Id })
const visitProblems = [
  'contact-calendar.not-found',
  'contact-calendar.changed-meanwhile',
  'contact-calendar.not-possible-now',
  'contact-calendar.wrong-day',
] as const
const proposalProblems = [
  'contact-calendar.proposal-not-found',
  'contact-calendar.changed-meanwhile',
  'contact-calendar.not-possible-now',
  'contact-calendar.wrong-day',
] as const
const asked = z.object({ from: Day, until: Day, organisationId: Id.optional(), counterpartyId: Id.optional() })

/** Every contact from day to day, the earliest first; of each kind only what the reader may see. */
export const showCalendar = endpoint({
  method: 'GET',
  path: '/contact-calendar',
  summary: '查看入企日历',
  permission: read,
  audit: readOnly,
  query: asked,
  output: z.object({ contacts: z.array(Contact), cut: z.boolean() }),
  problems: ['contact-calendar.too-long'],
})

export const exportCalendar = endpoint({
  method: 'GET',
  path: '/contact-calendar/export',
  summary: '导出入企日历',
  permission: read,
  audit: 'contact-calendar.exported',
  query: asked,
  kind: 'download',
  problems: ['contact-calendar.too-long'],
})

export const planVisit = endpoint({
  method: 'POST',
  path: '/contact-calendar/planned-visits',
  summary: '安排走访',
  permission: plan,
  audit: 'contact-calendar.visit-planned',
  body: PlannedVisitFields,
  output: PlannedVisit,
  problems: ['contact-calendar.wrong-day', 'counterparties.not-found', 'counterparties.wrong'],
})

export const showPlannedVisit = endpoint({
  method: 'GET',
  path: '/contact-calendar/planned-visits/:plannedVisitId',
  summary: '查看一次走访安排',
  permission: read,
  audit: readOnly,
  params: visit,
  output: PlannedVisit,
  problems: ['contact-calendar.not-found'],
})

export const moveVisit = endpoint({
  method: 'PUT',
  path: '/contact-calendar/planned-visits/:plannedVisitId',
  summary: '修改走访安排',
  permission: plan,
  audit: 'contact-calendar.visit-moved',
  params: visit,
  body: MovedVisit,
  output: PlannedVisit,
  problems: visitProblems,
})

export const finishVisit = endpoint({
  method: 'POST',
  path: '/contact-calendar/planned-visits/:plannedVisitId/completion',
  summary: '登记走访已完成',
  permission: plan,
  audit: 'contact-calendar.visit-done',
  params: visit,
  body: z.object({ revision }),
  output: PlannedVisit,
  problems: visitProblems,
})

export const cancelVisit = endpoint({
  method: 'POST',
  path: '/contact-calendar/planned-visits/:plannedVisitId/cancellation',
  summary: '取消走访安排',
  permission: plan,
  audit: 'contact-calendar.visit-cancelled',
  params: visit,
  body: z.object({ revision, reason: paragraphs(500) }),
  output: PlannedVisit,
  problems: visitProblems,
})

/** Agrees, which moves the visit to the day that the firm asked for, or answers why not. */
export const answerDateRequest = endpoint({
  method: 'POST',
  path: '/contact-calendar/date-requests/:dateRequestId/answer',
  summary: '答复改期申请',
  permission: plan,
  audit: 'contact-calendar.request-answered',
  params: z.object({ dateRequestId: Id }),
  body: z.object({ agreed: z.boolean(), answer: paragraphs(500) }),
  output: PlannedVisit,
  problems: ['contact-calendar.request-not-found', 'contact-calendar.not-possible-now', 'contact-calendar.wrong-day'],
})

/** Those where the reader's units plan one of the two visits; the latest first. */
export const listJointProposals = endpoint({
  method: 'GET',
  path: '/contact-calendar/joint-proposals',
  summary: '查看合并走访建议',
  permission: read,
  audit: readOnly,
  query: ListQuery.extend({ state: ProposalState.optional() }),
  output: pageOf(JointProposal),
})

export const offerJointDay = endpoint({
  method: 'POST',
  path: '/contact-calendar/joint-proposals/:jointProposalId/offer',
  summary: '提出合并走访的日期',
  permission: plan,
  audit: 'contact-calendar.joint-day-offered',
  params: proposal,
  body: z.object({ revision, on: Day }),
  output: JointProposal,
  problems: proposalProblems,
})

export const acceptJointDay = endpoint({
  method: 'POST',
  path: '/contact-calendar/joint-proposals/:jointProposalId/acceptance',
  summary: '同意合并走访',
  permission: plan,
  audit: 'contact-calendar.joint-visit-agreed',
  params: proposal,
  body: z.object({ revision }),
  output: JointProposal,
  problems: proposalProblems,
})

export const keepApart = endpoint({
  method: 'POST',
  path: '/contact-calendar/joint-proposals/:jointProposalId/separation',
  summary: '不合并，各自走访',
  permission: plan,
  audit: 'contact-calendar.kept-apart',
  params: proposal,
  body: z.object({ revision, reason: paragraphs(500) }),
  output: JointProposal,
  problems: proposalProblems,
})

export const showWindow = endpoint({
  method: 'GET',
  path: '/contact-calendar/window',
  summary: '查看合并走访的间隔天数',
  permission: read,
  audit: readOnly,
  query: z.object({ organisationId: Id }),
  output: WindowSetting,
})

export const decideWindow = endpoint({
  method: 'PUT',
  path: '/contact-calendar/window',
  summary: '确定合并走访的间隔天数',
  permission: 'contact-calendar.decide',
  audit: 'contact-calendar.window-decided',
  body: z.object({
    organisationId: Id,
    days: z.number().int().min(0, '不能小于 0').max(60, '不能超过 60 天'),
    revision: z.number().int().min(0),
  }),
  output: WindowSetting,
  problems: ['contact-calendar.changed-meanwhile'],
})
