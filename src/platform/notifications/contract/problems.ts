import { defineProblems } from '#base/http/contract.ts'

export const notificationProblems = defineProblems({
  'notifications.not-found': { status: 404, title: '没有找到这条通知' },
})
