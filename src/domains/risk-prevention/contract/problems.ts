import { defineProblems } from '#base/http/contract.ts'

export const riskProblems = defineProblems({
  'risk-prevention.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'risk-prevention.not-possible-now': { status: 409, title: '现在不能这样处理' },
})
