import { z } from 'zod'
import { Id, paragraphs } from '#base/http/contract.ts'
import { RiskLevel } from './levels.ts'

export const ComplianceFormula = z.enum(['firstTime', 'noRepeat', 'correctedInTime'])
export type ComplianceFormula = z.infer<typeof ComplianceFormula>
/** 遵从度 is named but not defined in the documents: a named person chooses one of these. */
export const complianceFormulaTexts = {
  firstTime: '检查合格率：1 − 违法数 ÷ 检查次数',
  noRepeat: '不再犯率：1 − 再次违法的行政相对人 ÷ 被指导的行政相对人',
  correctedInTime: '及时改正率：指导后已采纳或部分采纳的户数 ÷ 被指导户数',
} as const satisfies Record<ComplianceFormula, string>

/** What the annex leaves open, each a number that can be seen and changed. 待确认 until a named person decides. */
export const RiskSettings = z.object({
  /** 三级, or 二级 where a place uses two. */
  scheme: z.enum(['three', 'two']).default('three'),
  /** With two levels: where the remainder goes. */
  remainderOfTwo: RiskLevel.exclude(['medium']).default('low'),
  /** 易发、高发、多发: at least so many cases in twelve months. */
  frequentCases: z.number().int().min(1).max(1_000_000).default(50),
  /** …or risen by this share on the same time before, from the count of 偶发 upwards. */
  risingShare: z.number().min(0.05).max(10).default(0.5),
  /** 偶发、少见: at most so many cases in twelve months. */
  rareCases: z.number().int().min(0).max(1_000_000).default(3),
  /** Share of major penalties that makes a type high. */
  majorShare: z.number().min(0).max(1).default(0.05),
  /** Share of coercive measures that makes a type high. */
  coerciveShare: z.number().min(0).max(1).default(0.05),
  /** Share of simple procedure from which a type counts as one of simple procedure. */
  simpleShare: z.number().min(0.01).max(1).default(0.5),
  /** Share that was minor and corrected in time. */
  minorShare: z.number().min(0.01).max(1).default(0.5),
  /** A fall of checks by more than this share forbids a conclusion. */
  inspectionFall: z.number().min(0.01).max(1).default(0.2),
  complianceFormula: ComplianceFormula.nullable().default(null),
  /** What the dashboard shows unless somebody chooses: so many whole months up to the last one that is over. */
  dashboardMonths: z.number().int().min(1).max(12).default(12),
  /** Early warning: alarms that an item or place may raise in a year in which nothing is wrong. */
  alarmsPerYear: z.number().min(0.1).max(12).default(0.52),
})
export type RiskSettings = z.infer<typeof RiskSettings>
export type SettingName = keyof RiskSettings
export const settingTexts = {
  scheme: '等级数',
  remainderOfTwo: '两级时其余违法行为归入',
  frequentCases: '“易发、高发、多发”：十二个月内不少于（件）',
  risingShare: '“高发”：比上一同期增长不低于',
  rareCases: '“偶发、少见”：十二个月内不多于（件）',
  majorShare: '重大行政处罚占比不低于即为高风险',
  coerciveShare: '行政强制占比不低于即为高风险',
  simpleShare: '简易程序占比不低于即按简易程序类计',
  minorShare: '轻微且及时改正占比不低于即按轻微类计',
  inspectionFall: '检查减少超过此比例时不作升降判断',
  complianceFormula: '法律遵从度的计算方法',
  dashboardMonths: '统计看板默认时段（月，至上个月止）',
  alarmsPerYear: '预警预算：每项、每处一年最多误报（次）',
} as const satisfies Record<SettingName, string>

export const DecidedSettings = z.object({
  organisationId: Id,
  organisationName: z.string(),
  settings: RiskSettings,
  /** Whose decision holds: the unit's own, a superior's, or null for the product's defaults, 待确认. */
  decidedFor: z.object({ organisationId: Id, organisationName: z.string() }).nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
  revision: z.number().int(),
})
export type DecidedSettings = z.infer<typeof DecidedSettings>

export const SettingsDecision = z.object({
  revision: z.number().int().min(0),
  settings: RiskSettings,
  reason: paragraphs(500),
})
