import type { PermissionTexts } from '#base/http/contract.ts'

export const permissions: PermissionTexts = {
  'risk-prevention.read': {
    text: '查看风险防控工作',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'risk-prevention.read-records': {
    text: '查看执法记录和统计',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'risk-prevention.keep-records': { text: '导入、登记、撤销执法记录', roles: ['reportingClerk', 'reviewer'] },
  'risk-prevention.manage-keys': { text: '发放和吊销报送密钥', roles: ['reviewer'] },
  'risk-prevention.edit': { text: '梳理风险点、制定措施、登记宣传和指导', roles: ['reportingClerk'] },
  'risk-prevention.confirm': { text: '确认风险等级、推进步骤', roles: ['reviewer'] },
  'risk-prevention.read-self-reports': { text: '查看主动改正报告', roles: ['reportingClerk', 'reviewer'] },
  'risk-prevention.handle-self-reports': { text: '办理主动改正报告', roles: ['reportingClerk'] },
  'risk-prevention.answer-letters': { text: '签收、答复工作建议函', roles: ['reportingClerk', 'reviewer'] },
  'risk-prevention.manage-subscriptions': { text: '查看行业订阅、代为退订', roles: ['cityOffice'] },
  'risk-prevention.decide': { text: '确定等级阈值和评估方法', roles: ['reviewer', 'leader'] },
  'risk-prevention.roster': { text: '编制试点名册', roles: ['cityOffice', 'reportingClerk'] },
  'risk-prevention.confirm-roster': { text: '确认本地区试点', roles: ['reviewer', 'leader'] },
}
