import { gradeLetters, type AssessmentMethod, type Grade } from '#domains/programmes/contract/index.ts'
import type { GradeLetter } from '#ui/workbench/index.ts'
import type { OpenPoint } from '../contract/index.ts'

export const methodTexts: Readonly<Record<AssessmentMethod, string>> = {
  supervisionPlatform: '督导平台',
  survey: '调查测评',
  expertReview: '专家评审',
  onSiteTest: '现场测试',
  dailyMonitoring: '日常掌握',
  webSearch: '网络检索',
}

export const letterOf = (grade: Grade | null): GradeLetter | null => (grade ? gradeLetters[grade] : null)

/** Why a row is 待定, in a few words. */
export const openPointTexts: Readonly<Record<OpenPoint, string>> = {
  zeroCriteria: '一项标准也没有达到，细则没有写明等次',
  criteriaCount: '达标个数没有对应等次',
  noAward: '没有获奖，细则没有写明等次',
  otherAward: '所获奖项没有对应等次',
  missingCount: '所缺项数没有对应等次',
  bands: '不在写明的任何一档',
  noScores: '没有取得任何分数',
  notCarriedOut: '没有开展，细则没有写明等次',
  notSubmitted: '没有报送，细则没有写明如何处理',
  lateAndUnreachable: '超期又有号码联系不上，降一次还是两次没有写明',
  noDueDate: '没有完成期限',
  noRule: '加减分项，文件没有规定大小',
  awaitingReview: '待评审人认定',
  completedAtMissing: '缺完成时间',
  factsMissing: '尚缺事实',
}
