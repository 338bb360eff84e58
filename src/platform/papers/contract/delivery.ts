import { z } from 'zod'
import { Day, Id, nameOf, oneLine, optionalLine } from '#base/http/contract.ts'

export const DeliveryWay = z.enum(['direct', 'refusal', 'post', 'electronic', 'notice'])
export type DeliveryWay = z.infer<typeof DeliveryWay>

/** Each way, what decides its day, and the ground; without a confirmed citation it is 待确认. */
export const deliveryWays: Readonly<
  Record<DeliveryWay, { readonly text: string; readonly dayRule: string; readonly basis: string | null }>
> = {
  direct: { text: '直接送达', dayRule: '以签收日为送达日', basis: null },
  refusal: { text: '留置送达（拒签）', dayRule: '以留置日为送达日，须有见证人', basis: null },
  post: { text: '邮寄送达', dayRule: '以回执上的收件日为送达日', basis: null },
  electronic: {
    text: '电子送达',
    dayRule: '须先有受送达人同意并签订确认书；以到达并确认收悉之日为送达日',
    basis: '《行政处罚法》第六十一条第二款；《民事诉讼法》（2023）第九十条',
  },
  notice: {
    text: '公告送达',
    dayRule: '自公告之日起经过三十日视为送达',
    basis: '《民事诉讼法》（2023）第九十五条',
  },
}

export const DeliveryState = z.enum(['underWay', 'delivered', 'failed'])
export type DeliveryState = z.infer<typeof DeliveryState>
export const deliveryStateTexts: Readonly<Record<DeliveryState, string>> = {
  underWay: '送达中',
  delivered: '已送达',
  failed: '未送达',
}

const recipient = nameOf(100)
const Witness = z.object({ name: nameOf(40), unit: optionalLine(100).default('') })

/** What is recorded of an attempt, by its way. */
export const NewDelivery = z.discriminatedUnion('way', [
  z.object({
    way: z.literal('direct'),
    recipient,
    receivedOn: Day,
    /** 本人, 法定代表人, 同住成年家属 */
    relation: optionalLine(60).default(''),
    place: optionalLine(200).default(''),
  }),
  z.object({
    way: z.literal('refusal'),
    recipient,
    leftOn: Day,
    place: oneLine(200),
    reason: oneLine(300),
    witnesses: z.array(Witness).min(1, '拒签须有见证人').max(5),
  }),
  z.object({
    way: z.literal('post'),
    recipient,
    sentOn: Day,
    carrier: oneLine(40),
    trackingNumber: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9]{6,30}$/, '单号由 6 至 30 位字母和数字组成'),
    address: oneLine(200),
  }),
  z.object({
    way: z.literal('electronic'),
    recipient,
    sentOn: Day,
    address: oneLine(200),
    /** The day on which the party signed the confirmation, and where it lies. */
    consentOn: Day,
    consentWhere: oneLine(200),
  }),
  z.object({ way: z.literal('notice'), recipient, noticeOn: Day, place: oneLine(200), reason: oneLine(300) }),
])
export type NewDelivery = z.infer<typeof NewDelivery>

export const DeliveryOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('delivered'), receivedOn: Day }),
  z.object({ outcome: z.literal('failed'), reason: oneLine(300) }),
  /** No receipt came; the unit's rule decides the day. */
  z.object({ outcome: z.literal('presumed') }),
])
export type DeliveryOutcome = z.infer<typeof DeliveryOutcome>

export const Delivery = z.object({
  id: Id,
  way: DeliveryWay,
  state: DeliveryState,
  /** 送达回证的各栏，as they are printed. */
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  /** By which rule it counts as delivered without a receipt. */
  presumedBy: z.string().nullable(),
  /** Known beforehand for a public notice. */
  deliveredOn: Day.nullable(),
  failedBecause: z.string().nullable(),
  receipt: z.object({ name: z.string(), bytes: z.number().int() }).nullable(),
  recordedByName: z.string(),
  recordedAt: z.string(),
})
export type Delivery = z.infer<typeof Delivery>
