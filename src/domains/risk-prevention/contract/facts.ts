import { defineFactKind } from '#platform/evidence/domain/index.ts'
import { letterOutcomeTexts } from '../letter/contract/letter.ts'
import { measureKindTexts } from './causes.ts'
import { riskLevelTexts } from './levels.ts'

/** 郑商〔2019〕175号 附件1 二（一） */
export const pointsSorted = defineFactKind({
  kind: 'risk-prevention.points-sorted',
  text: '梳理违法风险点',
  counter: '次',
  noun: '风险点梳理',
  fields: {
    points: { text: '风险点数', type: 'number' },
    high: { text: '高风险数', type: 'number' },
    medium: { text: '中风险数', type: 'number' },
    low: { text: '低风险数', type: 'number' },
  },
  sentence:
    '{organisation}于{occurredOn}完成“{subject}”违法风险点梳理：共 {points} 个，高 {high}、中 {medium}、低 {low}',
})

/** 附件1 二（二） */
export const measuresMade = defineFactKind({
  kind: 'risk-prevention.measures-made',
  text: '制定防控措施',
  counter: '次',
  noun: '防控措施制定',
  fields: {
    points: { text: '风险点数', type: 'number' },
    measures: { text: '措施数', type: 'number' },
    kinds: { text: '措施类型', type: 'choices', options: { ...measureKindTexts }, counter: '种' },
  },
  sentence: '{organisation}于{occurredOn}为“{subject}”{points} 个风险点制定防控措施 {measures} 项（{kinds}）',
})

/** What the 2020 table asks of the list that is made public. */
export const listContentTexts = {
  level: '风险等级',
  basis: '法律依据',
  benchmark: '裁量标准',
  measures: '防控措施',
  responsibleUnit: '责任单位',
} as const

/** 附件1 二（四）；郑法政办〔2020〕5号 任务表 材料3 */
export const listPublished = defineFactKind({
  kind: 'risk-prevention.list-published',
  text: '公布违法风险点清单',
  counter: '次',
  noun: '清单公布',
  fields: {
    points: { text: '风险点数', type: 'number' },
    contents: { text: '清单内容', type: 'choices', options: { ...listContentTexts }, counter: '项' },
    code: { text: '公布编号', type: 'text' },
  },
  sentence:
    '{organisation}于{occurredOn}在平台公开页公布“{subject}”违法风险点清单 {points} 个，内容含{contents}，编号 {code}',
})

/** Ways of reaching people: those of annex 1 (2019) and of the 2020 table. 「等」 makes none of them a duty. */
export const publicityChannelTexts = {
  platformPage: '平台公开页',
  governmentWebsite: '政府网站',
  onlineMedia: '其他互联网政务媒体',
  pressConference: '新闻发布会',
  newspaper: '报刊',
  radio: '广播',
  television: '电视',
  textMessage: '手机短信',
  wechat: '微信',
  wechatGroup: '微信群',
  shortVideo: '抖音等短视频',
  serviceWindow: '办事窗口',
  lecture: '集中宣讲',
  siteVisit: '实地走访',
  onSiteTalk: '现场宣讲',
  microVideo: '微视频（微电影、微动漫）',
} as const

/** 附件1 二（四）；郑法政办〔2020〕5号 任务表 材料4、5 */
export const publicityDone = defineFactKind({
  kind: 'risk-prevention.publicity-done',
  text: '宣传违法风险点',
  counter: '次',
  noun: '宣传',
  fields: {
    channel: { text: '宣传方式', type: 'choice', options: { ...publicityChannelTexts }, counter: '种' },
    audience: { text: '宣传对象', type: 'text' },
    reach: { text: '覆盖人数', type: 'number', optional: true },
    materials: { text: '宣传资料份数', type: 'number' },
    address: { text: '公开地址', type: 'text', optional: true },
  },
  sentence:
    '{organisation}于{occurredOn}以{channel}方式向{audience}宣传“{subject}”[，覆盖 {reach} 人][，地址 {address}]',
})

