import { defineProblems } from '#base/http/contract.ts'

export const mediationProblems = defineProblems({
  'mediation.not-found': { status: 404, title: '没有找到' },
  'mediation.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'mediation.not-publishable': { status: 409, title: '还不能公布' },
  'mediation.room-taken': { status: 409, title: '这个时间已有预约' },
  'mediation.room-booked': { status: 409, title: '调解室还有预约' },
  'mediation.conflict': { status: 409, title: '本单位不能调解这件争议' },
  'mediation.already-decided': { status: 409, title: '这件申请已经决定' },
  'mediation.not-possible-now': { status: 409, title: '现在不能进行这一步' },
  'mediation.invalid-application': { status: 422, title: '申请有误' },
  'mediation.invalid-booking': { status: 422, title: '预约时间不对' },
})
