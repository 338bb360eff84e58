import { defineProblems } from '#base/http/contract.ts'

export const procedureProblems = defineProblems({
  'procedures.case-not-found': { status: 404, title: '没有这个案件' },
  'procedures.changed-meanwhile': { status: 409, title: '案件刚被他人办理' },
  'procedures.not-possible-now': { status: 409, title: '现在不能这样办理' },
  'procedures.not-your-part': { status: 403, title: '这一步不由您办理' },
  'procedures.four-eyes': { status: 409, title: '不能由同一人办理' },
  'procedures.no-edition': { status: 400, title: '这一天还没有生效的办理程序' },
  'procedures.number-taken': { status: 409, title: '这个来源编号已经登记' },
  'procedures.parties-missing': { status: 400, title: '当事人不齐' },
  'procedures.person-not-usable': { status: 400, title: '不能选择此人' },
  'procedures.no-such-notice': { status: 404, title: '没有这种通知' },
  'procedures.wrong-notice-text': { status: 422, title: '通知用语不能使用' },
  'procedures.text-changed-meanwhile': { status: 409, title: '通知用语刚被他人修改' },
  'procedures.file-not-found': { status: 404, title: '案件没有这个附件' },
})
