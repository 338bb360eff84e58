import { defineProblems } from '#base/http/contract.ts'

export const contactCalendarProblems = defineProblems({
  'contact-calendar.not-found': { status: 404, title: '没有这次走访' },
  'contact-calendar.proposal-not-found': { status: 404, title: '没有这条合并走访建议' },
  'contact-calendar.request-not-found': { status: 404, title: '没有这条改期申请' },
  'contact-calendar.wrong-day': { status: 422, title: '日期不对' },
  'contact-calendar.too-long': { status: 422, title: '时间范围太大' },
  'contact-calendar.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'contact-calendar.not-possible-now': { status: 409, title: '现在不能这样做' },
})
