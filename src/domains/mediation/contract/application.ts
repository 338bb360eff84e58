import { z } from 'zod'
import { Day, Id, nameOf, oneLine, paragraphs } from '#base/http/contract.ts'
import { OutsideNotice } from '#platform/notifications/contract/index.ts'
import { DisputeArea, DisputeClass } from './dispute.ts'
import { Elsewhere } from './elsewhere.ts'

export const applicationStateTexts = { received: '待决定是否受理', accepted: '已受理', refused: '不予受理' } as const
export type ApplicationState = keyof typeof applicationStateTexts
export const ApplicationState = z.enum(Object.keys(applicationStateTexts) as [ApplicationState])

export const applicationSources = {
  portal: '网上申请',
  counter: '当面申请',
  phone: '电话申请',
  hotline12345: '12345 热线转来',
  hotline12315: '12315 转来',
  petition: '信访转来',
  court: '人民法院诉前委派',
  peoplesMediation: '人民调解委员会转来',
  arbitration: '仲裁机构转来',
  ownMotion: '主动调解',
} as const
export type ApplicationSource = keyof typeof applicationSources
export const ApplicationSource = z.enum(Object.keys(applicationSources) as [ApplicationSource], '请选择来源')

const reachable = /^(?:1\d{10}|0\d{2,3}-?\d{7,8}|[^\s@]{1,64}@[^\s@]{1,100}\.[^\s@.]{2,})$/
const contact = oneLine(120)
  .refine((text) => reachable.test(text), '请填写 11 位手机号码、带区号的电话或者电子邮箱')
  .nullable()
  .default(null)
const name = nameOf(60)
const otherName = name.nullable().default(null)
const day = Day.nullable().default(null)

/** The most that a form may ask for: a hundred million yuan, in 分. */
const mostFen = 10_000_000_000

/** What is written on the form, whoever fills it in; what fields say to each other is judged by `applicationFaults`. */
export const ApplicationFields = z.object({
  disputeClass: DisputeClass,
  area: DisputeArea,
  applicantName: name,
  applicantContact: contact,
  /** The applicant agreed to be told by SMS or mail. */
  wantsNotices: z.boolean().default(false),
  coApplicantName: otherName,
  representativeName: otherName,
  representativeContact: contact,
  /** In an 行政争议 the organ that acted. */
  respondentName: name,
  respondentContact: contact,
  secondRespondentName: otherName,
  thirdRespondentName: otherName,
  facts: paragraphs(3000),
  request: paragraphs(1000),
  amountFen: z
    .number('金额应为数字，例如 1200.50')
    .int('金额最多到分')
    .positive('金额应大于 0；不涉及金额的留空')
    .max(mostFen, '金额过大，请核对；单位是元')
    .nullable()
    .default(null),
  actName: otherName,
  actMadeOn: day,
  actKnownOn: day,
  actTold: z.boolean().default(false),
  concernsRealEstate: z.boolean().default(false),
  reconsiderationFirst: z.boolean().default(false),
})

export type ApplicationFields = z.output<typeof ApplicationFields>

/** A remedy as it is shown and signed for; mediation stops none of them. */
export const ShownRemedy = z.object({
  kind: z.enum(['reconsideration', 'litigation']),
  lastOn: Day.nullable(),
  rolledOn: Day.nullable(),
  sentence: z.string(),
})
export type ShownRemedy = z.infer<typeof ShownRemedy>

export const ApplicationSummary = z.object({
  id: Id,
  code: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  source: ApplicationSource,
  sourceNumber: z.string().nullable(),
  disputeClass: DisputeClass,
  area: DisputeArea,
  applicantName: z.string(),
  respondentName: z.string(),
  receivedAt: z.string(),
  /** Last day to accept or refuse; null once decided. */
  decideBy: Day.nullable(),
  state: ApplicationState,
  revision: z.number().int(),
})
export type ApplicationSummary = z.infer<typeof ApplicationSummary>

const Party = z.object({
  id: Id,
  side: z.enum(['applicant', 'respondent']),
  name: z.string(),
  contact: z.string().nullable(),
  representativeName: z.string().nullable(),
  representativeContact: z.string().nullable(),
  code: z.string(),
  acknowledgedAt: z.string().nullable(),
})

export const Application = ApplicationSummary.extend({
  facts: z.string(),
  request: z.string(),
  amountFen: z.number().int().nullable(),
  actName: z.string().nullable(),
  actMadeOn: Day.nullable(),
  actKnownOn: Day.nullable(),
  enteredByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedByName: z.string().nullable(),
  refusalReason: z.string().nullable(),
  goTo: z.array(Elsewhere),
  parties: z.array(Party),
  files: z.array(z.object({ id: Id, name: z.string(), bytes: z.number().int() })),
  remedies: z.array(ShownRemedy),
  /** Why this unit must not mediate it; null where nothing is in the way. */
  conflict: z.string().nullable(),
  mayDecide: z.boolean(),
  /** What the applicant was told by SMS or mail before there is a case. */
  notices: z.array(OutsideNotice),
  /** The case that it became with the decision. */
  caseId: Id.nullable(),
})
export type Application = z.infer<typeof Application>
