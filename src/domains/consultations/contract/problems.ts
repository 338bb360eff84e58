import { defineProblems } from '#base/http/contract.ts'

export const consultationProblems = defineProblems({
  'consultations.not-found': { status: 404, title: '没有找到这次征求意见' },
  'consultations.opinion-not-found': { status: 404, title: '没有找到这条意见' },
  'consultations.wrong-state': { status: 409, title: '现在不能进行这一步' },
  'consultations.already-open': { status: 409, title: '已有一次征求意见在办' },
  'consultations.short-period': { status: 422, title: '缩短期限应当说明理由' },
  'consultations.unknown-invitation': { status: 422, title: '邀请码无效' },
  'consultations.unanswered': { status: 409, title: '还有意见没有答复' },
  'consultations.invalid-opinion': { status: 422, title: '意见填写有误' },
  'consultations.contact-unreadable': { status: 409, title: '联系方式无法解密' },
})
