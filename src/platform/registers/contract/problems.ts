import { defineProblems } from '#base/http/contract.ts'

export const registerProblems = defineProblems({
  'registers.not-found': { status: 404, title: '没有找到这份清单' },
  'registers.version-not-found': { status: 404, title: '没有这个版本' },
  'registers.already-in-work': { status: 409, title: '已有一个版本在办' },
  'registers.wrong-state': { status: 409, title: '这个版本现在不能修改' },
  'registers.invalid-items': { status: 422, title: '清单内容有误' },
})
