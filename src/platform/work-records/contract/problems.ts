import { defineProblems } from '#base/http/contract.ts'

export const workRecordProblems = defineProblems({
  'work-records.not-found': { status: 404, title: '没有这条记录' },
  'work-records.already-withdrawn': { status: 409, title: '这条记录已撤销' },
  'work-records.day-in-the-future': { status: 400, title: '日期不能晚于今天' },
})
