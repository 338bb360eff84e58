import { defineProblems } from '#base/http/contract.ts'

export const supervisionProblems = defineProblems({
  'supervision.plan-not-found': { status: 404, title: '没有这个检查计划' },
  'supervision.visit-not-found': { status: 404, title: '没有这份督导记录' },
  'supervision.rectification-not-found': { status: 404, title: '没有这份整改通知' },
  'supervision.file-not-found': { status: 404, title: '没有这个文件' },
  'supervision.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'supervision.not-possible-now': { status: 409, title: '现在不能这样处理' },
  'supervision.unit-not-supervised': { status: 409, title: '单位不在督导范围内' },
  'supervision.unit-not-in-plan': { status: 409, title: '单位不在检查计划内' },
  'supervision.wrong-row': { status: 400, title: '任务行不属于这个方案' },
  'supervision.wrong-day': { status: 400, title: '日期不对' },
  'supervision.cannot-draw': { status: 400, title: '不能这样抽取' },
  'supervision.reason-missing': { status: 400, title: '请说明原因' },
  'supervision.findings-missing': { status: 400, title: '没有可整改的问题' },
  'supervision.already-in-notice': { status: 409, title: '问题已在另一份整改通知中' },
})
