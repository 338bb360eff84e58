import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'
import { PartyKind } from '#platform/procedures/contract/index.ts'
import { GuidanceMode } from '../modes.ts'

/** Whom it is about, as far as it is known. */
export const StartParty = z.object({
  role: z.string(),
  kind: PartyKind,
  name: z.string(),
  code: z.string().nullable(),
  address: z.string().nullable(),
})
export type StartParty = z.infer<typeof StartParty>

/** What a guidance about a risk point starts with: whoever writes it changes what does not fit. */
export const PointStart = z.object({
  riskPointId: Id,
  /** Why this firm and this point, in one sentence. */
  reason: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  title: z.string(),
  mode: GuidanceMode,
  topic: z.string(),
  words: z.string(),
  grounds: z.string(),
  parties: z.array(StartParty),
  tradeCode: z.string(),
  tradeEdition: z.enum(['2011', '2017']),
  /** Where it happens, in the point's own words. */
  place: z.string(),
})
export type PointStart = z.infer<typeof PointStart>

export const showPointStart = endpoint({
  method: 'GET',
  path: '/guidance/risk-points/:riskPointId/start',
  summary: '由风险点起草行政指导',
  permission: 'guidance.record',
  audit: { notAudited: '在本人权限范围内查看风险点，个人姓名已遮挡' },
  params: z.object({ riskPointId: Id }),
  query: z.object({ counterpartyId: Id.optional() }),
  output: PointStart,
  problems: ['risk-prevention.point-not-found', 'counterparties.not-found'],
})
