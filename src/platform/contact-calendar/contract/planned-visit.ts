import { z } from 'zod'
import { Day, Id, nameOf, oneLine, optionalLine } from '#base/http/contract.ts'

export const visitKinds = {
  guidance: '行政指导',
  healthCheck: '执法体检',
  followUp: '回访',
  survey: '走访调研',
} as const
export type VisitKind = keyof typeof visitKinds
export const VisitKind = z.enum(Object.keys(visitKinds) as [VisitKind], '没有这种走访')

export const visitStates = { planned: '待走访', done: '已走访', cancelled: '已取消' } as const
export type VisitState = keyof typeof visitStates

const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '写作 09:30')

/** When: a day, and hours where they are agreed. */
export const When = {
  on: Day,
  from: Hour.nullable().default(null),
  until: Hour.nullable().default(null),
}
const inOrder = ({ from, until }: { from: string | null; until: string | null }) => !from || !until || from < until

export const PlannedVisitFields = z
  .object({
    organisationId: Id,
    counterpartyId: Id.nullable().default(null),
    counterpartyName: nameOf(120),
    counterpartyCode: oneLine(40).nullable().default(null),
    kind: VisitKind,
    topic: nameOf(200),
    officers: optionalLine(200).default(''),
    ...When,
  })
  .refine(inOrder, { path: ['until'], message: '结束时间应晚于开始时间' })
export const MovedVisit = z
  .object({ revision: z.number().int().min(1), topic: nameOf(200), officers: optionalLine(200).default(''), ...When })
  .refine(inOrder, { path: ['until'], message: '结束时间应晚于开始时间' })

export const dateRequestStates = { waiting: '等待答复', accepted: '同意改期', declined: '已答复' } as const
export const DateRequest = z.object({
  id: Id,
  wishedOn: Day,
  reason: z.string(),
  receivedAt: z.string(),
  state: z.enum(Object.keys(dateRequestStates) as [keyof typeof dateRequestStates]),
  answer: z.string(),
})
export type DateRequest = z.infer<typeof DateRequest>

export const proposalStates = {
  open: '待商定',
  offered: '已提出日期',
  joined: '合并为一次',
  apart: '各自走访',
  lapsed: '不再相近',
} as const
export type ProposalState = keyof typeof proposalStates
export const ProposalState = z.enum(Object.keys(proposalStates) as [ProposalState])

const Side = z.object({
  organisationId: Id,
  organisationName: z.string(),
  plannedVisitId: Id,
  kind: VisitKind,
  topic: z.string(),
  on: Day,
  /** Whether the reader acts for this unit. */
  own: z.boolean(),
})
export const JointProposal = z.object({
  id: Id,
  counterpartyId: Id,
  counterpartyName: z.string(),
  state: ProposalState,
  sides: z.tuple([Side, Side]),
  /** Which unit offered which day. */
  offeredBy: Id.nullable(),
  jointOn: Day.nullable(),
  reason: z.string(),
  decidedByName: z.string(),
  mayOffer: z.boolean(),
  mayAccept: z.boolean(),
  mayKeepApart: z.boolean(),
  revision: z.number().int(),
})
export type JointProposal = z.infer<typeof JointProposal>

export const PlannedVisit = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  counterpartyId: Id,
  counterpartyName: z.string(),
  kind: VisitKind,
  topic: z.string(),
  officers: z.string(),
  on: Day,
  from: z.string().nullable(),
  until: z.string().nullable(),
  state: z.enum(Object.keys(visitStates) as [VisitState]),
  cancelledBecause: z.string(),
  /** By it the firm asks for another day. */
  code: z.string(),
  plannedByName: z.string(),
  requests: z.array(DateRequest),
  proposals: z.array(JointProposal),
  mayChange: z.boolean(),
  revision: z.number().int(),
})
export type PlannedVisit = z.infer<typeof PlannedVisit>
