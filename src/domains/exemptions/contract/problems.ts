import { defineProblems } from '#base/http/contract.ts'

export const exemptionProblems = defineProblems({
  'exemptions.not-found': { status: 404, title: '没有这项免罚事项' },
  'exemptions.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'exemptions.own-work': { status: 409, title: '不能确认自己写的依据' },
  'exemptions.not-publishable': { status: 409, title: '清单还不能公布' },
})
