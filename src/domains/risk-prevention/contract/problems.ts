import { defineProblems } from '#base/http/contract.ts'

export const riskProblems = defineProblems({
  'risk-prevention.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'risk-prevention.not-possible-now': { status: 409, title: '现在不能这样处理' },
  'risk-prevention.batch-not-found': { status: 404, title: '没有这个批次' },
  'risk-prevention.point-not-found': { status: 404, title: '没有这个违法风险点' },
  'risk-prevention.pilot-not-found': { status: 404, title: '没有这条试点记录' },
  'risk-prevention.pilot-unusable': { status: 409, title: '不能列入试点名册' },
  'risk-prevention.publicity-not-found': { status: 404, title: '没有这条宣传登记' },
  'risk-prevention.guidance-not-found': { status: 404, title: '没有这条行政指导记录' },
  'risk-prevention.day-in-the-future': { status: 400, title: '日期不能晚于今天' },
  'risk-prevention.reason-needed': { status: 400, title: '请写明理由' },
})
