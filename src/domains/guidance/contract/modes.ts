import { z } from 'zod'

/** Printed on each form and shown on each page. */
export const voluntarySentence = '行政指导由您自愿采纳，不采纳不因此受到不利对待'

/** The union of what the documents of 2015 and 2017 name. */
export const guidanceModes = {
  reminder: '提醒',
  promptNotice: '提示',
  demonstration: '示范',
  coaching: '辅导',
  exhortation: '规劝',
  interview: '约谈',
  suggestion: '建议',
  education: '教育',
  followUpVisit: '回访',
} as const
export type GuidanceMode = keyof typeof guidanceModes
export const GuidanceMode = z.enum(Object.keys(guidanceModes) as [GuidanceMode], '没有这种指导方式')

/** What the firm makes of it, of its own will; of no effect for anything else. */
export const guidanceResponses = { adopted: '采纳', partlyAdopted: '部分采纳', notAdopted: '未采纳' } as const
export type GuidanceResponse = keyof typeof guidanceResponses
export const GuidanceResponse = z.enum(
  Object.keys(guidanceResponses) as [GuidanceResponse],
  '应为采纳、部分采纳或未采纳',
)

/** Only where a violation was found. */
export const correctionStates = {
  corrected: '已改正',
  correctionDue: '限期改正',
  notCorrected: '未改正',
} as const
export type CorrectionState = keyof typeof correctionStates
export const CorrectionState = z.enum(
  Object.keys(correctionStates) as [CorrectionState],
  '应为已改正、限期改正或未改正',
)

/** How the counterparty was told and whether it said so. */
export const acknowledgementTexts = {
  signed: '当面签名',
  refused: '拒签',
  onPaper: '在纸上签名',
} as const
export type AcknowledgementKind = keyof typeof acknowledgementTexts

/** By which number the copy left behind can be found again. */
export const copyTexts = {
  none: '没有留下书面材料',
  temporary: '临时编号',
  block: '领用的编号',
  pad: '预印本编号',
} as const
export type CopyKind = keyof typeof copyTexts
