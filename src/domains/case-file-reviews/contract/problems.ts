import { defineProblems } from '#base/http/contract.ts'

export const caseFileReviewProblems = defineProblems({
  'case-file-reviews.round-not-found': { status: 404, title: '没有这次评查' },
  'case-file-reviews.file-not-found': { status: 404, title: '没有这份被评查的案卷' },
  'case-file-reviews.assignment-not-found': { status: 404, title: '没有这项评查任务' },
  'case-file-reviews.defect-not-found': { status: 404, title: '没有这个问题' },
  'case-file-reviews.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'case-file-reviews.not-possible-now': { status: 409, title: '现在不能这样处理' },
  'case-file-reviews.cannot-draw': { status: 400, title: '不能这样抽取' },
  'case-file-reviews.reviewer-not-usable': { status: 400, title: '不能由此人评查' },
  'case-file-reviews.wrong-scores': { status: 400, title: '打分不对' },
  'case-file-reviews.wrong-sheet': { status: 400, title: '评查表不对' },
  'case-file-reviews.wrong-day': { status: 400, title: '日期不对' },
})
