import type { PermissionTexts } from '#base/http/contract.ts'

export const permissions: PermissionTexts = {
  'counterparties.read': {
    text: '查看企业与个人（信息已遮挡）',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'counterparties.keep': { text: '登记、更正企业与个人及其联系人', roles: ['reportingClerk', 'reviewer'] },
  'counterparties.reveal': { text: '写明原因后查看证件号码和联系方式明文', roles: ['reportingClerk', 'reviewer'] },
  'counterparties.merge': { text: '合并重复的企业与个人', roles: ['cityOffice', 'reportingClerk', 'reviewer'] },
}
