import { z } from 'zod'
import { Day, Id, nameOf, paragraphs } from '#base/http/contract.ts'
import { CheckKind } from './plan.ts'

export const severities = { minor: '轻微', general: '一般', serious: '较重' } as const
export const Severity = z.enum(['minor', 'general', 'serious'], '没有这种程度')
export type Severity = z.infer<typeof Severity>

export const visitStates = { recorded: '已记录', withdrawn: '已撤销' } as const
export const VisitState = z.enum(['recorded', 'withdrawn'])

export const FindingFields = z.object({
  text: paragraphs(1000),
  severity: Severity.default('general'),
  rowId: Id.nullable().default(null),
})

/** What is written down in the field. Photographs are never required. */
export const VisitFields = z.object({
  organisationId: Id,
  planId: Id.nullable().default(null),
  supervisingOrganisationId: Id,
  visitedOn: Day,
  visitors: z.array(nameOf(40)).min(1, '请填写督导人员').max(20),
  peoplePresent: z.array(nameOf(60)).min(1, '请填写被督导单位在场人员').max(30),
  lookedAt: paragraphs(2000),
  findings: z.array(FindingFields).max(50).default([]),
  notes: z.string().trim().max(3000, '不能超过 3000 个字').default(''),
  photos: z
    .array(z.object({ uploadId: Id }))
    .max(20, '最多 20 张照片')
    .default([]),
})
export type VisitFields = z.infer<typeof VisitFields>

export const VisitSummary = z.object({
  id: Id,
  planId: Id.nullable(),
  kind: CheckKind.nullable(),
  organisationId: Id,
  organisationName: z.string(),
  supervisingOrganisationId: Id,
  supervisingOrganisationName: z.string(),
  visitedOn: Day,
  findings: z.number().int(),
  seriousFindings: z.number().int(),
  state: VisitState,
  recordedByName: z.string(),
})
export type VisitSummary = z.infer<typeof VisitSummary>

export const Finding = z.object({
  id: Id,
  text: z.string(),
  severity: Severity,
  row: z.object({ id: Id, code: z.string(), name: z.string() }).nullable(),
  /** The notice that asks to mend it, where one stands. */
  rectification: z.object({ id: Id, number: z.string(), state: z.string() }).nullable(),
})
export type Finding = z.infer<typeof Finding>

export const AttachedFile = z.object({ id: Id, name: z.string(), bytes: z.number().int(), mediaType: z.string() })
export type AttachedFile = z.infer<typeof AttachedFile>

export const VisitAction = z.enum(['withdraw', 'issueRectification'])

export const Visit = VisitSummary.omit({ findings: true, seriousFindings: true }).extend({
  planTitle: z.string().nullable(),
  programmeTitle: z.string().nullable(),
  visitors: z.array(z.string()),
  peoplePresent: z.array(z.string()),
  lookedAt: z.string(),
  notes: z.string(),
  withdrawalReason: z.string().nullable(),
  recordedAt: z.string(),
  findings: z.array(Finding),
  photos: z.array(AttachedFile),
  revision: z.number().int(),
  actions: z.array(VisitAction),
})
export type Visit = z.infer<typeof Visit>
