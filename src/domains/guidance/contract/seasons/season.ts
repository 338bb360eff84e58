import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, nameOf, pageOf } from '#base/http/contract.ts'
import { RiskLevel } from '#domains/risk-prevention/contract/index.ts'
import { Telling } from '../campaigns/campaign.ts'
import { GuidanceMode } from '../modes.ts'

/** A day of each year; 29 February is none. */
const DayOfYear = z
  .string()
  .regex(/^\d{2}-\d{2}$/, '写作 06-01')
  .refine((text) => isDayOfYear(text), '没有这一天，请写作 06-01')
  .meta({ examples: ['06-01'] })

function isDayOfYear(text: string): boolean {
  const [month = 0, day = 0] = text.split('-').map(Number)
  const made = new Date(Date.UTC(2001, month - 1, day))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}

/** 提醒季节: 汛期, 冬季取暖, 节前. */
export const SeasonFields = z.object({
  name: nameOf(40),
  begins: DayOfYear,
  ends: DayOfYear,
  daysBefore: z.number().int('应为整数').min(0, '不能小于 0').max(120, '不能超过 120 天'),
  ...Telling,
  isActive: z.boolean().default(true),
})
export type SeasonFields = z.output<typeof SeasonFields>

export const Season = z.object({
  ...SeasonFields.shape,
  place: z.string(),
  mode: GuidanceMode,
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  points: z.array(z.object({ id: Id, name: z.string(), level: RiskLevel.nullable() })),
  /** The window that runs or comes next, and on which day its batch is prepared. */
  next: z.object({ from: Day, until: Day, preparedOn: Day }),
  /** The batch of that window, once it is prepared. */
  campaignId: Id.nullable(),
  revision: z.number().int(),
  mayChange: z.boolean(),
})
export type Season = z.infer<typeof Season>

const read = 'guidance.read'
const record = 'guidance.record'
const readOnly = { notAudited: '在本人权限范围内查看提醒季节' }
const params = z.object({ seasonId: Id })
const writing = ['guidance.wrong-form', 'risk-prevention.point-not-found'] as const

/** Sorts: `begins` (default). `q` finds names. */
export const listSeasons = endpoint({
  method: 'GET',
  path: '/guidance/seasons',
  summary: '查看提醒季节',
  permission: read,
  audit: readOnly,
  query: ListQuery.extend({ organisationId: Id.optional() }),
  output: pageOf(Season),
})

export const showSeason = endpoint({
  method: 'GET',
  path: '/guidance/seasons/:seasonId',
  summary: '查看一个提醒季节',
  permission: read,
  audit: readOnly,
  params,
  output: Season,
  problems: ['guidance.season-not-found'],
})

export const addSeason = endpoint({
  method: 'POST',
  path: '/guidance/seasons',
  summary: '登记提醒季节',
  permission: record,
  audit: 'guidance.season-added',
  body: SeasonFields.extend({ organisationId: Id }),
  output: Season,
  problems: writing,
})

export const changeSeason = endpoint({
  method: 'PUT',
  path: '/guidance/seasons/:seasonId',
  summary: '修改提醒季节',
  permission: record,
  audit: 'guidance.season-changed',
  params,
  body: SeasonFields.extend({ revision: z.number().int().min(1) }),
  output: Season,
  problems: [...writing, 'guidance.season-not-found', 'guidance.changed-meanwhile'],
})
