import { z } from 'zod'
import { Day, Id, nameOf, oneLine } from '#base/http/contract.ts'
import { CaseParts } from './typical-case.ts'

export const selectionStates = {
  draft: '拟定中',
  nominating: '推荐中',
  judging: '评分中',
  ranked: '已排名',
  announced: '已公布结果',
} as const
export const SelectionState = z.enum(['draft', 'nominating', 'judging', 'ranked', 'announced'])
export type SelectionState = z.infer<typeof SelectionState>

/** A judge gives up to 100 points for each; together they count by their weights. No document names them: 待确认. */
export const Criterion = z.object({
  text: oneLine(100),
  weight: z.number().int('应为整数').min(1, '至少 1').max(100, '不能超过 100'),
})
export type Criterion = z.infer<typeof Criterion>

export const Award = z.object({ text: nameOf(20), places: z.number().int('应为整数').min(1).max(50) })
export type Award = z.infer<typeof Award>

/** Proposed where an office begins; all of it is its own to change. */
export const proposedCriteria: readonly Criterion[] = [
  { text: '依法合规，事实清楚', weight: 30 },
  { text: '方式方法有特点，说理透彻', weight: 30 },
  { text: '效果好，当事人认可', weight: 20 },
  { text: '可复制，可推广', weight: 20 },
]
export const proposedAwards: readonly Award[] = [
  { text: '一等奖', places: 1 },
  { text: '二等奖', places: 2 },
  { text: '三等奖', places: 3 },
]

/** 「行政指导案例评选制度」（郑商〔2017〕151号） */
export const SelectionFields = z
  .object({
    title: nameOf(100),
    year: z.number().int('应为年份').min(2000).max(2100),
    /** Keys of kinds of work; empty takes all. */
    works: z.array(z.string().max(60)).max(20).default([]),
    nominateFrom: Day,
    nominateUntil: Day,
    casesPerUnit: z.number().int('应为整数').min(1, '至少 1 篇').max(50),
    criteria: z.array(Criterion).min(1, '至少一项标准').max(12),
    awards: z.array(Award).min(1, '至少一个等次').max(8),
  })
  .refine(({ nominateFrom, nominateUntil }) => nominateFrom <= nominateUntil, {
    path: ['nominateUntil'],
    message: '推荐截止日期不能早于开始日期',
  })
  .refine(({ criteria }) => new Set(criteria.map(({ text }) => text)).size === criteria.length, {
    path: ['criteria'],
    message: '两项标准不能相同',
  })
export type SelectionFields = z.infer<typeof SelectionFields>

export const SelectionSummary = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  title: z.string(),
  year: z.number().int(),
  state: SelectionState,
  nominateFrom: Day,
  nominateUntil: Day,
  nominations: z.number().int(),
  revision: z.number().int(),
})
export type SelectionSummary = z.infer<typeof SelectionSummary>

export const SelectionAction = z.enum([
  'change',
  'discard',
  'open',
  'nominate',
  'startJudging',
  'closeJudging',
  'announce',
])
export type SelectionAction = z.infer<typeof SelectionAction>

/** A nominated case as the person may see it: its unit only for whoever organises, for the unit itself, and after the result. */
export const Nomination = z.object({
  id: Id,
  title: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  work: z.string(),
  nominatedByName: z.string(),
  /** Blind number, once judging began. */
  label: z.string().nullable(),
  /** Mean of the judges, once ranked. */
  total: z.number().nullable(),
  rank: z.number().int().nullable(),
  award: z.string().nullable(),
  tieReason: z.string(),
  mayWithdraw: z.boolean(),
})
export type Nomination = z.infer<typeof Nomination>

export const Selection = SelectionSummary.extend({
  works: z.array(z.object({ key: z.string(), text: z.string() })),
  casesPerUnit: z.number().int(),
  criteria: z.array(Criterion),
  awards: z.array(Award),
  nominationList: z.array(Nomination),
  /** For whoever organises: how far each judge is, and after judging what each gave. */
  judges: z.array(
    z.object({
      id: Id,
      name: z.string(),
      submitted: z.number().int(),
      awaited: z.number().int(),
      points: z.array(z.object({ nominationId: Id, total: z.number() })),
    }),
  ),
  /** Nominations with the same mean whose order a person must decide. */
  ties: z.array(z.array(Id)),
  publicationId: Id.nullable(),
  actions: z.array(SelectionAction),
})
export type Selection = z.infer<typeof Selection>

/** A case as a judge sees it: a number and its words, without unit and people. */
export const BallotSummary = z.object({
  id: Id,
  selectionTitle: z.string(),
  label: z.string(),
  work: z.string(),
  total: z.number().nullable(),
  isOpen: z.boolean(),
})
export type BallotSummary = z.infer<typeof BallotSummary>

export const Ballot = BallotSummary.extend({
  title: z.string(),
  parts: CaseParts,
  partTexts: z.object({ situation: z.string(), practice: z.string(), effect: z.string() }),
  criteria: z.array(Criterion),
  points: z.array(z.number().nullable()),
  remark: z.string(),
  /** What the others gave, without names, once judging is closed. */
  others: z.array(z.number()),
  revision: z.number().int(),
})
export type Ballot = z.infer<typeof Ballot>
