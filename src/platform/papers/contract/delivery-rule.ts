import { z } from 'zod'
import { Day, Id, oneLine } from '#base/http/contract.ts'
import { DeliveryWay } from './delivery.ts'

/** Ways that leave nobody's signature: only these can be taken as delivered after a time. */
export const PresumableWay = z.enum(['post', 'electronic'], '只有邮寄和电子送达可以约定视为送达的天数')
export type PresumableWay = z.infer<typeof PresumableWay>

/** What decides the day of delivery of one way in a unit. */
export const DeliveryRule = z.object({
  way: DeliveryWay,
  text: z.string(),
  dayRule: z.string(),
  /** Citation; null: 待确认. */
  basis: z.string().nullable(),
  /** Null for ways whose day the law or the signature decides. */
  presumption: z
    .object({
      /** Days after sending; null: never taken as delivered without a receipt. */
      days: z.number().int().nullable(),
      /** The unit's own ground; empty where nobody has decided. */
      basis: z.string(),
      decidedBy: z.object({ organisationName: z.string(), name: z.string(), on: Day }).nullable(),
      revision: z.number().int(),
    })
    .nullable(),
})
export type DeliveryRule = z.infer<typeof DeliveryRule>

export const DeliveryRuleDecision = z.object({
  organisationId: Id,
  way: PresumableWay,
  days: z.number('天数应为整数').int('天数应为整数').min(1, '至少 1 天').max(180, '不能超过 180 天').nullable(),
  basis: oneLine(300),
  /** 0: the unit has decided nothing yet. */
  revision: z.number().int().min(0),
})
