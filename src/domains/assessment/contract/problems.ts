import { defineProblems } from '#base/http/contract.ts'

export const assessmentProblems = defineProblems({
  'assessment.not-found': { status: 404, title: '没有这项考评' },
  'assessment.review-not-found': { status: 404, title: '没有这份评审任务' },
  'assessment.mark-not-found': { status: 404, title: '没有这条加减分记录' },
  'assessment.test-not-found': { status: 404, title: '没有这次测试' },
  'assessment.result-not-found': { status: 404, title: '没有这个单位的考评结果' },
  'assessment.circular-not-found': { status: 404, title: '没有这份通报' },
  'assessment.file-not-found': { status: 404, title: '没有这份材料' },
  'assessment.not-issued': { status: 409, title: '方案尚未印发' },
  'assessment.changed-meanwhile': { status: 409, title: '内容已被他人修改' },
  'assessment.not-this-rule': { status: 409, title: '这一行不用这种方式考评' },
  'assessment.frozen': { status: 409, title: '结果已经反馈，不能再改' },
  'assessment.not-possible-now': { status: 409, title: '现在不能这样办理' },
  'assessment.four-eyes': { status: 409, title: '须由另一人办理' },
  'assessment.too-few-experts': { status: 409, title: '可抽取的专家不够' },
  'assessment.already-drawn': { status: 409, title: '已经抽取过' },
  'assessment.too-few-people': { status: 409, title: '可抽取的人员不够' },
  'assessment.unusable-facts': { status: 400, title: '考评事实有误' },
  'assessment.unusable-sheet': { status: 400, title: '成绩表有误' },
  'assessment.unusable-value': { status: 400, title: '决定的内容不可用' },
})
