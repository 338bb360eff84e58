import { defineProblems } from '#base/http/contract.ts'

export const programmeProblems = defineProblems({
  'programmes.not-found': { status: 404, title: '没有这个年度方案' },
  'programmes.row-not-found': { status: 404, title: '没有这一任务行' },
  'programmes.question-not-found': { status: 404, title: '没有这个待定事项' },
  'programmes.already-issued': { status: 409, title: '方案已印发' },
  'programmes.open-questions': { status: 409, title: '还有事项没有确定' },
  'programmes.nothing-to-issue': { status: 409, title: '方案没有可印发的内容' },
  'programmes.not-addressed': { status: 409, title: '本单位不在受文单位之列' },
  'programmes.changed-meanwhile': { status: 409, title: '方案已被他人修改' },
  'programmes.code-taken': { status: 409, title: '任务行编号重复' },
})
