import { z } from 'zod'
import { Day, Id, nameOf, oneLine, paragraphs } from '#base/http/contract.ts'
import { CauseSide, isCause, MeasureKind } from './causes.ts'
import { LevelProposal, RiskLevel } from './levels.ts'
import { words } from './words.ts'

/** 行政处罚和行政强制等依据 */
export const LegalBasis = z.object({
  kind: z.enum(['penalty', 'coercion', 'duty']),
  law: nameOf(100),
  article: nameOf(60),
  quote: words(2000),
})
export type LegalBasis = z.infer<typeof LegalBasis>
export const basisKindTexts = { penalty: '行政处罚', coercion: '行政强制', duty: '义务' } as const

/** 裁量标准: one step of the benchmark. */
export const BenchmarkStep = z.object({ circumstance: oneLine(300), penalty: oneLine(300) })
export type BenchmarkStep = z.infer<typeof BenchmarkStep>

export const Cause = z
  .object({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/, '编号格式不对'),
    side: CauseSide,
    kind: z.string().max(40),
    text: words(500),
    /** What concerns the organ itself stays inside unless somebody opens it. */
    internal: z.boolean().default(false),
  })
  .refine(({ side, kind }) => isCause(side, kind), { path: ['kind'], message: '请从所列原因中选择，或选“其他原因”' })
  .refine(({ kind, text }) => kind !== 'other' || text !== '', {
    path: ['text'],
    message: '选“其他原因”时请写明是什么',
  })
export type Cause = z.infer<typeof Cause>

export const ControlMeasure = z.object({
  kind: MeasureKind,
  text: paragraphs(1000),
  /** The cause it works against. */
  causeId: z.string().min(1, '请选择这项措施针对的原因').max(40),
  /** 建议 goes to another body. */
  addressee: words(100),
  owner: nameOf(60),
  dueOn: Day,
  doneOn: Day.nullable().default(null),
  outcome: words(500),
})
export type ControlMeasure = z.infer<typeof ControlMeasure>

/** The numbers that a level is proposed from. */
export const PointCounts = z
  .object({
    from: Day,
    to: Day,
    cases: z.number().int().min(0).max(10_000_000),
    major: z.number().int().min(0).default(0),
    coercive: z.number().int().min(0).default(0),
    simple: z.number().int().min(0).default(0),
    minorCorrected: z.number().int().min(0).default(0),
    /** Same length of time before, for the trend. */
    casesBefore: z.number().int().min(0).nullable().default(null),
    inspections: z.number().int().min(0).nullable().default(null),
    inspectionsBefore: z.number().int().min(0).nullable().default(null),
    source: z.enum(['records', 'hand']).default('hand'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: '截止日期不能早于起始日期' })
  .refine(
    ({ cases, major, coercive, simple, minorCorrected }) =>
      [major, coercive, simple, minorCorrected].every((part) => part <= cases),
    {
      path: ['cases'],
      message: '案件总数不能少于其中任何一项',
    },
  )
export type PointCounts = z.infer<typeof PointCounts>

/** 「可以按照时间、地域、行为等对违法风险点进行分类」 */
export const Trade = z.object({
  code: z
    .string()
    .regex(/^[A-Z]?\d{0,4}$/, '行业代码为 GB/T 4754 的门类字母或数字，例如 F5212')
    .default(''),
  name: words(60),
  edition: z.enum(['2011', '2017']).default('2017'),
})

/** A 违法风险点 as a person writes it. */
export const RiskPointDraft = z
  .object({
    name: nameOf(100),
    item: words(100),
    /** 行为表现形式 */
    behaviour: paragraphs(1000),
    consequence: words(1000),
    liability: words(1000),
    place: words(100),
    timePattern: words(100),
    trade: Trade.default({ code: '', name: '', edition: '2017' }),
    bases: z.array(LegalBasis).max(20).default([]),
    benchmark: z.array(BenchmarkStep).max(30).default([]),
    causes: z.array(Cause).max(30).default([]),
    measures: z.array(ControlMeasure).max(30).default([]),
    responsibleUnit: nameOf(100),
    /** 怎么避免, in plain words. */
    advice: words(2000),
    /** 问谁: an office and its public number. */
    contact: words(200),
    /** How those who were penalised fared, for the public page. */
    noPenalty: z.number().int().min(0).max(10_000_000).nullable().default(null),
    fineFrom: z.number().int().min(0).nullable().default(null),
    fineTo: z.number().int().min(0).nullable().default(null),
    counts: PointCounts.nullable().default(null),
    /** 法律没有明确规定，需要包容审慎监管 */
    lawUnclear: z.boolean().default(false),
  })
  .refine(({ causes, measures }) => measures.every(({ causeId }) => causes.some(({ id }) => id === causeId)), {
    path: ['measures'],
    message: '有措施没有对应的原因，请先写原因，再为每项措施选择它针对的原因',
  })
  .refine(({ causes }) => new Set(causes.map(({ id }) => id)).size === causes.length, {
    path: ['causes'],
    message: '有两条原因编号相同，请删除一条重新填写',
  })
  .refine(({ fineFrom, fineTo }) => fineFrom === null || fineTo === null || fineFrom <= fineTo, {
    path: ['fineTo'],
    message: '罚款金额的上限不能低于下限',
  })
export type RiskPointDraft = z.infer<typeof RiskPointDraft>
export type WrittenRiskPoint = z.input<typeof RiskPointDraft>

export const LevelConfirmation = z.object({
  level: RiskLevel,
  proposal: LevelProposal,
  reason: z.string(),
  byName: z.string(),
  at: z.string(),
})

export const PointState = z.enum(['active', 'retired'])
export const RiskPointSummary = z.object({
  id: Id,
  batchId: Id,
  batchTitle: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  name: z.string(),
  item: z.string(),
  place: z.string(),
  timePattern: z.string(),
  tradeCode: z.string(),
  tradeName: z.string(),
  level: RiskLevel.nullable(),
  cases: z.number().int().nullable(),
  measures: z.number().int(),
  responsibleUnit: z.string(),
  state: PointState,
  revision: z.number().int(),
})
export type RiskPointSummary = z.infer<typeof RiskPointSummary>

/** A point with everything on its page. */
export const RiskPoint = z.object({
  id: Id,
  batchId: Id,
  batchTitle: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  content: RiskPointDraft,
  proposal: LevelProposal,
  level: LevelConfirmation.nullable(),
  state: PointState,
  retiredBecause: z.string().nullable(),
  revision: z.number().int(),
  mayEdit: z.boolean(),
  mayConfirm: z.boolean(),
  mayRetire: z.boolean(),
  /** 登记行政指导, 微信群提示图: once the list is public. */
  mayGuide: z.boolean(),
  /** Where guidance about it is done as work. */
  guidanceStart: z.object({ onePath: z.string(), manyPath: z.string() }).nullable(),
})
export type RiskPoint = z.infer<typeof RiskPoint>
