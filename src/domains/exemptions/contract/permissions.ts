import type { PermissionTexts } from '#base/http/contract.ts'

export const permissions: PermissionTexts = {
  'exemptions.read': {
    text: '查看免罚清单',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'exemptions.edit': { text: '编制免罚清单、送发布审核', roles: ['reportingClerk'] },
  'exemptions.confirm': { text: '核对并确认免罚依据', roles: ['reviewer'] },
}
