import { z } from 'zod'
import { Day, Id, oneLine, paragraphs } from '#base/http/contract.ts'
import { chineseDate } from '#platform/documents/domain/index.ts'
import { labelled } from '#platform/procedures/contract/index.ts'

export const sides = { applicant: '申请人', respondent: '对方当事人' } as const
export const Side = z.enum(Object.keys(sides) as [keyof typeof sides], '请选择由哪一方做')
export type Side = z.infer<typeof Side>

/** 分; a hundred million yuan at most. */
export const Fen = z
  .number('金额应为数字，例如 1200.50')
  .int('金额最多到分')
  .positive('金额应大于 0；不涉及金额的留空')
  .max(10_000_000_000, '金额过大，请核对；单位是元')

const yuan = (fen: number): string => `${(fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 })} 元`

/** One thing that a side does by a day: a payment of so much, or an act. */
export const AgreedDuty = z.object({
  /** `1`, `2` … by its place in the agreement. */
  id: z.string().max(10).default(''),
  by: Side,
  what: oneLine(300),
  amountFen: Fen.nullable().default(null),
  dueOn: Day,
})
export type AgreedDuty = z.infer<typeof AgreedDuty>

export const dutyText = ({ by, what, amountFen, dueOn }: AgreedDuty): string =>
  `${sides[by]}于${chineseDate(dueOn)}（含当日）前${what}${amountFen === null ? '' : `，${yuan(amountFen)}`}`

export const dutiesText = (duties: readonly AgreedDuty[]): string =>
  duties.map((duty, place) => `${place + 1}. ${dutyText(duty)}`).join('；')

/** 拟定协议: terms, what follows and by when; who has to sign is filled in from the parties. */
export const AgreementForm = z.object({
  terms: labelled(paragraphs(4000), '协议内容', {
    control: 'paragraphs',
    hint: '写双方商定的结果；要在以后做的事写在下面，系统据此提醒',
  }),
  duties: labelled(z.array(AgreedDuty).max(60).default([]), '履行安排', {
    control: 'duties',
    words: dutiesText,
    hint: '当场履行完的不用写',
  }),
  signatories: z.array(Id).max(50).default([]),
})

export const signingWays = { portal: '凭查询码网上确认', glass: '在屏幕上签名', paper: '在纸质协议上签名' } as const
export const SigningWay = z.enum(Object.keys(signingWays) as [keyof typeof signingWays])

export const Agreement = z.object({
  /** One more each time the text is drawn up anew; signatures of the former count no longer. */
  version: z.number().int(),
  terms: z.string(),
  duties: z.array(AgreedDuty),
  signatories: z.array(Id),
  signatures: z.array(z.object({ partyId: Id, way: SigningWay, on: Day })),
  /** The day on which the last party signed. */
  effectiveOn: Day.nullable(),
})
export type Agreement = z.infer<typeof Agreement>

export const PerformedDuty = z.object({
  dutyId: z.string(),
  on: Day,
  amountFen: Fen.nullable(),
  /** Whose word it is: the unit's, or the side's that received it. */
  saidBy: z.enum(['staff', 'applicant', 'respondent']),
})
export type PerformedDuty = z.infer<typeof PerformedDuty>