export const guidanceModeTexts = {
  promptNotice: '提示',
  reminder: '提醒',
  demonstration: '示范',
  coaching: '辅导',
  exhortation: '规劝',
  interview: '约谈',
  suggestion: '建议',
  /** Named by the 2017 table alone. */
  education: '教育',
  followUpVisit: '回访',
} as const
export const guidanceResultTexts = { adopted: '采纳', partlyAdopted: '部分采纳', notAdopted: '未采纳' } as const

/** 附件1 二（五）；郑法政办〔2020〕5号 任务表 材料6 */
export const guidanceGiven = defineFactKind({
  kind: 'risk-prevention.guidance-given',
  text: '实施风险防控行政指导',
  counter: '次',
  noun: '行政指导',
  fields: {
    counterparty: { text: '行政相对人', type: 'text', counter: '户' },
    mode: { text: '指导方式', type: 'choice', options: { ...guidanceModeTexts }, counter: '种' },
    level: { text: '风险等级', type: 'choice', options: { ...riskLevelTexts }, optional: true },
    contact: { text: '联系人职务', type: 'text', optional: true },
  },
  sentence: '{organisation}于{occurredOn}就“{subject}”对{counterparty}实施行政指导（{mode}）',
})

/** 附件1 二（六）；郑法政办〔2020〕5号 任务表 材料7: the four parts of the report. */
export const evaluationPartTexts = {
  basics: '基本情况',
  implementation: '实施情况',
  comparison: '对比分析',
  conclusion: '总结评估',
} as const
export const evaluationCompleted = defineFactKind({
  kind: 'risk-prevention.evaluation-completed',
  text: '完成分析评估报告',
  counter: '份',
  noun: '分析评估报告',
  fields: {
    parts: { text: '报告内容', type: 'choices', options: { ...evaluationPartTexts }, counter: '部分' },
    points: { text: '评估风险点数', type: 'number' },
  },
  sentence: '{organisation}于{occurredOn}完成“{subject}”分析评估报告，评估风险点 {points} 个，含{parts}',
})

/** 行政处罚法 32、33: that somebody corrected of their own will is weighed by the authority; here it is only on record. */
export const selfReported = defineFactKind({
  kind: 'risk-prevention.self-reported',
  text: '收到主动改正报告',
  counter: '件',
  noun: '主动改正报告',
  fields: {
    receivedAt: { text: '收到时间', type: 'text' },
    code: { text: '回执编号', type: 'text' },
  },
  sentence: '{organisation}于{occurredOn}受理“{subject}”主动改正报告，平台收到时间 {receivedAt}，回执 {code}',
})

/** 附件1 二（二）: a 建议 against a cause that lies with another body. */
export const suggestionSent = defineFactKind({
  kind: 'risk-prevention.suggestion-sent',
  text: '发出工作建议函',
  counter: '件',
  noun: '工作建议函',
  fields: {
    number: { text: '文号', type: 'text' },
    receiver: { text: '收函单位', type: 'text' },
  },
  sentence: '{organisation}于{occurredOn}向{receiver}发出工作建议函“{subject}”（{number}）',
})

export const suggestionAnswered = defineFactKind({
  kind: 'risk-prevention.suggestion-answered',
  text: '答复工作建议函',
  counter: '件',
  noun: '工作建议函答复',
  fields: {
    number: { text: '文号', type: 'text' },
    sender: { text: '发函单位', type: 'text' },
    outcome: { text: '结果', type: 'choice', options: { ...letterOutcomeTexts }, counter: '种' },
  },
  sentence: '{organisation}于{occurredOn}答复{sender}工作建议函“{subject}”（{number}）：{outcome}',
})

export const riskFactKinds = [
  pointsSorted,
  measuresMade,
  listPublished,
  publicityDone,
  guidanceGiven,
  evaluationCompleted,
  selfReported,
  suggestionSent,
  suggestionAnswered,
] as const
