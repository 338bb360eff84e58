import { defineProblems } from '#base/http/contract.ts'

export const guidanceProblems = defineProblems({
  'guidance.visit-not-found': { status: 404, title: '没有这次走访' },
  'guidance.visit-differs': { status: 409, title: '同一次走访已有不同的内容' },
  'guidance.number-taken': { status: 409, title: '编号已经用过' },
  'guidance.wrong-time': { status: 409, title: '时间不对' },
  'guidance.no-violation': { status: 409, title: '没有记录违法行为' },
  'guidance.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'guidance.campaign-not-found': { status: 404, title: '没有这次成批指导' },
  'guidance.season-not-found': { status: 404, title: '没有这个提醒季节' },
  'guidance.code-not-found': { status: 404, title: '没有找到这次指导' },
  'guidance.not-possible-now': { status: 409, title: '现在不能这样办理' },
  'guidance.wrong-form': { status: 422, title: '填写有误' },
  'guidance.withdrawn': { status: 409, title: '已经撤销' },
})
