import { caseFileReviewProblems } from '../contract/index.ts'

export const impossible = (detail: string) =>
  caseFileReviewProblems.refuse('case-file-reviews.not-possible-now', detail)

export const changedMeanwhile = () =>
  caseFileReviewProblems.refuse(
    'case-file-reviews.changed-meanwhile',
    '这里的内容刚被他人修改，请刷新后核对再操作；您填写的内容仍在页面上',
  )
