import { defineProblems } from '#base/http/contract.ts'

export const oversightProblems = defineProblems({
  'oversight.instruction-not-found': { status: 404, title: '没有这份批示件' },
  'oversight.owner-outside': { status: 409, title: '不能批示给这个单位或个人' },
  'oversight.day-in-the-past': { status: 400, title: '日期不能早于今天' },
  'oversight.not-possible-now': { status: 409, title: '现在不能这样处理' },
  'oversight.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'oversight.no-programme': { status: 404, title: '没有执行中的年度方案' },
  'oversight.draft-not-found': { status: 404, title: '没有这份稿件' },
  'oversight.unknown-figure': { status: 422, title: '稿件中有不认识的数字名称' },
  'oversight.not-the-issuer': { status: 409, title: '只有制定单位可以起草通报' },
})
