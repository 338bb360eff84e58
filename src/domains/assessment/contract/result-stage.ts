import { z } from 'zod'

/** The way of a result: 初评 → 反馈 → 申诉 → 复核 → 集体审定 → 领导签批 → 通报. */
export const ResultStage = z.enum(['proposed', 'fedBack', 'appealed', 'reviewed', 'decided', 'approved', 'circulated'])
export type ResultStage = z.infer<typeof ResultStage>
export const resultStageTexts = {
  proposed: '已初评',
  fedBack: '已反馈',
  appealed: '已申诉',
  reviewed: '已复核',
  decided: '已集体审定',
  approved: '已签批',
  circulated: '已通报',
} as const satisfies Record<ResultStage, string>

export const ResultActionName = z.enum([
  'hearUnit',
  'feedBack',
  'accept',
  'appeal',
  'review',
  'decide',
  'approve',
  'circulate',
])
export type ResultActionName = z.infer<typeof ResultActionName>

export const ObjectionOutcome = z.enum(['upheld', 'partlyUpheld', 'rejected'])
export type ObjectionOutcome = z.infer<typeof ObjectionOutcome>
export const objectionOutcomeTexts = {
  upheld: '申诉成立',
  partlyUpheld: '申诉部分成立',
  rejected: '申诉不成立',
} as const satisfies Record<ObjectionOutcome, string>
