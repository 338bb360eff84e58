import type { AssessmentMethod, GradingRule, Media, Recurrence } from '../contract/index.ts'

export const methodTexts: Readonly<Record<AssessmentMethod, string>> = {
  supervisionPlatform: '督导平台',
  survey: '调查测评',
  expertReview: '专家评审',
  onSiteTest: '现场测试',
  dailyMonitoring: '日常掌握',
  webSearch: '网络检索',
}

export const ruleKindTexts: Readonly<Record<GradingRule['kind'], string>> = {
  criteriaCount: '按符合标准的个数',
  scoreBands: '按分数段',
  coverageShare: '按完成比例',
  awardLevel: '按获奖等次',
  presence: '按有无',
  bonus: '加分（原文未定分值）',
  deduction: '扣分（原文未定分值）',
}

export const mediaTexts: Readonly<Record<Media['kinds'][number], string>> = {
  pdf: 'PDF',
  word: 'Word',
  image: '图片',
  video: '视频',
  spreadsheet: '表格',
  other: '其他',
}

export const periodTexts: Readonly<Record<Recurrence['every'], string>> = {
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
  year: '每年',
}

export const unitKindTexts = {
  county: '县（市、区）',
  developmentZone: '开发区',
  town: '镇（街道）',
  department: '部门',
  division: '内设处室',
  subordinateUnit: '所属单位',
} as const

export const rowFieldTexts: Readonly<Record<string, string>> = {
  code: '编号',
  level1: '一级指标',
  level2: '二级指标',
  name: '事项',
  materials: '材料',
  uploadCount: '上传次数',
  dates: '完成期限',
  requirement: '工作要求',
  grading: '评分细则',
  methods: '考核方式',
  applicability: '适用单位',
  appliesTo: '适用单位',
  lead: '牵头单位',
  support: '配合单位',
  media: '材料格式',
  recurrence: '周期',
  bindings: '佐证条件',
  weight: '分值',
  score: '分值',
}

export const optionsOf = <Value extends string>(texts: Readonly<Record<Value, string>>) =>
  (Object.entries(texts) as [Value, string][]).map(([value, label]) => ({ value, label }))
