import { z } from 'zod'
import type { Basis } from './dispute.ts'

/** Why somebody does not mediate a case; the first is 行政调解's own, the others are customary and 待确认. */
export const recusalReasons = {
  actingUnit: '在作出争议行政行为的单位任职',
  partyOrRelative: '是当事人、代理人，或者他们的近亲属',
  interest: '与纠纷有利害关系',
  involved: '以前以其他身份办理过这件事（例如执法、鉴定、代理）',
  otherRelation: '与当事人有其他关系，可能影响公正',
  partyObjects: '当事人提出更换，并说明了理由',
} as const
export type RecusalReason = keyof typeof recusalReasons
export const RecusalReason = z.enum(Object.keys(recusalReasons) as [RecusalReason], '请选择回避理由')
export const recusalBasis: Basis = { mark: 'toConfirm' }
