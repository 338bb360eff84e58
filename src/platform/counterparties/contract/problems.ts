import { defineProblems } from '#base/http/contract.ts'

export const counterpartyProblems = defineProblems({
  'counterparties.not-found': { status: 404, title: '没有这户企业或个人' },
  'counterparties.contact-not-found': { status: 404, title: '没有这个联系人' },
  'counterparties.merger-not-found': { status: 404, title: '没有这次合并' },
  'counterparties.wrong': { status: 422, title: '填写的内容有误' },
  'counterparties.already-known': { status: 409, title: '已有这户企业或个人' },
  'counterparties.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'counterparties.not-mergeable': { status: 409, title: '这两户不能合并' },
  'counterparties.not-undoable': { status: 409, title: '这次合并现在不能撤销' },
})
