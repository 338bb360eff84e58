import { z } from 'zod'
import { Day, Id } from '#base/http/contract.ts'
import { AttachedFile, Finding } from './visit.ts'

export const rectificationStates = {
  delivered: '已送达，待签收',
  acknowledged: '整改中',
  answered: '已报整改情况，待复查',
  closed: '已办结',
  void: '已作废',
} as const
export const RectificationState = z.enum(['delivered', 'acknowledged', 'answered', 'closed', 'void'])
export type RectificationState = z.infer<typeof RectificationState>

export const RectificationSummary = z.object({
  id: Id,
  number: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  supervisingOrganisationId: Id,
  supervisingOrganisationName: z.string(),
  issuedAt: z.string(),
  dueOn: Day,
  /** Not answered although the day has passed. */
  isOverdue: z.boolean(),
  state: RectificationState,
  closedOn: Day.nullable(),
  findings: z.number().int(),
  revision: z.number().int(),
})
export type RectificationSummary = z.infer<typeof RectificationSummary>

export const rectificationSteps = {
  issue: '下达整改通知',
  acknowledge: '签收',
  answer: '报送整改情况',
  pass: '复查通过',
  again: '复查未通过，继续整改',
  void: '作废',
} as const
export const RectificationStepAction = z.enum(['issue', 'acknowledge', 'answer', 'pass', 'again', 'void'])
export type RectificationStepAction = z.infer<typeof RectificationStepAction>

export const RectificationStep = z.object({
  id: Id,
  action: RectificationStepAction,
  text: z.string(),
  dueOn: Day.nullable(),
  personName: z.string(),
  onBehalfOfName: z.string().nullable(),
  at: z.string(),
  files: z.array(AttachedFile),
})

export const RectificationAction = z.enum(['acknowledge', 'answer', 'recheck', 'void'])
export type RectificationAction = z.infer<typeof RectificationAction>

export const Rectification = RectificationSummary.omit({ findings: true }).extend({
  visitId: Id,
  visitedOn: Day,
  requirement: z.string(),
  originalDueOn: Day,
  issuedByName: z.string(),
  findings: z.array(Finding.omit({ rectification: true })),
  steps: z.array(RectificationStep),
  actions: z.array(RectificationAction),
})
export type Rectification = z.infer<typeof Rectification>
