import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf, paragraphs } from '#base/http/contract.ts'

/** 郑法政办〔2020〕5号 二: pilots of the year before are summed up, others are pushed on. */
export const PilotStage = z.enum(['keyPromotion', 'summingUp'])
export type PilotStage = z.infer<typeof PilotStage>
export const pilotStageTexts = {
  keyPromotion: '重点推进',
  summingUp: '总结提升',
} as const satisfies Record<PilotStage, string>

/** 「重点选择3个与企业生产经营密切相关的行政执法部门」 */
export const pilotsPerCounty = 3
export const pilotCitation = '郑法政办〔2020〕5号 二、落实法律风险防控'

export const Pilot = z.object({
  id: Id,
  year: z.number().int(),
  /** County, zone or city that picked. */
  organisationId: Id,
  organisationName: z.string(),
  departmentId: Id,
  departmentName: z.string(),
  stage: PilotStage,
  reason: z.string(),
  batches: z.number().int(),
  confirmedByName: z.string().nullable(),
  confirmedOn: Day.nullable(),
  mayConfirm: z.boolean(),
  mayRemove: z.boolean(),
  revision: z.number().int(),
})
export type Pilot = z.infer<typeof Pilot>

const params = z.object({ pilotId: Id })
const problems = [
  'risk-prevention.pilot-not-found',
  'risk-prevention.pilot-unusable',
  'risk-prevention.changed-meanwhile',
] as const

/** Sorts: `-year` (default). */
export const listPilots = endpoint({
  method: 'GET',
  path: '/risk-prevention/pilots',
  summary: '查看试点名册',
  permission: 'risk-prevention.read',
  audit: { notAudited: '在本人权限范围内查看试点名册' },
  query: ListQuery.extend({
    year: z.coerce.number().int().optional(),
    stage: PilotStage.optional(),
    confirmed: z.enum(['yes', 'no']).optional(),
  }),
  output: pageOf(Pilot),
})

/** How many departments each county or zone has picked and confirmed for the year. */
export const pilotStanding = endpoint({
  method: 'GET',
  path: '/risk-prevention/pilot-standing',
  summary: '各县（市、区）试点选择情况',
  permission: 'risk-prevention.read',
  audit: { notAudited: '在本人权限范围内查看试点名册' },
  query: z.object({ year: z.coerce.number().int().min(2015).max(2100) }),
  output: z.object({
    required: z.number().int(),
    citation: z.string(),
    items: z.array(
      z.object({
        organisationId: Id,
        organisationName: z.string(),
        picked: z.number().int(),
        confirmed: z.number().int(),
      }),
    ),
  }),
})

export const addPilot = endpoint({
  method: 'POST',
  path: '/risk-prevention/pilots',
  summary: '列入试点名册',
  permission: 'risk-prevention.roster',
  audit: 'risk-prevention.pilot-added',
  body: z.object({
    organisationId: Id,
    departmentId: Id,
    year: z.number().int().min(2015).max(2100),
    stage: PilotStage,
    reason: paragraphs(500),
  }),
  output: z.object({ id: Id }),
  problems: ['risk-prevention.pilot-unusable'],
})

/** The county's own choice, confirmed by its own people. */
export const confirmPilot = endpoint({
  method: 'POST',
  path: '/risk-prevention/pilots/:pilotId/confirmation',
  summary: '确认试点',
  permission: 'risk-prevention.confirm-roster',
  audit: 'risk-prevention.pilot-confirmed',
  params,
  body: z.object({ revision: z.number().int().min(1) }),
  output: Pilot,
  problems,
})

export const removePilot = endpoint({
  method: 'POST',
  path: '/risk-prevention/pilots/:pilotId/removal',
  summary: '移出试点名册',
  permission: 'risk-prevention.roster',
  audit: 'risk-prevention.pilot-removed',
  params,
  body: z.object({ revision: z.number().int().min(1), reason: paragraphs(500) }),
  problems,
})
