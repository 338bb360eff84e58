import { z } from 'zod'
import { Day, Id, nameOf, optionalLine, paragraphs } from '#base/http/contract.ts'
import { RiskLevel } from '#domains/risk-prevention/contract/index.ts'
import { GuidanceMode } from '../modes.ts'

export const mostPoints = 5
/** More firms at once are another campaign: nobody looks through a longer list. */
export const mostFirms = 500

export const campaignStates = {
  draft: '待确认名单',
  running: '正在出具',
  done: '已出具',
  undoing: '正在撤回',
  undone: '已撤回',
  discarded: '已放弃',
} as const
export type CampaignState = keyof typeof campaignStates
export const CampaignState = z.enum(Object.keys(campaignStates) as [CampaignState], '没有这种状态')

const between = /[、，,;；\s]+/

/** Classes and groups of GB/T 4754 as they stand in one text: `H6231、H6232`. */
export const codesOf = (text: string): string[] => text.split(between).filter(Boolean)

/** A class or group of GB/T 4754 with its letter, or a few: a trade in plain words may stand for several. */
export const TradeCode = z
  .string()
  .toUpperCase()
  .overwrite((text) => [...new Set(codesOf(text))].join('、'))
  .regex(/^[A-T]\d{0,4}(?:、[A-T]\d{0,4}){0,4}$/, '写门类字母，可加数字，例如 H6210 或 H62；最多五个，用顿号分开')
  .meta({ examples: ['H6210'] })
export const TradeEdition = z.enum(['2017', '2011'], '国民经济行业分类只有 2017 和 2011 两版')
export const BatchMode = GuidanceMode.exclude(
  ['interview', 'followUpVisit'],
  '约谈须逐件审批，回访须逐户约定，不能成批办理',
)

/** Whom it concerns and what they are told: the same for a campaign and for a season that prepares one. */
export const Telling = {
  riskPointIds: z.array(Id).min(1, '请选择风险点').max(mostPoints, `一份文书最多写 ${mostPoints} 个风险点`),
  tradeCode: TradeCode,
  tradeEdition: TradeEdition.default('2017'),
  place: optionalLine(60).default(''),
  mode: BatchMode,
  words: paragraphs(2000),
}

export const CampaignFields = z.object({
  title: nameOf(100),
  ...Telling,
  grounds: optionalLine(500).default(''),
  followUpOn: Day.nullable().default(null),
})
export type CampaignFields = z.output<typeof CampaignFields>

export const firmStates = { waiting: '等待出具', issued: '已出具', failed: '没有办成', undone: '已撤回' } as const
export type FirmState = keyof typeof firmStates
export const FirmState = z.enum(Object.keys(firmStates) as [FirmState], '没有这种状态')

/** What is to be done next for a firm that has its document. */
export const firmSteps = { deliver: '待送达', followUp: '待回访', close: '待办结' } as const
export type FirmStep = keyof typeof firmSteps
export const FirmStep = z.enum(Object.keys(firmSteps) as [FirmStep], '没有这一步')

/** Where each firm of a campaign stands, from its start to its end. */
export const firmProgress = {
  waiting: '等待出具',
  failed: '没有办成',
  ...firmSteps,
  closed: '已办结',
  /** 转执法程序, or taken back alone. */
  other: '另行办理',
  undone: '已撤回',
} as const
export type FirmProgress = keyof typeof firmProgress
export const FirmProgress = z.enum(Object.keys(firmProgress) as [FirmProgress], '没有这种进度')

/** How many firms stand where. */
export const FirmCounts = z.object({
  waiting: z.number().int(),
  issued: z.number().int(),
  failed: z.number().int(),
  undone: z.number().int(),
  delivered: z.number().int(),
  /** Of those issued, the ones that are not finished. */
  open: z.number().int(),
})
export type FirmCounts = z.infer<typeof FirmCounts>

export const CampaignSummary = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  title: z.string(),
  tradeCode: z.string(),
  tradeEdition: TradeEdition,
  mode: GuidanceMode,
  state: CampaignState,
  seasonName: z.string().nullable(),
  /** When the season begins that it was prepared for. */
  dueOn: Day.nullable(),
  counts: FirmCounts,
  createdByName: z.string(),
  createdAt: z.string(),
})
export type CampaignSummary = z.infer<typeof CampaignSummary>

const NamedPoint = z.object({ id: Id, name: z.string(), level: RiskLevel.nullable() })

export const Campaign = CampaignSummary.extend({
  points: z.array(NamedPoint),
  /** How many firms stand where. */
  progress: z.partialRecord(FirmProgress, z.number().int()),
  place: z.string(),
  words: z.string(),
  grounds: z.string(),
  followUpOn: Day.nullable(),
  /** The window of the year that it was prepared for. */
  season: z.object({ id: Id, name: z.string(), from: Day, until: Day }).nullable(),
  startedByName: z.string().nullable(),
  startedAt: z.string().nullable(),
  endedBecause: z.string(),
  revision: z.number().int(),
  mayChange: z.boolean(),
  /** Why it cannot be undone now; null where it can. */
  notUndoneBecause: z.string().nullable(),
})
export type Campaign = z.infer<typeof Campaign>

export const candidateStandings = {
  ready: '可以指导',
  visitNear: '近期另有部门走访',
  toldRecently: '近期已告知',
} as const
export type CandidateStanding = keyof typeof candidateStandings

/** How its document can reach a firm. */
export const reachWays = {
  electronic: '电子送达（此前已书面同意）',
  post: '邮寄（有地址）',
  direct: '直接送达（只有联系人）',
  none: '没有地址和联系人',
} as const
export type ReachWay = keyof typeof reachWays

export const Candidate = z.object({
  counterpartyId: Id,
  name: z.string(),
  address: z.string().nullable(),
  standing: z.enum(Object.keys(candidateStandings) as [CandidateStanding]),
  /** Why it is on the list; what the firm made of earlier guidance plays no part. */
  reason: z.string(),
  /** What speaks against telling it now. */
  caution: z.string(),
  way: z.enum(Object.keys(reachWays) as [ReachWay]),
})
export type Candidate = z.infer<typeof Candidate>

/** One line of 今日 for many firms of one batch. */
export const CampaignWork = z.object({
  campaignId: Id,
  title: z.string(),
  organisationName: z.string(),
  step: FirmStep,
  firms: z.number().int(),
  dueOn: Day.nullable(),
})
export type CampaignWork = z.infer<typeof CampaignWork>

/** One firm of a campaign that was started. */
export const CampaignFirm = z.object({
  id: Id,
  counterpartyId: Id,
  name: z.string(),
  address: z.string().nullable(),
  reason: z.string(),
  caution: z.string(),
  state: FirmState,
  because: z.string(),
  caseId: Id.nullable(),
  /** How far its case is, and what comes next. */
  caseState: z.string().nullable(),
  progress: FirmProgress,
  followUpOn: Day.nullable(),
  number: z.string().nullable(),
  issuedOn: Day.nullable(),
  deliveredOn: Day.nullable(),
  deliveryWay: z.string().nullable(),
  way: z.enum(Object.keys(reachWays) as [ReachWay]),
})
export type CampaignFirm = z.infer<typeof CampaignFirm>
