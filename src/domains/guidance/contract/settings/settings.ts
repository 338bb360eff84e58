import { z } from 'zod'
import { Day, endpoint, Id, paragraphs } from '#base/http/contract.ts'
import { GuidanceMode } from '../modes.ts'

/** What no document lays down; each is a default until a named person decides. */
export const GuidanceSettings = z.object({
  /** A firm that was told of a point within so many days is not told again with the many. */
  repeatDays: z.number().int('应为整数').min(0, '不能小于 0').max(365, '不能超过 365 天').default(30),
  /** Which mode is proposed for a point of this level. */
  modeByLevel: z
    .object({ high: GuidanceMode, medium: GuidanceMode, low: GuidanceMode })
    .default({ high: 'suggestion', medium: 'reminder', low: 'promptNotice' }),
})
export type GuidanceSettings = z.infer<typeof GuidanceSettings>

export const DecidedGuidanceSettings = z.object({
  organisationId: Id,
  settings: GuidanceSettings,
  /** Null: nobody has decided, the defaults hold (待确认). */
  decidedBy: z.object({ organisationName: z.string(), name: z.string(), on: Day, reason: z.string() }).nullable(),
  revision: z.number().int(),
  mayDecide: z.boolean(),
})
export type DecidedGuidanceSettings = z.infer<typeof DecidedGuidanceSettings>

export const showGuidanceSettings = endpoint({
  method: 'GET',
  path: '/guidance/settings',
  summary: '查看行政指导设置',
  permission: 'guidance.read',
  audit: { notAudited: '设置对本单位人员公开' },
  query: z.object({ organisationId: Id }),
  output: DecidedGuidanceSettings,
})

export const decideGuidanceSettings = endpoint({
  method: 'PUT',
  path: '/guidance/settings',
  summary: '确定行政指导设置',
  permission: 'guidance.decide',
  audit: 'guidance.settings-decided',
  body: z.object({
    organisationId: Id,
    settings: GuidanceSettings,
    reason: paragraphs(500),
    revision: z.number().int().min(0),
  }),
  output: DecidedGuidanceSettings,
  problems: ['guidance.changed-meanwhile'],
})
