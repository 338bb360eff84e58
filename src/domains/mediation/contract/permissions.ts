import type { PermissionTexts } from '#base/http/contract.ts'

export const permissions: PermissionTexts = {
  'mediation.read-registers': {
    text: '查看行政调解人员和调解室',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'mediation.manage-registers': { text: '维护行政调解人员和调解室、送发布审核', roles: ['reportingClerk'] },
  'mediation.read-applications': { text: '查看调解申请', roles: ['reportingClerk', 'reviewer', 'leader'] },
  'mediation.handle-applications': { text: '登记调解申请，决定受理或不予受理', roles: ['reportingClerk'] },
  'mediation.manage-keys': { text: '发放、吊销热线接口密钥', roles: ['reviewer'] },
  'mediation.read-cases': {
    text: '查看调解案件',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'mediation.handle-cases': { text: '办理调解案件、起草调解文书', roles: ['reportingClerk'] },
  'mediation.lead-cases': { text: '批准延长，转办，重新调解', roles: ['reviewer', 'leader'] },
  'mediation.write-templates': {
    text: '修改本单位调解文书的文本和给当事人的通知用语',
    roles: ['reportingClerk', 'reviewer'],
  },
  'mediation.urge-cases': { text: '催办调解案件', roles: ['cityOffice', 'leader', 'supervisor'] },
  'mediation.read-statistics': {
    text: '查看行政调解统计和分析报告',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'mediation.report-statistics': { text: '起草、报告行政调解分析报告', roles: ['cityOffice', 'reportingClerk'] },
  'mediation.book-rooms': { text: '预约调解室', roles: ['reportingClerk', 'reviewer', 'leader'] },
}
