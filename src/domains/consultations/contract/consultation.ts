import { z } from 'zod'
import { Day, Id, nameOf, oneLine, paragraphs } from '#base/http/contract.ts'

/** Whom it asks. 协会商会 speak for 行政相对人: they are an audience, never a channel. */
export const Audience = z.enum(['internal', 'society', 'counterparties', 'associations'])
export type Audience = z.infer<typeof Audience>
export const audienceTexts: Readonly<Record<Audience, string>> = {
  internal: '单位内部',
  society: '社会公众',
  counterparties: '行政相对人',
  associations: '协会商会（行政相对人）',
}

/** The ways on which opinions come in. */
export const Channel = z.enum(['website', 'visit', 'letter', 'meeting'])
export type Channel = z.infer<typeof Channel>
export const channelTexts: Readonly<Record<Channel, string>> = {
  website: '网站',
  visit: '走访',
  letter: '信函',
  meeting: '座谈会',
}

/** `closed`: the period is over and opinions are being answered. */
export const ConsultationState = z.enum(['draft', 'review', 'open', 'closed', 'concluded', 'cancelled'])
export type ConsultationState = z.infer<typeof ConsultationState>
export const consultationStateTexts: Readonly<Record<ConsultationState, string>> = {
  draft: '起草中',
  review: '发布审核中',
  open: '正在征求意见',
  closed: '已截止，待答复',
  concluded: '已办结',
  cancelled: '已取消',
}

/** `targeted`: 定向征求, only those who were invited may write. */
export const Reach = z.enum(['open', 'targeted'])
export type Reach = z.infer<typeof Reach>
export const reachTexts: Readonly<Record<Reach, string>> = { open: '公开征求', targeted: '定向征求（凭邀请码）' }

/** 待确认: by reference to 《重大行政决策程序暂行条例》 article 15, which binds governments of counties and above (V2). */
export const usualDays = 30
export const periodBasis = '参照《重大行政决策程序暂行条例》第十五条，一般不少于 30 日；是否适用由征求单位确认'

/** One point on which people may speak. `key` stays the owner's own. */
export const Clause = z.object({
  id: Id,
  key: z.string(),
  title: z.string(),
  /** As it was put before the public. */
  text: z.string(),
  /** As it reads now, after the opinions that were adopted. */
  currentText: z.string(),
  opinions: z.number().int(),
})
export type Clause = z.infer<typeof Clause>

export const NewClause = z.object({ key: oneLine(60), title: nameOf(100), text: paragraphs(10_000) })
export type NewClause = z.infer<typeof NewClause>

const content = {
  title: nameOf(120),
  /** What it is about, and what people are asked. */
  explanation: paragraphs(5_000),
  clauses: z.array(NewClause).min(1, '至少写一条').max(200, '最多 200 条'),
  audiences: z.array(Audience).min(1, '至少选一类征求对象'),
  channels: z.array(Channel).min(1, '至少选一种征求方式'),
  reach: Reach.default('open'),
  days: z.number().int('应为整数').min(1, '至少 1 天').max(365, '最多 365 天').default(usualDays),
  /** Published with it; needed where the period is shorter than usual. */
  shortReason: paragraphs(500).nullable().default(null),
  /** Where letters go and visitors come: address, telephone, hours. */
  submitTo: paragraphs(500).nullable().default(null),
}

export const ConsultationContent = z.object(content).superRefine((written, context) => {
  const keys = written.clauses.map(({ key }) => key)
  const twice = keys.findIndex((key, place) => keys.indexOf(key) !== place)
  if (twice >= 0)
    context.addIssue({
      code: 'custom',
      path: ['clauses', twice, 'key'],
      message: `条款编号“${keys[twice]}”重复，请改一个`,
    })
  const offline = written.channels.some((channel) => channel !== 'website')
  if (offline && !written.submitTo)
    context.addIssue({ code: 'custom', path: ['submitTo'], message: '选了走访、信函或座谈会，请写明地址和联系方式' })
})
export type ConsultationContent = z.infer<typeof ConsultationContent>
export type WrittenConsultation = z.input<typeof ConsultationContent>

export const ConsultationSummary = z.object({
  id: Id,
  code: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  title: z.string(),
  state: ConsultationState,
  opensOn: Day.nullable(),
  closesOn: Day.nullable(),
  opinions: z.number().int(),
  unanswered: z.number().int(),
})
export type ConsultationSummary = z.infer<typeof ConsultationSummary>

export const Fate = z.enum(['adopted', 'partlyAdopted', 'notAdopted', 'duplicate', 'irrelevant', 'noSubstance'])
export type Fate = z.infer<typeof Fate>
/** The last three close an opinion without judging it, so that one troll cannot block a list. */
export const fateTexts: Readonly<Record<Fate, string>> = {
  adopted: '采纳',
  partlyAdopted: '部分采纳',
  notAdopted: '不采纳',
  duplicate: '重复',
  irrelevant: '无关',
  noSubstance: '无实质内容',
}
export const closingFates: readonly Fate[] = ['duplicate', 'irrelevant', 'noSubstance']

const Counted = <K extends string>(keys: readonly K[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, z.number().int()])) as Record<K, z.ZodNumber>)

/** How it stands, in numbers. */
export const Standing = z.object({
  opinions: z.number().int(),
  unanswered: z.number().int(),
  /** Held back by the spam brake until a person has looked. */
  held: z.number().int(),
  byFate: Counted(Fate.options),
  byChannel: Counted(Channel.options),
  byAudience: Counted(Audience.options),
})
export type Standing = z.infer<typeof Standing>

export const Outreach = z.object({
  id: Id,
  channel: Channel,
  audience: Audience,
  heldOn: Day,
  participants: z.number().int(),
  summary: z.string(),
  recordedBy: z.string(),
  withdrawnReason: z.string().nullable(),
})
export type Outreach = z.infer<typeof Outreach>

export const Invitation = z.object({
  id: Id,
  name: z.string(),
  audience: Audience,
  opinions: z.number().int(),
})
export type Invitation = z.infer<typeof Invitation>

export const ConsultationAction = z.enum([
  'edit',
  'send',
  'open',
  'extend',
  'cancel',
  'conclude',
  'publishResult',
  'collect',
])
export type ConsultationAction = z.infer<typeof ConsultationAction>

export const Consultation = ConsultationSummary.extend({
  explanation: z.string(),
  subject: z.object({ module: z.string(), id: z.string(), label: z.string(), link: z.string().nullable() }).nullable(),
  clauses: z.array(Clause),
  audiences: z.array(Audience),
  channels: z.array(Channel),
  reach: Reach,
  days: z.number().int(),
  shortReason: z.string().nullable(),
  extendReason: z.string().nullable(),
  submitTo: z.string().nullable(),
  cancelReason: z.string().nullable(),
  concludedOn: Day.nullable(),
  publicationId: Id.nullable(),
  resultPublicationId: Id.nullable(),
  standing: Standing,
  outreach: z.array(Outreach),
  invitations: z.array(Invitation),
  /** What the person may do now; with the reason where it cannot be done yet. */
  actions: z.array(z.object({ action: ConsultationAction, unavailableBecause: z.string().nullable() })),
  revision: z.number().int(),
})
export type Consultation = z.infer<typeof Consultation>
