import { z } from 'zod'
import { Day, Id, nameOf, oneLine, paragraphs } from '#base/http/contract.ts'

/** Shown before anybody writes a word. 行政处罚法 32, 33. */
export const beforehand = {
  receiver: (unit: string) => `报告由“${unit}”收到并办理，其他单位和公众看不到。`,
  maySuspect: '报告的内容可能使该单位依法立案调查。是否报告，由您自愿决定。',
  decision:
    '《行政处罚法》第三十二条、第三十三条规定了应当从轻、减轻和不予处罚、可以不予处罚的情形；是否适用，由该单位依法决定，平台和本回执都不作承诺。',
} as const

export const SelfReportState = z.enum(['received', 'taken', 'closed'])
export type SelfReportState = z.infer<typeof SelfReportState>
export const selfReportStateTexts = { received: '已收到', taken: '办理中', closed: '已办结' } as const satisfies Record<
  SelfReportState,
  string
>
export const SelfReportOutcome = z.enum(['noted', 'guided', 'enforcement'])
export type SelfReportOutcome = z.infer<typeof SelfReportOutcome>
export const selfReportOutcomeTexts = {
  noted: '已登记',
  guided: '已给予行政指导',
  enforcement: '转执法程序',
} as const satisfies Record<SelfReportOutcome, string>

const phone = /^1\d{10}$/
const mail = /^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@.]{2,}$/

/** The public form. */
export const WrittenSelfReport = z.object({
  riskPointId: Id,
  shopName: nameOf(80),
  contact: oneLine(200)
    .refine((text) => phone.test(text) || mail.test(text), '请填写 11 位手机号码或电子邮箱，不愿留下的留空')
    .nullable()
    .default(null),
  text: paragraphs(2000),
  correction: paragraphs(2000),
  correctedOn: Day.nullable().default(null),
  /** Of the shop's booklet, where it has one. */
  bookletCode: z
    .string()
    .transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, ''))
    .pipe(z.string().regex(/^[0-9A-Z]{12}$/, '一户一册的编号是 12 位字母和数字，没有的留空'))
    .nullable()
    .default(null),
  understood: z.literal('yes', '请先看清上面三句话，并勾选“已看清”'),
})
export type WrittenSelfReport = z.infer<typeof WrittenSelfReport>

export const SelfReportSummary = z.object({
  id: Id,
  code: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  pointName: z.string(),
  shopName: z.string(),
  receivedAt: z.string(),
  state: SelfReportState,
  outcome: SelfReportOutcome.nullable(),
  revision: z.number().int(),
})
export type SelfReportSummary = z.infer<typeof SelfReportSummary>

export const SelfReport = SelfReportSummary.extend({
  riskPointId: Id,
  contact: z.string().nullable(),
  text: z.string(),
  correction: z.string(),
  correctedOn: z.string().nullable(),
  digest: z.string(),
  /** What is stored is what the receipt sealed. */
  intact: z.boolean(),
  answer: z.string().nullable(),
  reason: z.string().nullable(),
  handledByName: z.string().nullable(),
  mayHandle: z.boolean(),
})
export type SelfReport = z.infer<typeof SelfReport>
