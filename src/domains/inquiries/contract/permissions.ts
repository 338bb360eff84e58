import type { PermissionTexts } from '#base/http/contract.ts'

export const inquiryPermissions = {
  'inquiries.read': {
    text: '查看网上咨询',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'inquiries.answer': { text: '登记、受理咨询，拟写答复', roles: ['cityOffice', 'reportingClerk'] },
  'inquiries.approve': { text: '审核答复，延长期限，转办咨询', roles: ['cityOffice', 'reviewer', 'leader'] },
  'inquiries.route': { text: '设置咨询分送规则', roles: ['cityOffice'] },
  'inquiries.manage-keys': { text: '发放、吊销热线接口密钥', roles: ['cityOffice', 'reviewer'] },
  'inquiries.urge': { text: '催办咨询', roles: ['cityOffice', 'leader', 'supervisor'] },
} as const satisfies PermissionTexts
