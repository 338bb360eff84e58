import { z } from 'zod'

export const RiskLevel = z.enum(['high', 'medium', 'low'])
export type RiskLevel = z.infer<typeof RiskLevel>
export const riskLevelTexts = {
  high: '高风险',
  medium: '中风险',
  low: '低风险',
} as const satisfies Record<RiskLevel, string>

/** What the annex says of each level, word by word; the rules of `domain/levels` quote it. */
export const levelCitation = '郑商〔2019〕175号 附件1 一、风险等级划分'
export const levelQuotes = {
  majorOrCoercive: '实施重大行政处罚或行政强制措施、行政强制执行的违法行为',
  frequent: '某一时段、某一地域、某一行业易发、高发、多发的违法行为',
  simpleProcedure: '适用简易程序实施行政处罚的违法行为',
  minorCorrected: '违法行为轻微，经行政指导能及时纠正，未造成危害后果的违法行为',
  rare: '偶发、少见的违法行为',
  lawUnclear: '法律没有明确规定，需要包容审慎监管的行为',
  remainder: '除了高风险和低风险之外的其他违法行为',
  example: 'xx市“十大贴条路段”（高风险）',
} as const
export const LevelCriterion = z.enum([
  'majorOrCoercive',
  'frequent',
  'simpleProcedure',
  'minorCorrected',
  'rare',
  'lawUnclear',
  'remainder',
])
export type LevelCriterion = z.infer<typeof LevelCriterion>

/** One definition of the annex held against the counts. */
export const LevelReason = z.object({
  criterion: LevelCriterion,
  level: RiskLevel,
  /** The annex's own words. */
  quote: z.string(),
  /** The counts that fulfil it, in one sentence. */
  because: z.string(),
})
export type LevelReason = z.infer<typeof LevelReason>

export const LevelProposal = z.object({
  /** Null while there is nothing to count. */
  level: RiskLevel.nullable(),
  reasons: z.array(LevelReason),
  /** Two definitions hold at once and name different levels. */
  overlap: z.boolean(),
  citation: z.string(),
  /** Why a level cannot be proposed, or which rule decided an overlap. */
  note: z.string(),
})
export type LevelProposal = z.infer<typeof LevelProposal>
