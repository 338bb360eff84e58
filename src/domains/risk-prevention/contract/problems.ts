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
  'risk-prevention.record-not-found': { status: 404, title: '没有这条执法记录' },
  'risk-prevention.record-wrong': { status: 422, title: '执法记录有误' },
  'risk-prevention.record-exists': { status: 409, title: '已有这条执法记录' },
  'risk-prevention.import-not-found': { status: 404, title: '没有这次导入' },
  'risk-prevention.unreadable-file': { status: 422, title: '文件不能读取' },
  'risk-prevention.wrong-columns': { status: 422, title: '列的对应关系不对' },
  'risk-prevention.wrong-period': { status: 400, title: '时段不对' },
  'risk-prevention.key-not-found': { status: 404, title: '没有这个报送密钥' },
  'risk-prevention.key-refused': { status: 401, title: '报送密钥无效' },
})
