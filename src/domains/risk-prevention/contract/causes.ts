import { z } from 'zod'

/** 郑商〔2019〕175号 附件1 二（二）: both sides, each with the examples that the annex gives. */
export const causeCitation = '郑商〔2019〕175号 附件1 二（二）制定防控措施'
export const CauseSide = z.enum(['organ', 'counterparty'])
export type CauseSide = z.infer<typeof CauseSide>
export const causeSideTexts = {
  organ: '行政机关方面',
  counterparty: '行政相对人方面',
} as const satisfies Record<CauseSide, string>

export const causeTexts = {
  organ: {
    outdatedConcept: '执法理念落后',
    guidanceNotIntegrated: '不能将行政指导融入行政管理、行政执法的全过程',
    weakManagement: '管理水平低',
    improperPurpose: '执法目的不当',
    insufficientSupervision: '监管不到位',
    inaction: '不作为',
    slackEnforcement: '懈怠性执法',
    selectiveEnforcement: '选择性执法',
    unfairEnforcement: '执法不公',
    weakPenalty: '处罚不力',
    imperfectRules: '制度不完善',
    poorPlanning: '规划不合理',
    other: '其他原因',
  },
  counterparty: {
    weakLegalAwareness: '法治观念淡薄',
    lowCost: '违法成本低',
    economicInterest: '经济利益驱动',
    takingChances: '侥幸心理',
    negligence: '疏忽大意',
    other: '其他原因',
  },
} as const satisfies Record<CauseSide, Record<string, string>>

/** What the annex's worked example does against causes, and what step five adds. */
export const MeasureKind = z.enum(['suggestion', 'mitigationByGuidance', 'warningSign', 'guidance', 'other'])
export type MeasureKind = z.infer<typeof MeasureKind>
export const measureKindTexts = {
  suggestion: '建议',
  mitigationByGuidance: '疏导',
  warningSign: '警示',
  guidance: '行政指导',
  other: '其他措施',
} as const satisfies Record<MeasureKind, string>

const kinds: Readonly<Record<CauseSide, Readonly<Record<string, string>>>> = causeTexts

export function causeText(side: CauseSide, kind: string): string {
  return kinds[side][kind] ?? '其他原因'
}

export function isCause(side: CauseSide, kind: string): boolean {
  return Object.hasOwn(kinds[side], kind)
}
