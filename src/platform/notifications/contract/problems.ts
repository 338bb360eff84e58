import { defineProblems } from '#base/http/contract.ts'

export const notificationProblems = defineProblems({
  'notifications.changed-meanwhile': { status: 409, title: '刚被他人改过' },
  'notifications.not-again': { status: 409, title: '这条通知现在不能再发' },
  'notifications.not-found': { status: 404, title: '没有找到这条通知' },
})
