import type { PermissionTexts } from '#base/http/contract.ts'

export const permissions: PermissionTexts = {
  'guidance.read': {
    text: '查看行政指导',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'guidance.record': { text: '登记走访指导，办理行政指导，出具文书', roles: ['reportingClerk', 'reviewer'] },
  'guidance.approve': { text: '审批行政指导，决定转执法程序', roles: ['reviewer', 'leader'] },
  'guidance.approve-interview': { text: '批准行政约谈', roles: ['leader'] },
  'guidance.decide': { text: '确定行政指导设置', roles: ['reviewer', 'leader'] },
  'guidance.templates': { text: '修改行政指导文书模板和给当事人的通知用语', roles: ['reportingClerk', 'reviewer'] },
  'guidance.review-advice': { text: '法制审核书面指导意见，提出更正', roles: ['reviewer'] },
  'guidance.sign-advice': { text: '签发、撤销书面指导意见', roles: ['leader'] },
  'guidance.ask-advice': {
    text: '查询书面指导意见（跨部门，须写明用途）',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'guidance.urge': { text: '催办行政指导', roles: ['cityOffice', 'leader', 'supervisor'] },
}
