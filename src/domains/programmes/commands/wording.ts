import type { AssessmentMethod, GradingRule } from '../contract/grading-rule.ts'

export const methodTexts = {
  supervisionPlatform: '督导平台',
  survey: '调查测评',
  expertReview: '专家评审',
  onSiteTest: '现场测试',
  dailyMonitoring: '日常掌握',
  webSearch: '网络检索',
} as const satisfies Record<AssessmentMethod, string>

export const gradingKindTexts = {
  criteriaCount: '按符合标准的个数评定',
  scoreBands: '按分数段评定',
  coverageShare: '按完成比例评定',
  awardLevel: '按获奖等级评定',
  presence: '按有无缺项评定',
  bonus: '加分项',
  deduction: '扣分项',
} as const satisfies Record<GradingRule['kind'], string>
