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
  'programmes.task-not-found': { status: 404, title: '没有这项任务' },
  'programmes.file-not-found': { status: 404, title: '没有这份材料' },
  'programmes.extension-not-found': { status: 404, title: '没有这份延期申请' },
  'programmes.task-changed-meanwhile': { status: 409, title: '任务已被他人处理' },
  'programmes.not-possible-now': { status: 409, title: '现在不能这样处理' },
  'programmes.nothing-to-submit': { status: 409, title: '还没有可报送的内容' },
  'programmes.file-not-usable': { status: 409, title: '材料不能使用' },
  'programmes.fact-not-counted': { status: 409, title: '这条记录不能作为佐证' },
  'programmes.four-eyes': { status: 409, title: '须由另一人审核' },
  'programmes.urged-today': { status: 409, title: '今天已经催办过' },
  'programmes.day-in-the-past': { status: 400, title: '日期不能早于今天' },
  'programmes.code-taken': { status: 409, title: '任务行编号重复' },
})
