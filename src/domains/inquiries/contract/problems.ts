import { defineProblems } from '#base/http/contract.ts'

export const inquiryProblems = defineProblems({
  'inquiries.not-found': { status: 404, title: '没有找到这条咨询' },
  'inquiries.invalid-form': { status: 422, title: '填写有误' },
  'inquiries.not-possible-now': { status: 409, title: '现在不能进行这一步' },
})
