import { defineProblems } from '#base/http/contract.ts'

export const typicalCaseProblems = defineProblems({
  'typical-cases.not-found': { status: 404, title: '没有这个典型案例' },
  'typical-cases.no-source': { status: 404, title: '这类工作不能写成典型案例' },
  'typical-cases.selection-not-found': { status: 404, title: '没有这次案例评选' },
  'typical-cases.ballot-not-found': { status: 404, title: '没有这份评分' },
  'typical-cases.judge-not-usable': { status: 400, title: '不能请此人当评委' },
  'typical-cases.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'typical-cases.not-possible-now': { status: 409, title: '现在不能这样做' },
})
